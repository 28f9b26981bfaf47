import * as z from 'zod';
import type { AccessPattern, QueryKey } from './access-patterns.ts';
import { badCursor, cursorAfter } from './paging.ts';
import { type Item, type Page, queryPage, type Table } from './table.ts';

/** One partition of a list that lies in several, such as the payments of a day. */
export interface Section {
  /** The day or month, by which cursors name it. */
  readonly name: string;
  readonly pattern: AccessPattern;
  readonly key: QueryKey;
}

interface Walk<S extends Section, T, I extends Item> {
  readonly newestFirst: boolean;
  readonly cursor?: string | undefined;
  /** Entries that are asked for. */
  readonly limit: number;
  readonly schema: z.ZodType<I>;
  /** What the items of a page stand for, in their order; null for those that the list leaves out. */
  readonly read: (items: readonly I[], section: S) => Promise<readonly (T | null)[]>;
}

/** An entry and the cursor of what comes after it. */
export interface Placed<T> {
  readonly entry: T;
  readonly next: string;
}

/** What one walk reads at most, whatever the filter finds: items beyond what is asked for, and partitions. */
const most = { beyond: 200, sections: 62 };

const step = 100;

/**
 * The entries of these partitions in order, from a cursor on. It may end early, and yet not be at the end; then `next`
 * is not null.
 * @throws Problem('invalid-input') for a cursor of another list
 */
export async function walk<S extends Section, T, I extends Item>(
  table: Table,
  sections: readonly S[],
  { newestFirst, cursor, limit, schema, read }: Walk<S, T, I>,
): Promise<Page<Placed<T>>> {
  const ordered = newestFirst ? sections.toReversed() : sections;
  const start = cursor === undefined ? null : readCursor(cursor, ordered);
  const first = start?.index ?? 0;
  const items: Placed<T>[] = [];
  let count = 0;
  for (const [index, section] of ordered.entries()) {
    if (index < first) continue;
    if (index - first >= most.sections) return { items, next: cursorOf(section.name, null) };
    let after = index === first ? (start?.after ?? null) : null;
    do {
      const page: Page<I> = await queryPage(table, section.pattern, section.key, schema, {
        limit: Math.min(step, limit + 1 - items.length),
        newestFirst,
        cursor: after ?? undefined,
      });
      const found = await read(page.items, section);
      for (const [place, item] of page.items.entries()) {
        const entry = found[place] ?? null;
        if (entry === null) continue;
        items.push({ entry, next: cursorOf(section.name, cursorAfter(section.pattern, item)) });
      }
      count += page.items.length;
      if (items.length > limit) return { items: items.slice(0, limit), next: items[limit - 1]?.next ?? null };
      after = page.next;
      if (after !== null && count >= limit + most.beyond) {
        return { items, next: cursorOf(section.name, after) };
      }
    } while (after !== null);
    const following = ordered[index + 1];
    if (following && count >= limit + most.beyond) return { items, next: cursorOf(following.name, null) };
  }
  return { items, next: null };
}

const place = z.object({ name: z.string(), after: z.string().nullable() });

function cursorOf(name: string, after: string | null): string {
  return Buffer.from(JSON.stringify({ name, after })).toString('base64url');
}

function readCursor(cursor: string, sections: readonly Section[]) {
  const text = Buffer.from(cursor, 'base64url').toString();
  const read = z
    .string()
    .transform((typed, context) => {
      try {
        return JSON.parse(typed);
      } catch {
        context.addIssue('no cursor');
        return z.NEVER;
      }
    })
    .pipe(place)
    .safeParse(text);
  const index = sections.findIndex(({ name }) => name === read.data?.name);
  if (!read.success || index < 0) throw badCursor();
  return { index, after: read.data.after };
}
