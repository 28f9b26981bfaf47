import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createPool } from '../../local/interpreter/functions/pool.ts';
import { expressionsKept, matchesWildcard, mostExpressions } from '../../local/interpreter/iam/match.ts';
import { stripeId } from '../../local/stripe/ids.ts';
import { openStore } from '../../local/stripe/store.ts';
import { emit, mostEvents, type World } from '../../local/stripe/world.ts';

/** The host's memory does not grow with the number of requests. */

test('a function’s thread has as much memory as the function at Lambda', async () => {
  const logFolder = mkdtempSync(join(tmpdir(), 'bookingtms-pool-'));
  const pool = createPool({
    root: new URL('./support/', import.meta.url),
    logFolder,
    clockOffset: new SharedArrayBuffer(8),
    environment: () => ({}),
  });
  const fn = {
    logicalId: 'limits',
    name: 'limits',
    arn: 'arn:limits',
    roleArn: 'arn:role',
    entry: 'own-limits.ts',
    exportName: 'handler',
    timeoutSeconds: 30,
    memoryMegabytes: 256,
    environment: {},
    asyncRetries: 0,
    asyncFailureArn: undefined,
  };
  const { ok, payload } = await pool.invoke(fn, {}, 'request');
  await pool.close();
  rmSync(logFolder, { recursive: true, force: true });
  expect(ok).toBe(true);
  expect(JSON.parse(payload)).toMatchObject({ maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 });
});

test('the cache of policy patterns has a limit, however many tenants call', () => {
  for (let tenant = 0; tenant < 2 * mostExpressions; tenant++) {
    expect(matchesWildcard(`ORG#${tenant}#*`, `ORG#${tenant}#BOOKING`)).toBe(true);
  }
  expect(expressionsKept()).toBeLessThanOrEqual(2 * mostExpressions);
});

test('the Stripe stand-in keeps its newest events, and those not yet delivered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookingtms-stripe-'));
  const { state } = openStore(join(folder, 'stripe.json'));
  const deliver = (status: 'held' | 'delivered') => (event: { id: string }) => {
    const id = stripeId('whd_');
    state.deliveries[id] = { id, event: event.id, status, attempts: [], nextAttemptAt: 0 };
  };
  const worldOf = (status: 'held' | 'delivered') =>
    ({ state, seconds: () => 0, outbox: { add: deliver(status) } }) as unknown as World;
  const tell = (world: World) => emit(world, 'refund.updated', { account: null, session: null }, {});
  tell(worldOf('held'));
  const [held = ''] = Object.keys(state.events);
  for (let count = 0; count < 2 * mostEvents; count++) tell(worldOf('delivered'));
  expect(Object.keys(state.events)).toHaveLength(mostEvents + 1);
  expect(Object.keys(state.deliveries)).toHaveLength(mostEvents + 1);
  expect(state.events[held]).toBeDefined();
  rmSync(folder, { recursive: true, force: true });
});
