import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readApiToken, writeApiToken } from '../../core/domain/integrations/api-token.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { deleteItem } from '../../lambdas/data/table.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { createApiKey } from '../../lambdas/usecases/integrations/api-keys/create-api-key.ts';
import { listApiKeys } from '../../lambdas/usecases/integrations/api-keys/list-api-keys.ts';
import { revokeApiKey } from '../../lambdas/usecases/integrations/api-keys/revoke-api-key.ts';
import { verifyApiKey } from '../../lambdas/usecases/people/sign-in/verify-api-key.ts';
import { everything } from '../support/audit.ts';
import { openShop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { ownerOf, start } from './support.ts';

let running: TestTable;
let at: Awaited<ReturnType<typeof keyedShop>>;

beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running.close());
beforeEach(async () => {
  at = await keyedShop();
});

async function keyedShop(limits = { apiKeys: 2 }, flags = {}) {
  const clock = { at: start, now: () => clock.at };
  const shop = await openShop(running.table, {
    now: start,
    organization: { limits, ...flags },
    activity: { status: 'draft' },
  });
  const deps = { table: running.table, clock, ids: systemIds };
  const owner = ownerOf(shop);
  return {
    shop,
    clock,
    owner,
    deps,
    create: (more: { expiresAt?: string; name?: string } = {}) =>
      createApiKey(deps, owner, { name: 'Till', scopes: ['bookings.view', 'bookings.view'], ...more }),
    verify: (token: string) => verifyApiKey(deps, token),
    kept: () => everything(running.table, shop.organization.id),
  };
}

describe('a key', () => {
  test('is known by its whole text, says whose it is and what it may do', async () => {
    const { apiKey, token } = await at.create();
    expect(await at.verify(token)).toEqual({
      keyId: apiKey.id,
      name: 'Till',
      organizationId: at.shop.organization.id,
      scopes: ['bookings.view'],
    });
    const { secret, ...said } = readApiToken(token) ?? { secret: '' };
    const other = await keyedShop();
    const wrong = [
      '',
      'bkt_',
      token.slice(0, -1),
      `${token}x`,
      token.slice('bkt_'.length),
      writeApiToken({ ...Object(said), secret: `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}` }),
      writeApiToken({ ...Object(said), organizationId: other.shop.organization.id, secret }),
    ];
    for (const each of wrong) expect([each, await at.verify(each)]).toEqual([each, null]);
  });

  test('is kept as a hash, and its secret is nowhere: not in the list, not in the audit log', async () => {
    const { token } = await at.create();
    const secret = readApiToken(token)?.secret ?? 'none';
    const [kept, listed] = [await at.kept(), await listApiKeys(at.deps, at.owner)];
    expect(kept.map(({ entity }) => entity)).toEqual(expect.arrayContaining(['API_KEY', 'AUDIT', 'USAGE']));
    expect(JSON.stringify([kept, listed])).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toMatch(/secret|hash/i);
  });

  test('ends when it is revoked, at once and for ever, and by its own end', async () => {
    const [one, two] = [await at.create(), await at.create({ expiresAt: '2026-11-22T10:00:00.000Z' })];
    await revokeApiKey(at.deps, at.owner, one.apiKey.id);
    await revokeApiKey(at.deps, at.owner, one.apiKey.id);
    expect(await at.verify(one.token)).toBeNull();
    expect(await at.verify(two.token)).toMatchObject({ keyId: two.apiKey.id });
    at.clock.at = new Date('2026-11-22T10:00:00.000Z');
    expect(await at.verify(two.token)).toBeNull();
    await expect(at.create({ expiresAt: '2026-11-22T10:00:00.000Z' })).rejects.toMatchObject({
      errors: [{ field: 'expiresAt' }],
    });
  });

  test('ends also when the plan counts none to give back', async () => {
    const { token, apiKey } = await at.create();
    await deleteItem(running.table, keys.usage(at.shop.organization.id));
    await revokeApiKey(at.deps, at.owner, apiKey.id);
    expect(await at.verify(token)).toBeNull();
  });

  test('may be used 120 times a minute, in the next minute again, and what is refused is not counted', async () => {
    const { token } = await at.create();
    const answers = await Promise.all(Array.from({ length: 130 }, () => at.verify(token)));
    expect(answers.filter((each) => each === 'rate-limited')).toHaveLength(10);
    // Calls without a key do not count.
    expect(await at.verify(`${token.slice(0, -2)}xx`)).toBeNull();
    at.clock.at = new Date('2026-11-22T09:01:00.000Z');
    expect(await at.verify(token)).toMatchObject({ name: 'Till' });
    const counts = (await at.kept()).filter(({ entity }) => entity === 'API_KEY_USE');
    expect(counts.map(({ requests }) => requests)).toEqual([120, 1]);
    expect(counts.every(({ ttl }) => ttl > Date.parse(start.toISOString()) / 1000)).toBe(true);
  });

  test('says to the hour when it was last used', async () => {
    const { token } = await at.create();
    const lastUsed = async () => (await listApiKeys(at.deps, at.owner)).apiKeys[0]?.lastUsedAt;
    expect(await lastUsed()).toBeUndefined();
    const seen: unknown[] = [];
    for (const minute of ['00', '30', '59']) {
      at.clock.at = new Date(`2026-11-22T09:${minute}:00.000Z`);
      await at.verify(token);
      seen.push(await lastUsed());
    }
    at.clock.at = new Date('2026-11-22T10:00:00.000Z');
    await at.verify(token);
    expect([...seen, await lastUsed()]).toEqual([
      '2026-11-22T09:00:00.000Z',
      '2026-11-22T09:00:00.000Z',
      '2026-11-22T09:00:00.000Z',
      '2026-11-22T10:00:00.000Z',
    ]);
  });
});

test('concurrent requests cannot exceed the plan’s number of keys; an ended key makes room', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 6 }, () => at.create()));
  const made = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value.apiKey] : []));
  expect(made).toHaveLength(2);
  for (const each of asked)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'plan-limit' });
  await revokeApiKey(at.deps, at.owner, (made[0] as (typeof made)[number]).id);
  await at.create({ name: 'Third' });
  await expect(at.create()).rejects.toMatchObject({ code: 'plan-limit' });
  const { apiKeys } = await listApiKeys(at.deps, at.owner);
  expect(apiKeys.map(({ revokedAt }) => revokedAt !== undefined).sort()).toEqual([false, false, true]);
});

test('a member can give a key only rights of their own, and none where keys are switched off', async () => {
  const wish = { name: 'x', scopes: ['bookings.refund' as const] };
  const clerk = { ...at.owner, role: 'staff' as const };
  await expect(createApiKey(at.deps, clerk, wish)).rejects.toMatchObject({ code: 'forbidden' });
  const flags = { waitlist: true, giftCards: true, promoCodes: true, integrations: false };
  const off = await keyedShop({ apiKeys: 2 }, { flags });
  await expect(off.create()).rejects.toMatchObject({ code: 'forbidden' });
});
