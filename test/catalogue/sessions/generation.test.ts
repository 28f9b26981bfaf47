import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generations } from '../../../lambdas/data/catalogue/generation.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { targetOf } from '../../support/shop.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { compared, dyingAfter, setup, watched } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(async () => {
  await auditSeats(running.table);
  await running.close();
});

const privately = {
  activity: {
    eventType: 'private' as const,
    setupMinutes: 15,
    cleanupMinutes: 15,
    schedule: {
      operatingDays: ['monday' as const, 'tuesday' as const],
      startTime: '12:00',
      endTime: '18:00',
      slotInterval: 90,
      customHours: {},
      customDates: [],
      blockedDates: [],
    },
  },
};
const later = { schedule: { ...privately.activity.schedule, startTime: '12:30' } };
const noon = '2026-11-23T12:00:00.000Z';
const times = (sessions: readonly { startsAt: string }[]) =>
  sessions.filter(({ startsAt }) => startsAt < '2026-11-24').map(({ startsAt }) => startsAt.slice(11, 16));

async function found<T>(value: Promise<T | undefined>): Promise<T> {
  const it = await value;
  if (!it) throw new Error('no such session');
  return it;
}

describe('a second run over unchanged data', () => {
  test('writes nothing at all, lease and progress included', async () => {
    const { generate, hold, at } = await setup(running.table, privately);
    await hold(await found(at(noon)), 2);
    const before = await everything(running.table);
    const writes: string[] = [];
    const generated = await generate(watched(running.table, (name) => writes.push(name)));
    expect(writes).toEqual([]);
    expect(generated).toMatchObject({ added: 0, updated: 0, offSchedule: 0, removed: 0 });
    expect(generated.kept).toBeGreaterThan(100);
    expect(await everything(running.table)).toEqual(before);
  });

  test('counts what it writes once there is something: the count above can fail', async () => {
    const { generate, edit } = await setup(running.table, privately);
    await edit({ capacity: 8 });
    const writes: string[] = [];
    await generate(watched(running.table, (name) => writes.push(name)));
    expect(writes.length).toBeGreaterThan(100);
  });

  test('that a person asked for writes once: that it is done', async () => {
    const { generate, shop } = await setup(running.table, privately);
    const target = targetOf(shop);
    await generations(running.table).ask(target);
    const writes: string[] = [];
    await generate(watched(running.table, (name) => writes.push(name)));
    expect(writes).toEqual(['UpdateCommand']);
    expect(await generations(running.table).get(target)).toMatchObject({
      status: 'done',
      daysDone: 90,
      daysTotal: 90,
      added: 0,
    });
  });
});

describe('beside a private session that guests have booked', () => {
  test('nothing overlaps it until they are gone', async () => {
    const { generate, hold, letGo, at, all, edit } = await setup(running.table, privately);
    const token = await hold(await found(at(noon)), 2);
    await edit(later);
    await generate();
    expect(times(await all())).toEqual(['12:00', '14:00', '15:30', '17:00']);
    expect(await at(noon)).toMatchObject({ offSchedule: true, capacityRemaining: 0 });
    expect(await generate()).toMatchObject({ added: 0, updated: 0, removed: 0, offSchedule: 0 });
    await letGo(token);
    await generate();
    expect(times(await all())).toEqual(['12:30', '14:00', '15:30', '17:00']);
  });

  test('setup and clean-up count: fifteen minutes after it is too soon', async () => {
    const { generate, hold, at, all, edit } = await setup(running.table, privately);
    await hold(await found(at(noon)), 2);
    await edit({ schedule: { ...privately.activity.schedule, startTime: '13:15' } });
    await generate();
    expect(times(await all())).toEqual(['12:00', '14:45', '16:15']);
  });

  test('a guest who books between plan and write is not overlapped either', async () => {
    const { generate, hold, at, all, edit } = await setup(running.table, privately);
    const session = await found(at(noon));
    await edit(later);
    let came = false;
    const generated = await generate(
      watched(running.table, async (name, input) => {
        const isIt = JSON.stringify(input.Key ?? {}).includes(noon);
        if (came || name !== 'DeleteCommand' || !isIt) return;
        came = true;
        await hold(session, 2);
      }),
    );
    expect(came).toBe(true);
    expect(times(await all())).toEqual(['12:00', '14:00', '15:30', '17:00']);
    expect(generated).toMatchObject({ offSchedule: 1 });
    expect(await generate()).toMatchObject({ added: 0, updated: 0, removed: 0, offSchedule: 0 });
  });

  test('guests who book sessions that are being removed keep their seats', async () => {
    const { generate, hold, all, edit } = await setup(running.table, privately);
    const before = await all();
    await edit(later);
    const outcomes = await Promise.allSettled([
      generate(),
      ...before.slice(0, 20).map((session) => hold(session, 2)),
    ]);
    expect(outcomes[0]?.status).toBe('fulfilled');
    await generate();
    const after = await all();
    const taken = after.filter((each) => each.capacityRemaining < each.capacityTotal);
    expect(taken).toHaveLength(outcomes.slice(1).filter(({ status }) => status === 'fulfilled').length);
    for (const [index, session] of after.entries()) {
      const next = after[index + 1];
      const gap = next ? Date.parse(next.startsAt) - Date.parse(session.endsAt) : 30 * 60_000;
      expect(gap).toBeGreaterThanOrEqual(30 * 60_000);
    }
  });
});

test('an edit while a run is at it is done by the same run', async () => {
  const { generate, edit, all, shop } = await setup(running.table, privately);
  await edit({ capacity: 8 });
  let again = false;
  await generate(
    watched(running.table, async (name) => {
      if (again || name !== 'PutCommand') return;
      again = true;
      await edit({ capacity: 9 });
    }),
  );
  const store = generations(running.table);
  expect(new Set((await all()).map(({ capacityTotal }) => capacityTotal))).toEqual(new Set([9]));
  expect(await store.get(targetOf(shop))).toMatchObject({ status: 'done' });
});

