import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { closure } from '../../../core/contract/model/desk/closure.ts';
import { resourceId } from '../../../core/contract/model/ids.ts';
import { planRegeneration, type RegenerationPlan } from '../../../core/domain/schedule/regeneration.ts';
import { planSessions } from '../../../core/domain/schedule/slots.ts';
import { anActivity, aSchedule, venueDefaults } from '../support/examples.ts';

const date = '2026-11-27';
const before = anActivity();
const planned = (changes: Parameters<typeof anActivity>[0]) =>
  planSessions(anActivity(changes), venueDefaults(), date, 1);
const existing = planned({});
const lobby = resourceId.parse('lobby');
const leak = closure.parse({
  id: 'cls_aaaaaaaaaaaa',
  organizationId: before.organizationId,
  venueId: before.venueId,
  scope: { kind: 'day', date },
  reason: 'A leak',
  sessionIds: existing.map(({ id }) => id),
  status: 'closed',
  createdAt: '2026-11-22T09:00:00.000Z',
  version: 1,
});

function apply(sessions: readonly Session[], plan: RegenerationPlan): Session[] {
  const gone = new Set(plan.remove.map((each) => each.id));
  const changed = new Map([...plan.update, ...plan.markOffSchedule].map((each) => [each.id, each]));
  return [
    ...sessions.filter((each) => !gone.has(each.id)).map((each) => changed.get(each.id) ?? each),
    ...plan.add,
  ];
}

