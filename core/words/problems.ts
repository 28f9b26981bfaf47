import type { Translations } from './catalogue.ts';
import { problems as de } from './de/problems.ts';
import { problems as en } from './en/problems.ts';
import { problems as es } from './es/problems.ts';
import { problems as fr } from './fr/problems.ts';

/** Problem details in every language. */
export const problems: Translations<typeof en> = { de, en, es, fr };
