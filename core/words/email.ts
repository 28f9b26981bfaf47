import type { Translations } from './catalogue.ts';
import { guestEmail as de } from './de/email.ts';
import { guestEmail as en } from './en/email.ts';
import { guestEmail as es } from './es/email.ts';
import { guestEmail as fr } from './fr/email.ts';

/** What guests read in emails, in every language. */
export const guestEmail: Translations<typeof en> = { de, en, es, fr };
