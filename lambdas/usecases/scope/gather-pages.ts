import type { Page, Paging } from '../../data/table.ts';

/** What one answer is made of at most: its size is limited, and so is the time in which pages can be read. */
export interface PageBounds {
  readonly rows: number;
  readonly pages: number;
  readonly pageSize: number;
}

/** Reads page after page from a cursor on, until the end or a bound. `next`: the cursor of the rest; null at the end. */
export async function gatherPages<T>(
  { rows, pages, pageSize }: PageBounds,
  cursor: string | undefined,
  read: (paging: Paging) => Promise<Page<T>>,
): Promise<Page<T>> {
  const items: T[] = [];
  let next: string | null = cursor ?? null;
  for (let page = 1; page <= pages && items.length < rows; page++) {
    const found: Page<T> = await read({ limit: pageSize, cursor: next ?? undefined });
    items.push(...found.items);
    next = found.next;
    if (next === null) break;
  }
  return { items, next };
}
