import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { close, listen, portOf } from '../../local/interpreter/ports.ts';
import { openShop, type Shop, sessionsOf } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';

const world = sharedWorld();
let shop: Shop;

beforeAll(async () => {
  shop = await openShop(world.table, { now: await world.now() });
});

/** Runs the script of `docs/deploy.md`; returns its exit code and output. */
async function smoke(site: string, ...more: string[]) {
  const { embedKey } = shop.venue;
  const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'root',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    AWS_REGION,
    AWS_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY,
    AWS_ENDPOINT_URL: world.info.awsEndpoint,
  };
  const args = ['bin/smoke.ts', '--site', site, '--key', embedKey, ...more];
  return promisify(execFile)(process.execPath, args, { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (failed: { code: number; stdout: string }) => ({ code: failed.code, stdout: failed.stdout }),
  );
}

const seats = async () =>
  (await sessionsOf(world.table, shop, await world.now(), 60)).map(
    ({ capacityRemaining }) => capacityRemaining,
  );

test('a working site passes, and no seat is taken afterwards', async () => {
  const before = await seats();
  const { code, stdout } = await smoke(world.info.site, '--sender', 'smoke@bookingtms.example');
  expect([code, stdout.match(/^ok .*$/gm)]).toEqual([
    0,
    [
      expect.stringContaining('pages: 5 pages open'),
      expect.stringContaining('portal: refuses'),
      expect.stringContaining('held, told of, given back'),
      expect.stringContaining('email: SES took'),
    ],
  ]);
  expect(await seats()).toEqual(before);
  expect((await world.inbox()).map(({ subject }) => subject)).toContain('Smoke test');
});

const broken = createServer((request, response) => {
  response.writeHead(request.url?.startsWith('/api/portal') ? 200 : 503, { 'content-type': 'text/html' });
  response.end('<p>Starting.</p>');
});
beforeAll(() => listen(broken, 0));
afterAll(() => close(broken));

test('a broken site fails each check, and the output has its answers', async () => {
  const { code, stdout } = await smoke(`http://127.0.0.1:${portOf(broken)}`);
  expect([code, stdout.match(/^failed .*$/gm)]).toEqual([
    1,
    [
      expect.stringContaining('answered 503'),
      expect.stringContaining('The portal answered 200, not 401'),
      expect.stringContaining('answered 503'),
    ],
  ]);
});
