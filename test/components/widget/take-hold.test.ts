import { afterEach, expect, jest, test } from '@jest/globals';
import { requestKeys } from '../../../frontend/widget/app/state/browser/request-key.ts';
import { releaseHold } from '../../../frontend/widget/app/state/release-hold.ts';
import { takeHold } from '../../../frontend/widget/app/state/take-hold.ts';

const order = { counts: { adult: 2 }, buyOut: false, addOns: {} };
const attempt = { key: 'k1', sessionId: 's1', order, wanted: true, asking: true };
const hold = { token: 't', reference: 'K7QX2MPA' };
const answer = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
const lost = async () => {
  throw new TypeError('Failed to fetch');
};

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});

/** Answers one call after another, and tells which idempotency keys they carried. */
function network(...answers: (() => Promise<Response>)[]) {
  const keys: (string | null)[] = [];
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    return (answers.shift() ?? lost)();
  }) as typeof fetch;
  const wait = async () => undefined;
  return { keys, take: () => takeHold('emb', attempt, wait), release: () => releaseHold('t', wait) };
}

test('a lost answer is asked for again with the same key', async () => {
  const { keys, take } = network(lost, answer(500, { code: 'internal', detail: 'x' }), answer(201, hold));
  await expect(take()).resolves.toEqual(hold);
  expect(keys).toEqual(['k1', 'k1', 'k1']);
});

test('it gives up after three tries, and at once where there is an answer', async () => {
  const { keys, take } = network(lost, lost, lost, answer(409, { code: 'full', detail: 'x' }));
  await expect(take()).rejects.toMatchObject({ code: 'offline' });
  expect(keys).toHaveLength(3);
  await expect(take()).rejects.toMatchObject({ code: 'full' });
  expect(keys).toHaveLength(4);
});

test('seats are given back in spite of lost answers, and not where they are paid for', async () => {
  const busy = answer(409, { code: 'conflict', detail: 'x' });
  const { release } = network(lost, busy, async () => new Response(null, { status: 204 }));
  await expect(release()).resolves.toBeUndefined();
  const paid = network(answer(409, { code: 'wrong-state', detail: 'x' }));
  await expect(paid.release()).rejects.toMatchObject({ code: 'wrong-state' });
});

test('another body is another request, and an answer ends one', () => {
  const keys = requestKeys();
  const first = keys.of({ sessionId: 's1' });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(keys.of({ sessionId: 's1' })).toBe(first);
  expect(keys.of({ sessionId: 's2' })).not.toBe(first);
  const second = keys.of({ sessionId: 's1' });
  keys.answered();
  expect(keys.of({ sessionId: 's1' })).not.toBe(second);
});
