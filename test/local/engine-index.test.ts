import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DataFolder, openDataFolder } from '../../local/interpreter/data-folder.ts';
import { type SpawnedEngine, spawnEngine } from '../../local/interpreter/engines/spawn-dynamodb.ts';
import { findFreePort } from '../../local/interpreter/ports.ts';

let root: string;
let data: DataFolder;
let engine: SpawnedEngine;
let database: DatabaseSync;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bookingtms-index-'));
  data = openDataFolder(join(root, 'data'), true);
  engine = await spawnEngine('dynoxide', findFreePort, data);
  database = new DatabaseSync(data.path('dynoxide/data.sqlite'));
});
afterAll(async () => {
  database.close();
  await engine.close();
  data.close();
  rmSync(root, { recursive: true, force: true });
});

// The engine's queries at every write and every read of a stream.
test.each([
  [
    'the next sequence number',
    "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'T'",
  ],
  [
    'the records after a position',
    `SELECT event_name FROM _stream_records WHERE table_name = 'T' AND shard_id = 'S'
       AND CAST(sequence_number AS INTEGER) > 7 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 9`,
  ],
])('the engine finds %s by an index, however many records there are', (_, query) => {
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${query}`).all();
  expect(plan.map(({ detail }) => String(detail))).toEqual([
    expect.stringMatching(/^SEARCH _stream_records USING (COVERING )?INDEX stream_records_by_/),
  ]);
});