/** Sessions but for how often they were written. */
function bare(sessions: readonly Session[]) {
  return sessions
    .map(({ version: _version, planVersion: _plan, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Two of the eight seats of the session at eleven are taken. */
function withBooking(sessions: readonly Session[], eventType = sessions[1]?.eventType): Session[] {
  return sessions.map((each, index) =>
    index === 1 ? { ...each, capacityRemaining: eventType === 'private' ? 0 : 6, version: 4 } : each,
  );
}

test('the same schedule again writes nothing', () => {
  const plan = planRegeneration(existing, planned({}));
  expect(plan).toMatchObject({ add: [], update: [], remove: [], markOffSchedule: [] });
  expect(plan.keep).toHaveLength(existing.length);
});

describe('a session whose free seats are counted wrong', () => {
  /** Three of the eight seats of the first session are sold; the counter of free seats says otherwise. */
  const counted = (capacityRemaining: number) =>
    existing.map((each, index) => (index === 0 ? { ...each, capacityRemaining, capacitySold: 3 } : each));

  test.each([8, 7, 6])('has no more of them than are left: %i', (capacityRemaining) => {
    const [mended] = planRegeneration(counted(capacityRemaining), planned({})).update;
    expect(mended).toMatchObject({ capacityTotal: 8, capacityRemaining: 5, capacitySold: 3 });
  });

  test('keeps its fewer seats, until a recount says that more are free', () => {
    expect(planRegeneration(counted(2), planned({})).update).toEqual([]);
  });

  test('is not removed as if it had no booking', () => {
    const plan = planRegeneration(counted(8), []);
    expect(plan.remove.map(({ id }) => id)).not.toContain(existing[0]?.id);
    expect(plan.markOffSchedule.map(({ id }) => id)).toContain(existing[0]?.id);
  });
});

test('what a database gives back in another order is still the same', () => {
  const shuffled = existing.map((each) => Object.fromEntries(Object.entries(each).reverse()) as Session);
  expect(planRegeneration(shuffled, planned({})).update).toEqual([]);
});

test('later hours add and remove; what has a booking stays, off schedule', () => {
  const wanted = planned({ schedule: aSchedule({ startTime: '12:00', endTime: '16:00' }) });
  const plan = planRegeneration(withBooking(existing), wanted);
  expect(plan.add.map((each) => each.startsAt.slice(11, 16))).toEqual(['14:00', '15:00']);
  expect(plan.remove.map((each) => each.startsAt.slice(11, 16))).toEqual(['10:00']);
  expect(plan.markOffSchedule).toEqual([
    expect.objectContaining({ id: existing[1]?.id, offSchedule: true, capacityRemaining: 6, version: 5 }),
  ]);
});

describe('an edit', () => {
  test('of price and cutoff reaches every session', () => {
    const priceList = { units: [{ id: 'adult', name: 'Adult', price: 9900 }], groupTiers: [], peakRules: [] };
    const wanted = planned({ priceList, bookingWindow: { advanceDays: 30, cutoffMinutes: 0 } });
    const plan = planRegeneration(withBooking(existing), wanted);
    expect(plan.update).toHaveLength(existing.length);
    expect(plan.update.every((each) => each.priceAtGeneration.units[0]?.price === 9900)).toBe(true);
    expect(plan.update.map((each) => each.version)).toEqual([2, 5, 2, 2]);
  });

  test('of capacity keeps the seats sold, and never goes below them', () => {
    const seats = (capacity: number) => {
      const plan = planRegeneration(withBooking(existing), planned({ capacity }));
      const session = plan.update[1];
      return [session?.capacityTotal, session?.capacityRemaining];
    };
    expect(seats(10)).toEqual([10, 8]);
    expect(seats(2)).toEqual([2, 0]);
    expect(seats(1)).toEqual([2, 0]);
  });

  test('of duration or kind does not change what guests have bought', () => {
    const wanted = planned({ duration: 30, eventType: 'private' });
    const plan = planRegeneration(withBooking(existing), wanted);
    const ends = plan.update.map((each) => each.endsAt.slice(11, 16));
    expect(ends).toEqual(['10:30', '12:30', '13:30']);
    expect(plan.keep.map((each) => each.endsAt.slice(11, 16))).toEqual(['12:00']);
    expect(plan.keep.map((each) => each.eventType)).toEqual(['public']);
  });

  test('of the size of a private session leaves the sold ones as they were', () => {
    const sold = withBooking(planned({ eventType: 'private' }));
    const plan = planRegeneration(sold, planned({ eventType: 'private', capacity: 12 }));
    expect(plan.keep).toEqual([sold[1]]);
  });

  test('keeps what staff have closed, with reason and closure', () => {
    const closure = { status: 'closed' as const, closedReason: 'A leak', closedBy: [leak.id] };
    const closed = existing.map((each) => ({ ...each, ...closure }));
    const plan = planRegeneration(closed, planned({ capacity: 9 }), [leak]);
    expect(plan.update).toHaveLength(existing.length);
    for (const each of plan.update) expect(each).toMatchObject({ ...closure, capacityTotal: 9 });
    expect(plan.decidedAnew).toEqual(new Set());
  });

  test('opens what a closure that ended has left closed', () => {
    const closed = existing.map((each) => ({ ...each, status: 'closed' as const, closedBy: [leak.id] }));
    const plan = planRegeneration(closed, planned({}));
    expect(bare(plan.update)).toEqual(bare(existing));
    expect(plan.decidedAnew.size).toBe(existing.length);
  });

  test('closes what an active closure has left open, on the schedule or not', () => {
    const plan = planRegeneration(withBooking(existing), [], [leak]);
    const reason = { status: 'closed', closedReason: 'A leak', closedBy: [leak.id], offSchedule: true };
    expect([...plan.update, ...plan.markOffSchedule]).toEqual(
      existing.map(() => expect.objectContaining(reason)),
    );
    expect(plan.remove).toEqual([]);
  });

  test('to need a closed room closes the sessions that will need it', () => {
    const room = { ...leak, scope: { kind: 'resource-day' as const, resourceId: lobby, date } };
    const plan = planRegeneration(withBooking(existing), planned({ resourceIds: [lobby] }), [room]);
    // The booked one goes on without the room that it was booked without.
    expect(plan.update.map(({ status }) => status)).toEqual(['closed', 'closed', 'closed']);
    expect(plan.keep.map(({ status }) => status)).toEqual(['open']);
  });

  test('leaves a closed session closed even while the schedule does not have it', () => {
    const closed = existing.map((each, index) =>
      index === 1 ? { ...each, status: 'closed' as const } : each,
    );
    const away = planRegeneration(closed, []);
    expect(away.markOffSchedule).toEqual([]);
    expect(away.remove).toHaveLength(existing.length - 1);
    const back = apply(apply(closed, away), planRegeneration(apply(closed, away), existing));
    expect(bare(back)).toEqual(bare(closed));
  });

  test('keeps the seats that are held, and what a booked session has taken of shared resources', () => {
    const needs = { resourceIds: [lobby] };
    const held = withBooking(planned(needs)).map((each, index) =>
      index === 1 ? { ...each, capacityHeld: 2 } : each,
    );
    const promised = held[1]?.resources;
    expect(promised).toMatchObject({ ids: ['lobby'], from: '2026-11-27T11:00:00.000Z' });
    const plan = planRegeneration(held, planned({ resourceIds: [], setupMinutes: 15 }));
    expect(plan.keep).toEqual([expect.objectContaining({ capacityHeld: 2, resources: promised })]);
    expect(plan.update.map(({ resources }) => resources)).toEqual([undefined, undefined, undefined]);
    const without = withBooking(existing);
    expect(planRegeneration(without, planned(needs)).keep).toEqual([without[1]]);
  });

  test('does not let others into a session that one party bought whole', () => {
    const full = (exclusiveParties: number) =>
      existing.map((each, index) =>
        index === 1 ? { ...each, capacityRemaining: 0, exclusiveParties } : each,
      );
    const [bought, shared] = [full(1), full(0)];
    expect(planRegeneration(bought, planned({ capacity: 12 })).keep).toEqual([bought[1]]);
    const sold = planRegeneration(shared, planned({ capacity: 12 })).update[1];
    expect(sold).toMatchObject({ capacityTotal: 12, capacityRemaining: 4 });
  });

  test('of the zone leaves a booked session under the date that its bookings are found by', () => {
    const sold = withBooking(existing);
    const elsewhere = existing.map((each) => ({ ...each, date: '2026-11-28' }));
    const plan = planRegeneration(sold, elsewhere);
    expect(plan.keep).toEqual([sold[1]]);
    expect(plan.update.map(({ date: moved }) => moved)).toEqual(['2026-11-28', '2026-11-28', '2026-11-28']);
  });

  test('numbers each new plan by its own write, and leaves the number of what it keeps', () => {
    const seen = existing.map((each) => ({ ...each, version: 7, planVersion: 3 }));
    const plan = planRegeneration(seen, planned({ duration: 30 }));
    expect(plan.update.map(({ version, planVersion }) => [version, planVersion])).toEqual(
      seen.map(() => [8, 8]),
    );
    const kept = planRegeneration(seen, planned({})).keep;
    expect(kept.map(({ planVersion }) => planVersion)).toEqual(seen.map(() => 3));
  });

  test('undone brings an off-schedule session back', () => {
    const off = withBooking(existing).map((each, index) => ({ ...each, offSchedule: index === 1 }));
    const plan = planRegeneration(off, planned({}));
    expect(plan.update).toEqual([expect.objectContaining({ id: existing[1]?.id, offSchedule: false })]);
  });
});

const edits = fc.record({
  startTime: fc.constantFrom('08:00', '10:00', '10:30', '12:00'),
  endTime: fc.constantFrom('13:00', '14:00', '18:00', '01:00'),
  slotInterval: fc.constantFrom(30, 60, 90),
  capacity: fc.integer({ min: 1, max: 20 }),
  duration: fc.constantFrom(30, 60, 90),
  eventType: fc.constantFrom('public' as const, 'private' as const),
  sold: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }),
});

function edited({ capacity, duration, eventType, ...hours }: Parameters<typeof planOf>[0]) {
  const { sold: _sold, ...schedule } = hours;
  return planned({ capacity, duration, eventType, schedule: aSchedule(schedule) });
}

function planOf(edit: typeof edits extends fc.Arbitrary<infer E> ? E : never) {
  const sold = existing.map((each, index) => ({
    ...each,
    capacityRemaining: each.capacityTotal - (edit.sold[index] ?? 0),
  }));
  return { sold, plan: planRegeneration(sold, edited(edit)) };
}

test('regenerating twice is the same as once', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { sold, plan } = planOf(edit);
      const once = apply(sold, plan);
      const again = planRegeneration(once, edited(edit));
      expect([again.add, again.update, again.remove, again.markOffSchedule]).toEqual([[], [], [], []]);
    }),
  );
});

test('no edit loses or moves a seat sold, and an edit undone gives the same sessions', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { sold, plan } = planOf(edit);
      const after = apply(sold, plan);
      for (const session of sold.filter((each) => each.capacityRemaining < each.capacityTotal)) {
        const now = after.find((each) => each.id === session.id);
        expect(now).toMatchObject({ startsAt: session.startsAt, endsAt: session.endsAt });
        const taken = (each?: Session) => (each ? each.capacityTotal - each.capacityRemaining : -1);
        expect(taken(now)).toBe(taken(session));
        expect(now?.capacityRemaining).toBeGreaterThanOrEqual(0);
      }
      const undone = apply(after, planRegeneration(after, planned({})));
      expect(bare(undone)).toEqual(bare(sold));
    }),
  );
});

test('the example has the properties that the tests assume', () => {
  expect(existing.map((each) => each.startsAt.slice(11, 16))).toEqual(['10:00', '11:00', '12:00', '13:00']);
  expect(before.eventType).toBe('public');
});
