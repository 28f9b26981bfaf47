import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AccessPattern, QueryKey } from './access-patterns.ts';
import type { Key } from './keys.ts';
import { type Item, type Page, type Paging, queryItems, queryPage, type Table } from './table.ts';

const keyOf = z.object({ PK: z.string(), SK: z.string() });

/**
 * The items that an index leads to, as they are in the table now, in the index's order. The index holds keys
 * alone: it is written when an item takes another place in it, not each time the item changes.
 */
export async function findItems<S extends z.ZodType>(
  table: Table,
  pattern: AccessPattern,
  key: QueryKey,
  schema: S,
): Promise<z.output<S>[]> {
  return readItems(table, await queryItems(table, pattern, key, keyOf), schema);
}

/** A page of the same. @throws Problem('invalid-input') for a cursor that is none */
export async function findPage<S extends z.ZodType>(
  table: Table,
  pattern: AccessPattern,
  key: QueryKey,
  schema: S,
  paging: Paging & { readonly newestFirst?: boolean },
): Promise<Page<z.output<S>>> {
  const { items, next } = await queryPage(table, pattern, key, keyOf, paging);
  return { items: await readItems(table, items, schema), next };
}

/** What is under these keys now, in their order; what is gone is left out. */
async function readItems<S extends z.ZodType>(
  table: Table,
  keys: readonly Key[],
  schema: S,
): Promise<z.output<S>[]> {
  return getItems(table, keys, schema);
}

/** The items with these keys, in the order asked for; those that are not there are left out. Consistent. */
export async function getItems<S extends z.ZodType>(
  table: Table,
  keys: readonly Key[],
  schema: S,
): Promise<z.output<S>[]> {
  const found = new Map<string, Item>();
  for (let from = 0; from < keys.length; from += batchSize) {
    for (const item of await getBatch(table, keys.slice(from, from + batchSize))) {
      found.set(`${item.PK} ${item.SK}`, item);
    }
  }
  return keys.flatMap(({ PK, SK }) => {
    const item = found.get(`${PK} ${SK}`);
    return item ? [schema.parse(item)] : [];
  });
}

/** DynamoDB reads at most this many items at once. */
const batchSize = 100;

async function getBatch(table: Table, keys: readonly Key[]): Promise<Item[]> {
  const items: Item[] = [];
  let left: readonly Record<string, unknown>[] = keys;
  while (left.length > 0) {
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [...left], ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table.name] ?? []));
    left = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return items;
}
