import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { paths, type RouteId } from '../../core/contract/paths.ts';
import { routes } from '../../core/contract/routes.ts';
import type { Limit } from '../../core/contract/routing/route-path.ts';
import { routeUrl, type UrlValues } from '../../core/contract/routing/route-url.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { putItem } from '../../lambdas/data/table.ts';
import { readBody } from '../../local/interpreter/http/exchange.ts';
import { everything } from '../support/audit.ts';
import { openShop, type Shop, sessionTomorrow } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { walkIn } from './support/bodies.ts';
import { call } from './support/call.ts';
import { employ } from './support/people.ts';

const world = sharedWorld();
let shop: Shop;
let session: Session;
let cookie: string;

beforeAll(async () => {
  const now = await world.now();
  shop = await openShop(world.table, { now });
  session = await sessionTomorrow(world.table, shop, now);
  cookie = await employ(world, { role: 'admin', organizationId: shop.organization.id });
});

const hold = () => ({
  params: { key: shop.venue.embedKey },
  headers: { 'idempotency-key': randomUUID() },
  body: { sessionId: session.id, party: [{ unitId: 'player', quantity: 1 }] },
});

interface Sent {
  readonly params?: UrlValues | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends a request from this machine's address with another one in its headers. */
async function askFrom(address: string, id: RouteId, { params = {}, headers = {}, body }: Sent) {
  const url = world.info.site + routeUrl(paths[id], params, {});
  const usual = { 'content-type': 'application/json', origin: world.info.site, 'x-forwarded-for': '6.6.6.6' };
  return new Promise<{ status: number; retryAfter: string | undefined; json: { code?: string } }>(
    (done, fail) => {
      const asked = request(url, {
        method: paths[id].method,
        localAddress: address,
        headers: { ...usual, ...headers },
      });
      asked.on('error', fail).on('response', async (answer) => {
        const json = JSON.parse((await readBody(answer)).toString() || 'null');
        done({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], json });
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    },
  );
}

/** Uses up the address's limit for this minute and for those a slow test may reach. */
async function spend(limit: Limit, address: string) {
  const now = (await world.now()).getTime();
  for (const minutes of [0, 1, 2]) {
    const minute = new Date(now + minutes * 60_000).toISOString().slice(0, 16);
    await putItem(world.table, { ...keys.requestCount(limit, address, minute), requests: 600 });
  }
}

test('an address over its limit is told to wait, whatever its headers claim', async () => {
  const [often, seldom] = ['127.0.0.8', '127.0.0.7'];
  await spend('holds', often);
  const refused = await askFrom(often, 'createHold', hold());
  expect([refused.status, refused.json.code]).toEqual([429, 'rate-limited']);
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  expect((await askFrom(seldom, 'createHold', hold())).status).toBe(201);
});

const limitedRoutes = routes.flatMap(({ id, limit }) => (limit ? [{ id, limit }] : []));

test.each(limitedRoutes)('$id is refused past its limit', async ({ id, limit }) => {
  await spend(limit, '127.0.0.10');
  const values = [...paths[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'made-up']);
  const refused = await askFrom('127.0.0.10', id, { params: Object.fromEntries(values) });
  expect([refused.status, refused.json.code]).toEqual([429, 'rate-limited']);
});

test('the audit log has the real address of a request, not the one it claims', async () => {
  const asked = { params: { venueId: shop.venue.id }, body: walkIn(session.id) };
  const headers = { cookie, 'idempotency-key': randomUUID() };
  expect((await askFrom('127.0.0.9', 'createStaffBooking', { ...asked, headers })).status).toBe(201);
  const log = (await everything(world.table, shop.organization.id)).filter(
    ({ entity }) => entity === 'AUDIT',
  );
  expect(log.map(({ address }) => address)).toEqual(['127.0.0.9']);
});

test('more than 64 kilobytes are refused', async () => {
  const answer = await call(world, 'createHold', {
    ...hold(),
    text: `{"x":"${'x'.repeat(70_000)}"}`,
  });
  expect([answer.status, answer.json.code]).toEqual([413, 'too-large']);
});
