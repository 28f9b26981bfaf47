import { describe, expect, test } from '@jest/globals';
import { type Session, session } from '../../../core/contract/model/catalogue/session.ts';
import {
  type Closure,
  type ClosureScope,
  closure,
  closureScope,
} from '../../../core/contract/model/desk/closure.ts';
import { alternativesFor } from '../../../core/domain/capacity/alternatives.ts';
import {
  applyClosures,
  closeBy,
  isCoveredBy,
  reopenFrom,
  scopeText,
} from '../../../core/domain/capacity/closures.ts';

const noon = session.parse({
  id: 'act_cccccccccccc.20261123T1200Z',
  organizationId: 'org_aaaaaaaaaaaa',
  venueId: 'ven_bbbbbbbbbbbb',
  activityId: 'act_cccccccccccc',
  startsAt: '2026-11-23T12:00:00.000Z',
  endsAt: '2026-11-23T13:00:00.000Z',
  date: '2026-11-23',
  bookableUntil: '2026-11-23T11:00:00.000Z',
  bookableFrom: '2026-08-25T12:00:00.000Z',
  eventType: 'public',
  capacityTotal: 10,
  capacityRemaining: 10,
  resources: { ids: ['guide'], from: '2026-11-23T11:30:00.000Z', until: '2026-11-23T13:30:00.000Z' },
  priceAtGeneration: { units: [{ id: 'player', name: 'Player', price: 2500 }] },
  status: 'open',
  offSchedule: false,
  version: 1,
});

const closureOf = (id: string, scope: unknown = { kind: 'day', date: '2026-11-23' }): Closure =>
  closure.parse({
    id: `cls_${id.repeat(12)}`,
    organizationId: noon.organizationId,
    venueId: noon.venueId,
    scope,
    reason: `Reason ${id}`,
    sessionIds: [noon.id],
    status: 'closed',
    createdAt: '2026-11-22T09:00:00.000Z',
    version: 1,
  });

const scopes: [unknown, boolean][] = [
  [{ kind: 'session', sessionId: noon.id }, true],
  [{ kind: 'session', sessionId: 'act_cccccccccccc.20261123T1300Z' }, false],
  [{ kind: 'activity-day', activityId: noon.activityId, date: '2026-11-23' }, true],
  [{ kind: 'activity-day', activityId: noon.activityId, date: '2026-11-24' }, false],
  [{ kind: 'activity-day', activityId: 'act_dddddddddddd', date: '2026-11-23' }, false],
  [{ kind: 'resource-day', resourceId: 'guide', date: '2026-11-23' }, true],
  [{ kind: 'resource-day', resourceId: 'guide', date: '2026-11-24' }, false],
  [{ kind: 'resource-day', resourceId: 'lobby', date: '2026-11-23' }, false],
  [{ kind: 'day', date: '2026-11-23' }, true],
  [{ kind: 'day', date: '2026-11-23', from: '2026-11-23T12:00:00.000Z' }, true],
  [{ kind: 'day', date: '2026-11-23', from: '2026-11-23T12:00:00.001Z' }, false],
  [{ kind: 'day', date: '2026-11-23', until: '2026-11-23T12:00:00.000Z' }, true],
  [{ kind: 'day', date: '2026-11-23', until: '2026-11-23T11:59:59.999Z' }, false],
  [
    {
      kind: 'activity-day',
      activityId: noon.activityId,
      date: '2026-11-23',
      from: '2026-11-23T18:00:00.000Z',
    },
    false,
  ],
  [
    { kind: 'resource-day', resourceId: 'guide', date: '2026-11-23', until: '2026-11-23T10:00:00.000Z' },
    false,
  ],
  [{ kind: 'day', date: '2026-11-24' }, false],
];

test.each(scopes)('%j covers the session at noon: %s', (scope, expected) => {
  expect(isCoveredBy(closureScope.parse(scope), noon)).toBe(expected);
});

test('no two scopes are equal', () => {
  const texts = scopes.map(([scope]) => scopeText(closureScope.parse(scope) as ClosureScope));
  expect(new Set(texts).size).toBe(scopes.length);
});

describe('closures of one session', () => {
  const [first, second] = [closureOf('a'), closureOf('b')];
  const closed = { ...noon, ...closeBy(noon, first) };
  const twice = { ...closed, ...closeBy(closed, second) };

  test('the first gives its reason, each is noted, once', () => {
    expect(twice).toMatchObject({
      status: 'closed',
      closedReason: 'Reason a',
      closedBy: [first.id, second.id],
    });
    expect(closeBy(twice, first)).toBeNull();
  });

  test('it opens when the last is gone, and not before', () => {
    expect(reopenFrom(twice, first.id)).toMatchObject({ status: 'closed', closedBy: [second.id] });
    const { closedReason, closedBy, status } = reopenFrom(closed, first.id) ?? closed;
    expect([status, closedReason, closedBy]).toEqual(['open', undefined, undefined]);
    expect(reopenFrom(noon, first.id)).toBeNull();
  });

  test('a session closed without a closure stays closed', () => {
    expect(closeBy({ ...noon, status: 'closed' }, first)).toBeNull();
  });

  test('a newly planned session is closed by the closures that cover it', () => {
    const elsewhere = closureOf('c', { kind: 'day', date: '2026-11-24' });
    expect(applyClosures(noon, [])).toBe(noon);
    expect(applyClosures(noon, [elsewhere])).toBe(noon);
    expect(applyClosures(noon, [elsewhere, first, second])).toEqual(twice);
  });

  test('a closure that has ended, or covers something else now, keeps nothing closed', () => {
    expect(applyClosures(twice, [])).toEqual(noon);
    expect(applyClosures(twice, [second])).toEqual({ ...closed, closedBy: [second.id] });
    expect(applyClosures(closed, [second])).toEqual({ ...noon, ...closeBy(noon, second) });
    const left = { ...closed, status: 'closed' as const, closedBy: undefined };
    expect(applyClosures(left, [second])).toBe(left);
  });
});

describe('alternatives', () => {
  const now = new Date('2026-11-23T09:30:00.000Z');
  const at = (hour: string, changes: Partial<Session> = {}): Session => ({
    ...noon,
    id: `act_cccccccccccc.20261123T${hour}00Z` as Session['id'],
    startsAt: `2026-11-23T${hour}:00:00.000Z`,
    ...changes,
  });
  const wanted = { sessionId: noon.id, startsAt: noon.startsAt, guestCount: 3 };
  const hours = (sessions: Session[], booking: Parameters<typeof alternativesFor>[0] = wanted) =>
    alternativesFor(booking, sessions, now).map(({ startsAt }) => startsAt.slice(11, 13));

  test('the nearest first, of two as near the earlier', () => {
    expect(hours([at('10'), at('13'), at('11'), at('15')])).toEqual(['11', '13', '10', '15']);
  });

  test('none that has begun, is closed, off the schedule, too full, or the session itself', () => {
    const unfit = [
      at('09'),
      at('11', { status: 'closed' }),
      at('13', { offSchedule: true }),
      at('14', { capacityRemaining: 2 }),
      noon,
    ];
    expect(hours(unfit)).toEqual([]);
    expect(hours([at('14', { capacityRemaining: 3 })])).toEqual(['14']);
  });

  test('a private party needs an empty session', () => {
    const partly = { capacityRemaining: 9 };
    expect(hours([at('14', partly), at('15')], { ...wanted, buyOut: true })).toEqual(['15']);
    expect(
      hours([at('14', { ...partly, eventType: 'private' }), at('15', { eventType: 'private' })]),
    ).toEqual(['15']);
  });
});
