import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Schedule } from '../../../core/contract/model/schedule.ts';
import { addDays } from '../../../core/domain/time.ts';
import { generations, type Lease, noProgress } from '../../../lambdas/data/catalogue/generation.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { rollSessions } from '../../../lambdas/usecases/catalogue/sessions/roll-sessions.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { openShop, type Shop, sessionsOf, sessionTomorrow, targetOf } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const start = new Date('2026-11-22T09:00:00.000Z');
const clock = { at: start, now: () => clock.at };
let running: TestTable;

beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

async function setup(plan: Omit<Parameters<typeof openShop>[1], 'now'> = {}) {
  clock.at = start;
  const { table } = running;
  const shop = await openShop(table, { now: start, ...plan });
  const session = await sessionTomorrow(table, shop, start);
  const deps = { table, clock, ids: systemIds, linkSecret: async () => 'a secret for tests' };
  return {
    table,
    shop,
    session,
    generate: () => generateSessions({ table, clock }, targetOf(shop)),
    all: () => sessionsOf(table, shop, start, 120),
    hold: (quantity: number) =>
      createHold(deps, {
        key: shop.venue.embedKey,
        sessionId: session.id,
        party: [{ unitId: 'player', quantity }],
        idempotencyKey: systemIds.random(),
      }),
  };
}

const nothing = { added: 0, updated: 0, offSchedule: 0, removed: 0 };

test('sessions exist for ninety days; a second run writes nothing', async () => {
  const { generate, all } = await setup();
  const before = await everything(running.table);
  expect((await all()).map(({ date }) => date)).toEqual(
    Array.from({ length: 90 }, (_, index) => addDays('2026-11-22', index)),
  );
  expect(await generate()).toEqual({ ...nothing, kept: 90 });
  expect(await generate()).toEqual({ ...nothing, kept: 90 });
  expect(await everything(running.table)).toEqual(before);
});

test('a day later there is one more, and seats taken meanwhile stay taken', async () => {
  const { generate, all, hold, session, table, shop } = await setup();
  await hold(4);
  clock.at = new Date(start.getTime() + 24 * 60 * 60_000);
  expect(await generate()).toMatchObject({ ...nothing, added: 1 });
  expect((await all()).at(-1)?.date).toBe('2027-02-20');
  expect(await generate()).toMatchObject(nothing);
  expect(await sessions(table).get(shop.organization.id, session.id)).toMatchObject({ capacityRemaining: 6 });
});

/** The activity as a manager has changed it. */
async function change(
  { activity }: Shop,
  changes: { schedule?: Schedule; status?: 'draft'; capacity?: number },
) {
  const key = keys.activity(activity.organizationId, activity.venueId, activity.id);
  const Item = { ...key, entity: 'ACTIVITY', ...activity, ...changes };
  await running.table.client.send(new PutCommand({ TableName: running.table.name, Item }));
}

test('a new schedule replaces free sessions and keeps booked ones', async () => {
  const { generate, hold, shop, all, session } = await setup();
  await hold(2);
  await change(shop, { schedule: { ...shop.activity.schedule, startTime: '15:00', endTime: '16:00' } });
  expect(await generate()).toEqual({ added: 90, updated: 0, offSchedule: 1, removed: 89, kept: 0 });
  const noon = (await all()).filter(({ startsAt }) => startsAt.includes('T12:00'));
  expect(noon).toEqual([
    expect.objectContaining({ id: session.id, offSchedule: true, capacityRemaining: 8 }),
  ]);
  expect(await generate()).toMatchObject(nothing);
  await expect(hold(1)).rejects.toMatchObject({ code: 'closed' });
});

test('an activity that is no longer published keeps only booked sessions', async () => {
  const { generate, hold, shop, all, session } = await setup();
  await hold(2);
  await change(shop, { status: 'draft' });
  expect(await generate()).toMatchObject({ added: 0, offSchedule: 1, removed: 89 });
  expect((await all()).map(({ id }) => id)).toEqual([session.id]);
});

test('a session that has begun is not changed by the schedule', async () => {
  const { generate, shop, all } = await setup();
  const [first] = await all();
  clock.at = new Date(first?.startsAt ?? '');
  await change(shop, { status: 'draft' });
  expect(await generate()).toMatchObject({ removed: 89 });
  expect(await all()).toEqual([first]);
});

