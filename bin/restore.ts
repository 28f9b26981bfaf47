import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instant } from '../core/contract/model/time.ts';
import type { Table } from '../lambdas/data/table.ts';
import { connect } from './audit/connect.ts';
import { compareTables } from './restore/compare-tables.ts';
import { drill } from './restore/drill.ts';
import { readItems } from './restore/export-file.ts';

/**
 * Shows that a table can be restored. Exits with 1 when the restored table differs.
 *
 *   npm run restore -- --local                            a drill on this machine: export, new table, compare
 *   npm run restore -- --table <live> --restored <name>   compares a table that AWS restored with the live one
 *
 * The table must not be written to meanwhile.
 */
const { table, now, flags } = await connect({ restored: { type: 'string' } });
const { restored } = flags;
const compared = typeof restored === 'string' ? await compareWith(restored) : await drillHere(table, now);
console.log(`${compared.items} items and ${compared.answers} answers to guests were compared.`);
for (const difference of compared.differences) console.log(difference);
if (compared.differences.length === 0) console.log('The restored table is the same.');
process.exitCode = compared.differences.length === 0 ? 0 : 1;

async function compareWith(name: string) {
  return compareTables({ table, items: await readItems(table) }, { ...table, name }, now);
}

async function drillHere(original: Table, at: Instant) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bookingtms-restore-'));
  try {
    return await drill(original, path.join(folder, 'export.json.gz'), at);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
