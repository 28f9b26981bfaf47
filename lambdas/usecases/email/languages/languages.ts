import type { Language } from '../../../../core/contract/model/venue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { EmailTexts } from './texts.ts';

/** Another language is a file and a line here; the compiler asks for it once the contract has it. */
export const texts: Record<Language, EmailTexts> = { en, es, fr, de };
