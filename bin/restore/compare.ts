import { canonicalText } from '../../core/domain/audit-log/changes.ts';
import type { Item } from '../../lambdas/data/table.ts';

/** Where the second of two lists of named things differs from the first, in words; empty when they are equal. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    if (!(name in after)) return [`${name} is missing`];
    if (!(name in before)) return [`${name} was not there before`];
    return canonicalText(before[name]) === canonicalText(after[name]) ? [] : [`${name} is different`];
  });
}

/** Items by their key. */
export function byKey(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [`item ${item.PK} ${item.SK}`, item]));
}