test('a session with a seat taken a moment ago is not removed', async () => {
  const { hold, session, shop, table } = await setup();
  await hold(1);
  expect(await sessions(table).remove(session)).toBe(false);
  expect(await sessions(table).get(shop.organization.id, session.id)).toMatchObject({ capacityRemaining: 9 });
});

test('seats taken while sessions are regenerated are never overwritten', async () => {
  const { generate, hold, shop, table, session } = await setup();
  await change(shop, { capacity: 12 });
  const outcomes = await Promise.all([generate(), hold(1), hold(2), hold(3)]);
  expect(outcomes[0].updated).toBeGreaterThan(0);
  await generate();
  expect(await sessions(table).get(shop.organization.id, session.id)).toMatchObject({
    capacityTotal: 12,
    capacityRemaining: 6,
  });
});

test('of concurrent runs none fails, and the last to end does all that is due', async () => {
  const { generate, shop, table } = await setup();
  clock.at = new Date(start.getTime() + 24 * 60 * 60_000);
  await Promise.all([generate(), generate(), generate()]);
  expect(await generations(table).get(targetOf(shop))).toMatchObject({ status: 'done' });
  expect(await generate()).toMatchObject(nothing);
});

test('a crashed run is replaced when its lease expires; its late end frees no other lease', async () => {
  const { generate, shop, table } = await setup();
  const store = generations(table);
  const target = targetOf(shop);
  const take = async (lease: Lease) =>
    store.take(target, await store.get(target), lease, { ...noProgress, daysTotal: 90 });
  await change(shop, { capacity: 12 });
  const lease = { owner: 'one', until: '2026-11-22T09:02:00.000Z' };
  expect(await take(lease)).toBe(true);
  clock.at = new Date(Date.parse(lease.until) - 1);
  expect(await generate()).toMatchObject(nothing);
  const later = { owner: 'two', until: '2026-11-22T09:04:00.000Z' };
  expect(await take(later)).toBe(true);
  expect(await store.finish(target, lease, lease.until, 'failed')).toBe('ended');
  clock.at = new Date(lease.until);
  expect(await generate()).toMatchObject(nothing);
  expect(await store.finish(target, later, lease.until, 'done')).toBe('asked again');
  expect(await generate()).toMatchObject({ ...nothing, updated: 90 });
});

test('when two runs see the same free lease, one gets it', async () => {
  const { shop, table } = await setup();
  const store = generations(table);
  const seen = await store.get(targetOf(shop));
  const lease = { owner: 'one', until: '2026-11-22T09:02:00.000Z' };
  const taken = await Promise.all([1, 2, 3].map(() => store.take(targetOf(shop), seen, lease, noProgress)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('a run that fails releases its lease, so the next need not wait', async () => {
  const { generate, shop, table } = await setup();
  const failing = {
    ...table,
    client: new Proxy(table.client, {
      get: (client, name) =>
        name === 'send'
          ? (command: { constructor: { name: string } }) =>
              command.constructor.name === 'QueryCommand'
                ? Promise.reject(new Error('the table is away'))
                : client.send(command as never)
          : Reflect.get(client, name),
    }),
  };
  await expect(generateSessions({ table: failing, clock }, targetOf(shop))).rejects.toThrow('away');
  expect(await generate()).toMatchObject(nothing);
});

test('every published activity is requested separately; a refusal requests all again', async () => {
  const { shop, table } = await setup();
  const draft = await openShop(table, { now: start, activity: { status: 'draft' } });
  const asked: BusEvent[] = [];
  const bus: Bus = {
    async publish(events) {
      asked.push(...events);
      return [];
    },
  };
  const count = await rollSessions({ table, clock, bus });
  expect(asked).toHaveLength(count);
  const details = asked.map(({ detail }) => detail);
  expect(details).toContainEqual(expect.objectContaining(targetOf(shop)));
  expect(details).not.toContainEqual(expect.objectContaining({ activityId: draft.activity.id }));
  expect(new Set(details.map(({ eventId }) => eventId)).size).toBe(count);
  const refusing: Bus = { publish: async (events) => events.slice(0, 1) };
  await expect(rollSessions({ table, clock, bus: refusing })).rejects.toThrow('refused 1 of');
});
