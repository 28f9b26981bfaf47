import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Problem } from '../../core/domain/problem.ts';
import type { Guard } from '../../lambdas/middleware/http.ts';
import { limitPerAddress } from '../../lambdas/middleware/limits.ts';
import { everything } from '../support/audit.ts';
import { startTable, type TestTable } from '../support/table.ts';

let engine: TestTable;
let now = new Date('2026-11-22T12:00:10Z');

beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.close());

/** How often of so many requests, made at once, what is guarded ran; and how often it was "too often". */
async function ask(limit: 'holds' | 'look-ups', address: string, times: number, fails?: Problem) {
  const guard = limitPerAddress(engine.table, { now: () => now }, { holds: 5, 'look-ups': 3 });
  const [route, request] = [{ limit }, { address }] as Parameters<Guard>;
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

test('an address takes so many seats a minute, however many it asks for at once; another is not its business', async () => {
  expect(await ask('holds', '198.51.100.1', 12)).toEqual({ ran: 5, 'rate-limited': 7 });
  expect(await ask('holds', '198.51.100.2', 2)).toEqual({ ran: 2 });
  now = new Date('2026-11-22T12:01:00Z');
  expect(await ask('holds', '198.51.100.1', 2)).toEqual({ ran: 2 });
});

test('who finds what they ask for may ask as often as they like; who guesses may not', async () => {
  expect(await ask('look-ups', '198.51.100.3', 20)).toEqual({ ran: 20 });
  const miss = new Problem('gift-card', 'There is no such card.');
  expect(await ask('look-ups', '198.51.100.3', 8, miss)).toEqual({ 'gift-card': 3, 'rate-limited': 5 });
  const other = new Problem('conflict', 'Somebody was faster.');
  expect(await ask('look-ups', '198.51.100.3', 4, other)).toEqual({ conflict: 4 });
});

test('what is counted names nobody, and goes by itself', async () => {
  const counts = (await everything(engine.table)).filter(({ entity }) => entity === 'REQUEST_COUNT');
  expect(counts.length).toBeGreaterThan(0);
  expect(JSON.stringify(counts)).not.toContain('198.51');
  for (const { ttl } of counts) expect(ttl).toBeGreaterThan(now.getTime() / 1000);
});
