import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { organizationId } from '../../core/contract/model/ids.ts';
import type { Limits } from '../../core/contract/model/platform/plan.ts';
import { claims, releaseClaim, usages } from '../../lambdas/data/scope/usage.ts';
import { transact, updateItem } from '../../lambdas/data/transaction.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { startTable, type TestTable } from '../support/table.ts';

describe('usage', () => {
  let running: TestTable;
  beforeAll(async () => {
    running = await startTable();
  });
  afterAll(() => running?.close());

  const withLimits = (limits: Limits) => ({
    id: organizationId.parse(`org_${systemIds.random()}`),
    plan: 'growth' as const,
    limits,
  });
  const count = async ({ id }: ReturnType<typeof withLimits>) => (await usages(running.table).get(id)).venues;
  const claim = async (one: ReturnType<typeof withLimits>, times = 1) => {
    const asked = Array.from({ length: times }, () => transact(running.table, [claims(one, 'venues')]));
    return (await Promise.all(asked)).filter(({ done }) => done).length;
  };
  const release = ({ id }: ReturnType<typeof withLimits>) =>
    updateItem(running.table, releaseClaim(id, 'venues'));

  test('sixteen at once get what there is, and no more', async () => {
    const one = withLimits({ venues: 5 });
    expect(await claim(one, 16)).toBe(5);
    expect(await count(one)).toBe(5);
  });

  test('without a limit worth the name all sixteen would: the condition is what refuses', async () => {
    expect(await claim(withLimits({ venues: 100 }), 16)).toBe(16);
  });

  test('where the limit is none, not even the first', async () => {
    const one = withLimits({ venues: 0 });
    expect(await claim(one)).toBe(0);
    expect(await usages(running.table).get(one.id)).toEqual({
      venues: 0,
      activities: 0,
      members: 0,
      apiKeys: 0,
      webhooks: 0,
    });
  });

  test('a limit that is lowered takes nothing away, and gives nothing more until there is room', async () => {
    const one = withLimits({ venues: 3 });
    await claim(one, 3);
    const lowered = { ...one, limits: { venues: 2 } };
    expect(await claim(lowered)).toBe(0);
    expect(await count(one)).toBe(3);
    await release(one);
    expect(await claim(lowered)).toBe(0);
    await release(one);
    expect(await claim(lowered)).toBe(1);
  });

  test('what was not claimed cannot be released', async () => {
    const one = withLimits({ venues: 1 });
    expect((await release(one)).done).toBe(false);
    await claim(one);
    const both = await Promise.all([release(one), release(one)]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(await count(one)).toBe(0);
  });
});
