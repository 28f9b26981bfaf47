import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { embedKey } from '../../core/contract/model/ids.ts';
import { activities } from '../../lambdas/data/activities.ts';
import { directory } from '../../lambdas/data/directory.ts';
import { startTable } from '../support/table.ts';

const { table, close } = await startTable();
afterAll(close);

/** Runs the script of `docs/deploy.md` on the file that it advises to copy. */
async function openVenue() {
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {};
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bin/open-venue.ts', 'docs/first-venue.json'],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        TABLE_NAME: table.name,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'root',
        AWS_SECRET_ACCESS_KEY: 'root',
        AWS_ENDPOINT_URL: `${protocol}//${hostname}:${port}`,
      },
    },
  );
  return JSON.parse(stdout);
}

test("an account's first venue is found by its embed key, with its activities on sale", async () => {
  const opened = await openVenue();
  const found = await directory(table).byEmbedKey(embedKey.parse(opened.embedKey));
  expect(found).toMatchObject({ organizationId: opened.organizationId, venueId: opened.venueId });
  const onSale = await activities(table).listPublished();
  expect(onSale).toHaveLength(1);
  expect(Object.values(opened.activities)).toEqual([onSale[0]?.activityId]);
});