test('a session that goes and comes back has a higher version than any it had, and than its removal was told with', async () => {
  const { generate, edit, all, at, hold, letGo } = await setup(running.table, privately);
  for (let round = 0; round < 2; round++) {
    await letGo(await hold(await found(at(noon)), 2));
    const before = await all();
    await edit({ status: 'draft' });
    await generate();
    expect(await all()).toEqual([]);
    await edit({ status: 'published' });
    await generate();
    const after = await all();
    expect(after).toHaveLength(before.length);
    const told = Math.max(...before.map(({ version }) => version)) + 1;
    for (const { version, planVersion } of after) {
      expect(version).toBeGreaterThan(told);
      expect(planVersion).toBe(version);
    }
  }
});

describe('a run that finds another at work', () => {
  test('does not fail: the other one runs once more, with what it had not seen', async () => {
    const { generate, edit, all } = await setup(running.table, privately);
    await edit({ capacity: 8 });
    let second: unknown;
    await generate(
      watched(running.table, async (name) => {
        if (second || name !== 'PutCommand') return;
        await edit({ capacity: 9 }, 'describe');
        second = await generate();
      }),
    );
    expect(second).toMatchObject({ added: 0, updated: 0 });
    expect(new Set((await all()).map(({ capacityTotal }) => capacityTotal))).toEqual(new Set([9]));
    expect(await generate()).toMatchObject({ updated: 0 });
  });

  test('asks even when it finds nothing to do: the other may be about to write what is old', async () => {
    const { generate, edit, all } = await setup(running.table, privately);
    await edit({ capacity: 8 });
    let second: unknown;
    await generate(
      watched(running.table, async (name) => {
        if (second || name !== 'PutCommand') return;
        // Back to what the sessions still are.
        await edit({ capacity: 10 }, 'describe');
        second = await generate();
      }),
    );
    expect(new Set((await all()).map(({ capacityTotal }) => capacityTotal))).toEqual(new Set([10]));
  });

  test('takes over at once from a crashed run of the same event', async () => {
    const { generate, edit, all } = await setup(running.table, privately);
    await edit({ capacity: 8 });
    await expect(generate(dyingAfter(running.table, 5), 'event-1')).rejects.toThrow('died');
    expect(await generate(running.table, 'event-2')).toMatchObject({ updated: 0 });
    await generate(running.table, 'event-1');
    expect(new Set((await all()).map(({ capacityTotal }) => capacityTotal))).toEqual(new Set([8]));
    expect(await generate(running.table, 'event-2')).toMatchObject({ updated: 0 });
  });
});

test('a private party keeps its session when the activity gets more seats', async () => {
  const units = [{ id: 'player', name: 'Player', price: 2500 }];
  const priceList = { units, groupTiers: [], peakRules: [], buyOutPrice: 20_000 };
  const { generate, edit, at, all, hold } = await setup(running.table, { activity: { priceList } });
  await hold(await found(at(noon)), 2, { buyOut: true });
  await edit({ capacity: 14 });
  await generate();
  expect(await at(noon)).toMatchObject({ capacityTotal: 10, capacityRemaining: 0 });
  expect((await all()).filter(({ capacityTotal }) => capacityTotal === 14)).toHaveLength(89);
  expect(await generate()).toMatchObject({ updated: 0 });
});

describe('a process that dies', () => {
  const saturdays = {
    ...privately.activity.schedule,
    operatingDays: ['saturday' as const],
    endTime: '15:00',
  };
  /** Half of the sessions change, half go, and as many come; one that goes is booked. */
  const afterwards = { capacity: 8, schedule: { ...saturdays, startTime: '13:30', endTime: '16:30' } };

  async function prepared() {
    const shop = await setup(running.table, { activity: { ...privately.activity, schedule: saturdays } });
    await shop.hold(await found(shop.at('2026-11-28T12:00:00.000Z')), 2);
    await shop.edit(afterwards);
    return shop;
  }

  async function undisturbed() {
    const { generate, all } = await prepared();
    let writes = 0;
    const generated = await generate(watched(running.table, () => (writes += 1)));
    return { writes, generated, sessions: compared(await all()) };
  }

  test('after any number of writes leaves nothing that the next run does not finish', async () => {
    const { writes, generated, sessions } = await undisturbed();
    expect(generated).toMatchObject({ added: 12, updated: 12, removed: 11, offSchedule: 1 });
    expect(writes).toBeGreaterThan(30);
    for (let written = 0; written < writes; written += 2) {
      const { generate, all, clock, shop } = await prepared();
      await expect(generate(dyingAfter(running.table, written))).rejects.toThrow('died');
      clock.wait(3);
      await generate();
      expect([written, compared(await all())]).toEqual([written, sessions]);
      const progress = await generations(running.table).get(targetOf(shop));
      const whole = expect.objectContaining({ status: 'done', daysDone: 90, daysTotal: 90 });
      expect([written, progress]).toEqual([written, whole]);
      expect(await generate()).toMatchObject({ added: 0, updated: 0, removed: 0, offSchedule: 0 });
    }
  }, 180_000);

  test('is taken over only when its lease is up', async () => {
    const { generate, clock } = await prepared();
    await expect(generate(dyingAfter(running.table, 5))).rejects.toThrow('died');
    clock.wait(1);
    expect(await generate()).toMatchObject({ added: 0 });
    clock.wait(1);
    expect((await generate()).added).toBe(12);
  });
});
