import type { Translations } from './catalogue.ts';
import { staffEmail as de } from './de/staff-email.ts';
import { staffEmail as en } from './en/staff-email.ts';
import { staffEmail as es } from './es/staff-email.ts';
import { staffEmail as fr } from './fr/staff-email.ts';

/** What members and owners read in emails, in every language. */
export const staffEmail: Translations<typeof en> = { de, en, es, fr };
