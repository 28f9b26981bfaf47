import type { Translations } from './catalogue.ts';
import { audit as de } from './de/portal-later/audit.ts';
import { audit as en } from './en/portal-later/audit.ts';
import { audit as es } from './es/portal-later/audit.ts';
import { audit as fr } from './fr/portal-later/audit.ts';

/** What the audit log says that people did, in every language. */
export const audit: Translations<typeof en> = { de, en, es, fr };
