import type { Instant } from '../../core/contract/model/time.ts';
import { auditBooks } from '../../core/domain/audit/audit-books.ts';
import type { Item, Table } from '../../lambdas/data/table.ts';
import { booksOf } from '../audit/read-books.ts';
import { answersOf } from './answers.ts';
import { byKey, differences } from './compare.ts';
import { readItems } from './export-file.ts';

export interface Comparison {
  readonly items: number;
  readonly answers: number;
  /** Where the restored table differs: items, counters that do not add up as before, answers to guests. */
  readonly differences: readonly string[];
}

/** A table as it was read: its items, and itself for what guests are answered. */
export interface Original {
  readonly table: Table;
  readonly items: readonly Item[];
}

/** Compares a restored table with its original, which must not be written to meanwhile. */
export async function compareTables(original: Original, restored: Table, now: Instant): Promise<Comparison> {
  const items = await readItems(restored);
  const before = await answersOf(original.table, original.items, now);
  const after = await answersOf(restored, items, now);
  return {
    items: items.length,
    answers: Object.keys(after).length,
    differences: [
      ...differences(byKey(original.items), byKey(items)),
      ...differences(countersOf(original.items, now), countersOf(items, now)),
      ...differences(before, after),
    ],
  };
}

/** What does not add up in these items, by the words of `npm run audit`. */
function countersOf(items: readonly Item[], now: Instant): Record<string, unknown> {
  return { 'result of the audit': auditBooks(booksOf(items), now) };
}
