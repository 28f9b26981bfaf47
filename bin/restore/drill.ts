import type { Instant } from '../../core/contract/model/time.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { type Comparison, compareTables } from './compare-tables.ts';
import { createLike, dropTable, loadItems } from './copy-table.ts';
import { readExport, readItems, writeExport } from './export-file.ts';

/**
 * Exports a table to a file, makes a new table of the file, and compares the two. The new table is deleted at the
 * end. The table must not be written to meanwhile.
 */
export async function drill(table: Table, file: string, now: Instant): Promise<Comparison> {
  const items = await readItems(table);
  writeExport(file, items);
  const restored = await createLike(table, `${table.name}-drill`);
  try {
    await loadItems(restored, readExport(file));
    return await compareTables({ table, items }, restored, now);
  } finally {
    await dropTable(restored);
  }
}
