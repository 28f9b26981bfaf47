import * as z from 'zod';

/** A page of a list: so many, from where the page before ended. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(1000).optional(),
});

/** `next` asks for the page after this one; null where there is none. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/**
 * A part of a spreadsheet. `locale` (`de-DE`): whose spreadsheets it is for, which decides what separates cells and
 * decimals; the browser's language where it is absent.
 */
export const sheetQuery = z.object({ cursor: pageQuery.shape.cursor, locale: z.string().max(35).optional() });
