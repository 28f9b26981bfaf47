import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '../../lambdas/data/table.ts';
import { openDataFolder } from '../../local/interpreter/data-folder.ts';
import { spawnEngine } from '../../local/interpreter/engines/spawn-dynamodb.ts';
import { tableClient } from '../../local/interpreter/engines/table-client.ts';
import { prepareTables } from '../../local/interpreter/engines/tables.ts';
import { findFreePort } from '../../local/interpreter/ports.ts';
import { createDeployment } from '../../local/interpreter/stack/deployment.ts';
import { engineUnderTest } from './engine.ts';
import { dataTemplates } from './templates.ts';

export interface TestTable {
  readonly table: Table;
  readonly engineUrl: string;
  close(): Promise<void>;
}

/** On Linux, a file system in memory: for a test that writes thousands of items. */
export const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The application's table as the stack declares it, empty, on a real engine of its own, with its data in `within`. */
export async function startTable(within = tmpdir()): Promise<TestTable> {
  const root = mkdtempSync(join(within, 'bookingtms-table-'));
  const folder = openDataFolder(join(root, 'data'), true);
  const engine = await spawnEngine(engineUnderTest ?? undefined, findFreePort, folder);
  const [made] = await prepareTables(createDeployment(await dataTemplates()), engine, folder);
  if (!made) throw new Error('The stack declares no table.');
  const { client, close } = tableClient(engine.url);
  return {
    table: { client, name: made.name },
    engineUrl: engine.url,
    async close() {
      close();
      await engine.close();
      folder.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
