import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { embedKey } from '../../core/contract/model/ids.ts';
import { activities } from '../../lambdas/data/catalogue/activities.ts';
import { directory } from '../../lambdas/data/scope/directory.ts';
import { startTable } from '../support/table.ts';

const { table, close } = await startTable();
afterAll(close);

const folder = mkdtempSync(path.join(tmpdir(), 'bookingtms-open-venue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file that `docs/deploy.md` advises to copy, with a venue's own words in place of the examples. */
function filledIn(change: (text: string) => string): string {
  const file = path.join(folder, 'my-venue.json');
  const text = readFileSync('docs/first-venue.json', 'utf8');
  writeFileSync(file, change(text.replaceAll('.example', '.de')));
  return file;
}

/** Runs the script of `docs/deploy.md`. */
async function openVenue(file: string) {
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {};
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/open-venue.ts', file], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TABLE_NAME: table.name,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'root',
      AWS_SECRET_ACCESS_KEY: 'root',
      AWS_ENDPOINT_URL: `${protocol}//${hostname}:${port}`,
    },
  });
  return JSON.parse(stdout);
}

test("an account's first venue is found by its embed key, with its activities on sale", async () => {
  const file = filledIn((text) => text.replace('acct_from_step_8', 'acct_1HarbourRooms'));
  const opened = await openVenue(file);
  const found = await directory(table).byEmbedKey(embedKey.parse(opened.embedKey));
  expect(found).toMatchObject({ organizationId: opened.organizationId, venueId: opened.venueId });
  const onSale = await activities(table).listPublished();
  expect(onSale.map(({ activityId }) => activityId)).toEqual(
    expect.arrayContaining(Object.values(opened.activities)),
  );
});

test('the example itself is refused, with the place of each example in it', async () => {
  const before = await activities(table).listPublished();
  await expect(openVenue('docs/first-venue.json')).rejects.toMatchObject({
    stderr: expect.stringMatching(
      /organization\.stripeAccountId: acct_from_step_8[\s\S]*venue\.allowedOrigins\.0/,
    ),
  });
  expect(await activities(table).listPublished()).toEqual(before);
});

test('a file with an account id that Stripe could not have given is refused', async () => {
  const file = filledIn((text) => text.replace('acct_from_step_8', 'acct_to be done'));
  await expect(openVenue(file)).rejects.toMatchObject({ stderr: expect.stringContaining('stripeAccountId') });
});
