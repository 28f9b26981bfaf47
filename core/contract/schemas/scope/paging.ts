import * as z from 'zod';

/** A page of a list: how many items, and where to start. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** `next` of the previous page. */
  cursor: z.string().min(1).max(1000).optional(),
});

/** `next`: the cursor of the next page; null on the last one. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/**
 * A part of a spreadsheet. `locale` (`de-DE`) decides what separates cells and decimals; the browser's language
 * when absent.
 */
export const exportQuery = z.object({
  cursor: pageQuery.shape.cursor,
  locale: z.string().max(35).optional(),
});
