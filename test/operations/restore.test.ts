import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { byKey, differences } from '../../bin/restore/compare.ts';
import { compareTables } from '../../bin/restore/compare-tables.ts';
import { createLike, loadItems } from '../../bin/restore/copy-table.ts';
import { drill } from '../../bin/restore/drill.ts';
import { readExport, readItems, writeExport } from '../../bin/restore/export-file.ts';
import { toInstant } from '../../core/domain/time.ts';
import type { Item, Table } from '../../lambdas/data/table.ts';
import { setup, startTill, type Till } from '../money/payment/support.ts';

let till: Till;
let items: Item[];
const folder = mkdtempSync(path.join(tmpdir(), 'bookingtms-restore-test-'));
const file = path.join(folder, 'export.json.gz');
const now = () => toInstant(till.clock.now());

beforeAll(async () => {
  till = await startTill();
  const { toPayPage } = await setup(till);
  await toPayPage(2);
  items = await readItems(till.table);
});
afterAll(async () => {
  await till.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a table restored of its export has the same items, counters and answers, and is taken away again', async () => {
  const { differences: found, ...counted } = await drill(till.table, file, now());
  expect(found).toEqual([]);
  expect(counted.items).toBe(items.length);
  expect(counted.answers).toBeGreaterThan(1);
  await expect(readItems({ ...till.table, name: `${till.table.name}-drill` })).rejects.toThrow(/not|found/i);
});

test('the export is read back as it was written', () => {
  writeExport(file, items);
  expect(differences(byKey(items), byKey(readExport(file)))).toEqual([]);
});

/** A copy of the table in which something went wrong. */
async function brokenCopy(
  name: string,
  breakIt: (copy: Table) => Promise<unknown>,
): Promise<readonly string[]> {
  const copy = await createLike(till.table, name);
  await loadItems(copy, items);
  await breakIt(copy);
  return (await compareTables({ table: till.table, items }, copy, now())).differences;
}

const itemOf = (entity: string) => {
  const found = items.find((item) => item.entity === entity);
  if (!found) throw new Error(`There is no ${entity}.`);
  return found;
};

test('a lost booking is found, and that the counters do not add up without it', async () => {
  const { PK, SK } = itemOf('BOOKING');
  const found = await brokenCopy('lost', (copy) =>
    copy.client.send(new DeleteCommand({ TableName: copy.name, Key: { PK, SK } })),
  );
  expect(found).toEqual([`item ${PK} ${SK} is missing`, 'result of the audit is different']);
});

test('a venue that guests would see otherwise is found', async () => {
  const item = itemOf('VENUE');
  const found = await brokenCopy('renamed', (copy) =>
    copy.client.send(new PutCommand({ TableName: copy.name, Item: { ...item, name: 'Elsewhere' } })),
  );
  expect(found).toEqual([
    `item ${item.PK} ${item.SK} is different`,
    `answer of venue ${item.embedKey} is different`,
  ]);
});
