import type { Translations } from './catalogue.ts';
import { policy as de } from './de/policy.ts';
import { policy as en } from './en/policy.ts';
import { policy as es } from './es/policy.ts';
import { policy as fr } from './fr/policy.ts';

/** What a policy allows, in every language. */
export const policy: Translations<typeof en> = { de, en, es, fr };
