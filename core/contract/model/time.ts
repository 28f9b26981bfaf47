import * as z from 'zod';
import type { PlainProblemKey } from '../../words/problems.ts';

/** Years in which the calendar of a venue is kept. Beyond them, dates have other lengths, or none. */
const isKept = (text: string): boolean => text >= '2000-' && text < '2200-';

/**
 * A moment in UTC with milliseconds (`2026-11-22T17:00:00.000Z`): one spelling, so that text order is time order. Any
 * spelling of RFC 3339 is read: with an offset, with or without fractions of a second.
 */
export const instant = z
  .string()
  .overwrite((text) => text.toUpperCase())
  .check(z.iso.datetime({ offset: true, error: 'enter-instant' satisfies PlainProblemKey, abort: true }))
  .overwrite(inUtc)
  .refine(isKept, 'year-out-of-range' satisfies PlainProblemKey);

function inUtc(text: string): string {
  return text.length === 24 && text.endsWith('Z') ? text : new Date(text).toISOString();
}

/** A moment on the venue's clock, with that clock's offset from UTC at that moment (`2026-11-22T18:00:00+01:00`). */
export const zonedTime = z.iso.datetime({ offset: true, precision: 0 });

/** A calendar date at the venue (`2026-11-22`). */
export const localDate = z.iso
  .date({ error: 'enter-date' satisfies PlainProblemKey, abort: true })
  .refine(isKept, 'year-out-of-range' satisfies PlainProblemKey);

/** A month at the venue (`2026-11`). */
export const localMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'enter-month' satisfies PlainProblemKey, abort: true })
  .refine(isKept, 'year-out-of-range' satisfies PlainProblemKey);

/** A wall-clock time at the venue, 24-hour (`09:30`). */
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'enter-time' satisfies PlainProblemKey);

export const timeZone = z.string().refine(isTimeZone, 'enter-time-zone' satisfies PlainProblemKey);

/** Making a formatter is slow and every stored venue is parsed when read: known names are remembered. */
const known = new Set<string>();

function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}

export type Instant = z.infer<typeof instant>;
export type ZonedTime = z.infer<typeof zonedTime>;
export type LocalDate = z.infer<typeof localDate>;
export type LocalMonth = z.infer<typeof localMonth>;
export type LocalTime = z.infer<typeof localTime>;
