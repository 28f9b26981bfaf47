import * as z from 'zod';
import { getItems } from './find.ts';
import { type Item, putNewItem, type Table } from './table.ts';

const place = z.object({ PK: z.string(), SK: z.string() });

/** Writes the items whose keys are not taken yet. What is there is only read. */
export async function putMissing(
  table: Table,
  items: readonly (Item & { readonly PK: string; readonly SK: string })[],
): Promise<void> {
  const all = items.map(({ PK, SK }) => ({ PK, SK }));
  const known = new Set((await getItems(table, all, place)).map(({ PK, SK }) => `${PK} ${SK}`));
  for (const item of items) if (!known.has(`${item.PK} ${item.SK}`)) await putNewItem(table, item);
}
