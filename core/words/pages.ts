import type { Translations } from './catalogue.ts';
import { pages as de } from './de/pages.ts';
import { pages as en } from './en/pages.ts';
import { pages as es } from './es/pages.ts';
import { pages as fr } from './fr/pages.ts';

/** What the pages of the site say themselves, in every language. */
export const pages: Translations<typeof en> = { de, en, es, fr };
