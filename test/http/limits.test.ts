import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, expect, test } from '@jest/globals';
import type { RouteId } from '../../core/contract/paths.ts';
import { routeUrl, type UrlValues } from '../../core/contract/route-url.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { putItem } from '../../lambdas/data/table.ts';
import { readBody } from '../../local/http/exchange.ts';
import { everything } from '../support/audit.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
let counter: Counter;

beforeAll(async () => {
  counter = await openCounter(world);
});

interface Sent {
  readonly params?: UrlValues | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Posts from an address of this machine's own, which pretends to be another. */
async function postFrom(address: string, id: RouteId, { params = {}, headers = {}, body }: Sent) {
  const url = world.info.site + routeUrl(id, params, {});
  const usual = { 'content-type': 'application/json', origin: world.info.site, 'x-forwarded-for': '6.6.6.6' };
  return new Promise<{ status: number; retryAfter: string | undefined; json: { code?: string } }>(
    (done, fail) => {
      const asked = request(url, {
        method: 'POST',
        localAddress: address,
        headers: { ...usual, ...headers },
      });
      asked.on('error', fail).on('response', async (answer) => {
        const json = JSON.parse((await readBody(answer)).toString() || 'null');
        done({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], json });
      });
      asked.end(JSON.stringify(body));
    },
  );
}

test('an address that has asked too often is told to wait; what it says of itself changes nothing', async () => {
  const [often, seldom] = ['127.0.0.8', '127.0.0.7'];
  const now = (await world.now()).getTime();
  for (const minutes of [0, 1, 2]) {
    const minute = new Date(now + minutes * 60_000).toISOString().slice(0, 16);
    await putItem(world.table, { ...keys.requestCount('holds', often, minute), requests: 600 });
  }
  const hold = { ...counter.good.createHold, headers: { 'idempotency-key': randomUUID() } };
  const refused = await postFrom(often, 'createHold', hold);
  expect([refused.status, refused.json.code]).toEqual([429, 'rate-limited']);
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  expect((await postFrom(seldom, 'createHold', hold)).status).toBe(201);
});

test('the audit log has the address that a request came from, not the one it claims', async () => {
  const { cookie = '', ...asked } = counter.good.checkInBooking;
  expect((await postFrom('127.0.0.9', 'checkInBooking', { ...asked, headers: { cookie } })).status).toBe(200);
  const log = (await everything(world.table, counter.shop.organization.id)).filter(
    ({ entity, action }) => entity === 'AUDIT' && action === 'checkInBooking',
  );
  expect(log.map(({ address }) => address)).toEqual(['127.0.0.9']);
});

test('more than 64 kilobytes are not read', async () => {
  const answer = await call(world, 'createHold', {
    ...counter.good.createHold,
    text: `{"x":"${'x'.repeat(70_000)}"}`,
  });
  expect([answer.status, answer.json.code]).toEqual([413, 'too-large']);
});
