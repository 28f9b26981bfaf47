import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Limit } from '../../core/contract/routing/route-path.ts';
import { Problem } from '../../core/domain/problem.ts';
import { turnstile } from '../../lambdas/gateways/bot-check.ts';
import type { Guard } from '../../lambdas/middleware/http.ts';
import { limitPerAddress } from '../../lambdas/middleware/limits.ts';
import { readBody } from '../../local/interpreter/http/exchange.ts';
import { close, listen } from '../../local/interpreter/ports.ts';
import { everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';

let engine: TestTable;
let now = new Date('2026-11-22T12:00:10Z');

beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.close());

/** How often of so many requests, made at once, what is guarded ran; and how often it was "too often". */
const limiting = () => ({
  table: engine.table,
  clock: { now: () => now },
  limits: { holds: 5, 'look-ups': 3, 'sign-ins': 4 },
});

async function ask(limit: Limit, address: string, times: number, fails?: Problem, more = {}) {
  const guard = limitPerAddress({ ...limiting(), ...more });
  const [route, request] = [
    { limit },
    { address, headers: { 'bot-check-token': 'a person’s' } },
  ] as unknown as Parameters<Guard>;
  const serve = async () => {
    if (fails) throw fails;
    return {};
  };
  const asked = Array.from({ length: times }, () =>
    guard(route, request, serve).then(
      () => 'ran',
      ({ code }) => code,
    ),
  );
  const answers = await Promise.all(asked);
  return Object.fromEntries(
    [...Map.groupBy(answers, (answer) => answer)].map(([code, all]) => [code, all.length]),
  );
}

test('an address has a limit of seats a minute, also at once; other addresses are not affected', async () => {
  expect(await ask('holds', '198.51.100.1', 12)).toEqual({ ran: 5, 'rate-limited': 7 });
  expect(await ask('holds', '198.51.100.2', 2)).toEqual({ ran: 2 });
  now = new Date('2026-11-22T12:01:00Z');
  expect(await ask('holds', '198.51.100.1', 2)).toEqual({ ran: 2 });
});

test('all IPv6 addresses of one network are one address', async () => {
  const addresses = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff::',
    '2001:DB8:1:2:3:4:5:6',
    '2001:db8:1:2::',
    '2001:0db8:0001:2:0:0:0:9',
  ];
  for (const address of addresses) expect(await ask('holds', address, 1)).toEqual({ ran: 1 });
  expect(await ask('holds', '2001:db8:1:2:aaaa::1', 1)).toEqual({ 'rate-limited': 1 });
  for (const address of ['2001:db8:1:3::1', '2001:db8::2:0:0:1', '::1']) {
    expect(await ask('holds', address, 1)).toEqual({ ran: 1 });
  }
});

test('successful look-ups are not limited; guesses are', async () => {
  expect(await ask('look-ups', '198.51.100.3', 20)).toEqual({ ran: 20 });
  const miss = new Problem('gift-card', 'no-gift-card');
  expect(await ask('look-ups', '198.51.100.3', 8, miss)).toEqual({ 'gift-card': 3, 'rate-limited': 5 });
  expect(await ask('look-ups', '198.51.100.3', 2)).toEqual({ 'rate-limited': 2 });
  const other = new Problem('conflict', 'changed-by-someone-else');
  expect(await ask('look-ups', '198.51.100.4', 4, other)).toEqual({ conflict: 4 });
});

test('passwords and codes are tried so often a minute, right or wrong, by people too', async () => {
  const wrong = new Problem('wrong-credentials', 'wrong-credentials');
  expect(await ask('sign-ins', '198.51.100.5', 3, wrong)).toEqual({ 'wrong-credentials': 3 });
  const botCheck = async () => ({ isPerson: async () => true });
  expect(await ask('sign-ins', '198.51.100.5', 3, undefined, { botCheck })).toEqual({
    ran: 1,
    'rate-limited': 2,
  });
});

test('a solved challenge lets a guest continue; an unverifiable one does not', async () => {
  const asked: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const sent = new URLSearchParams((await readBody(incoming)).toString());
    asked.push(`${sent.get('secret')} ${sent.get('remoteip')}`);
    outgoing.end(JSON.stringify({ success: sent.get('response') === 'a person’s' && asked.length === 1 }));
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const check = (to: number) => ({ botCheck: async () => turnstile('key', `http://127.0.0.1:${to}`) });
  const busy = '198.51.100.9';
  expect(await ask('holds', busy, 5, undefined, check(port))).toEqual({ ran: 5 });
  expect(asked).toEqual([]);
  expect(await ask('holds', busy, 1, undefined, check(port))).toEqual({ ran: 1 });
  expect(await ask('holds', busy, 1, undefined, check(port))).toEqual({ 'bot-check': 1 });
  expect(asked).toEqual([`key ${busy}`, `key ${busy}`]);
  await close(server);
  expect(await ask('holds', busy, 1, undefined, check(port))).toEqual({ 'bot-check': 1 });
});

test('counters contain no personal data, and expire', async () => {
  const counts = (await everything(engine.table)).filter(({ entity }) => entity === 'REQUEST_COUNT');
  expect(counts.length).toBeGreaterThan(0);
  expect(JSON.stringify(counts)).not.toContain('198.51');
  for (const { ttl } of counts) expect(ttl).toBeGreaterThan(now.getTime() / 1000);
});
