import { afterEach, expect, jest, test } from '@jest/globals';
import { holdTaker } from '../../frontend/widget/app/state/take-hold.ts';

const two = { counts: { adult: 2 }, buyOut: false, addOns: {} };
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
  return { keys, take: holdTaker('emb', async () => undefined) };
}

test('a lost answer is asked for again with the same key', async () => {
  const { keys, take } = network(lost, answer(500, { code: 'internal', detail: 'x' }), answer(201, hold));
  await expect(take('s1', two)).resolves.toEqual(hold);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('after giving up, the guest who tries again still uses that key', async () => {
  const { keys, take } = network(lost, lost, lost, answer(201, hold));
  await expect(take('s1', two)).rejects.toMatchObject({ code: 'offline' });
  await take('s1', two);
  expect(new Set(keys).size).toBe(1);
});

test('an answer ends the attempt, whatever it was; so does another party, and another wish', async () => {
  const refused = answer(409, { code: 'full', detail: 'x' });
  const { keys, take } = network(
    refused,
    answer(201, hold),
    answer(201, hold),
    lost,
    lost,
    lost,
    answer(201, hold),
    answer(201, hold),
  );
  await expect(take('s1', two)).rejects.toMatchObject({ code: 'full' });
  await take('s1', two);
  await take('s1', two);
  await expect(take('s1', two)).rejects.toMatchObject({ code: 'offline' });
  await take('s1', { ...two, counts: { adult: 3 } });
  await take('s1', { ...two, counts: { adult: 3 }, addOns: { photo: 1 } });
  expect(new Set(keys).size).toBe(6);
});
