import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';
import {
  cleanEmail,
  isPhone,
  isPlainLine,
  isPlainText,
  isVisible,
  tidyLine,
  tidyPhone,
  tidyText,
} from '../plain-text.ts';

const brokenLine = 'one-line' satisfies PlainProblemKey;
const brokenText = 'plain-text' satisfies PlainProblemKey;

/** One line of at most `max` characters, cleaned; it may be empty. */
export function line(max: number) {
  return z.string().overwrite(tidyLine).max(max).refine(isPlainLine, brokenLine);
}

/** One line with something to read. */
export function filledLine(max: number, missing: PlainProblemKey = 'required') {
  return z
    .string()
    .overwrite(tidyLine)
    .min(1, { message: missing, abort: true })
    .max(max)
    .refine(isPlainLine, { message: brokenLine, abort: true })
    .refine(isVisible, missing);
}

/** Any number of lines, cleaned; they may be empty. */
export function text(max: number) {
  return z.string().overwrite(tidyText).max(max).refine(isPlainText, brokenText);
}

/** Any number of lines with something to read. */
export function filledText(max: number, missing: PlainProblemKey = 'required') {
  return z
    .string()
    .overwrite(tidyText)
    .min(1, { message: missing, abort: true })
    .max(max)
    .refine(isPlainText, { message: brokenText, abort: true })
    .refine(isVisible, missing);
}

/** Cleaned: pasted with its name or from a link, it is the address alone. */
export const email = z
  .string()
  .overwrite((typed) => cleanEmail(typed) ?? typed)
  .refine((typed) => cleanEmail(typed) !== null, 'enter-email' satisfies PlainProblemKey)
  .meta({ format: 'email', maxLength: 254 });

/** As it was typed, cleaned; empty where there is none. */
export const phone = z
  .string()
  .overwrite(tidyPhone)
  .max(40, 'one-phone' satisfies PlainProblemKey)
  .refine((typed) => typed === '' || isPhone(typed), 'enter-phone' satisfies PlainProblemKey);
