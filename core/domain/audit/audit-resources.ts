import type { ResourceDay } from '../../contract/model/desk/resource-day.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { holdsSeats } from '../booking/states.ts';
import { addSeats, datesOf, freeDay, overlap } from '../capacity/resources.ts';
import type { Books } from './books.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/**
 * Whether each resource is taken on each day by exactly the sessions whose bookings need it, and by one at a
 * time. Past days are cleaned up: only what is still stored of them is checked.
 */
export function auditResources({ bookings, resourceDays }: Books, now: Instant): Discrepancy[] {
  const expected = expectedDays(bookings);
  const kept = new Map(resourceDays.map((day) => [nameOf(day), day]));
  const names = new Set([...kept.keys(), ...expected.keys()]);
  return [
    ...[...names].flatMap((name) =>
      dayProblems(name, kept.get(name) ?? null, expected.get(name) ?? null, now),
    ),
    ...[...expected.values()].flatMap((day) => overlapsOn(day, now)),
  ];
}

/** Every day of every resource, as the bookings that hold seats need it. */
function expectedDays(bookings: readonly Booking[]): Map<string, ResourceDay> {
  const days = new Map<string, ResourceDay>();
  for (const { organizationId, venueId, resources, sessionId, seats, state } of bookings) {
    if (!resources || !holdsSeats(state)) continue;
    for (const resourceId of resources.ids) {
      for (const date of datesOf(resources)) {
        const free = freeDay(organizationId, venueId, resourceId, date);
        days.set(nameOf(free), addSeats(days.get(nameOf(free)) ?? free, sessionId, resources, seats));
      }
    }
  }
  return days;
}

const nameOf = ({ organizationId, venueId, resourceId, date }: ResourceDay) =>
  `${organizationId} ${venueId} ${resourceId} ${date}`;

function dayProblems(
  name: string,
  kept: ResourceDay | null,
  expected: ResourceDay | null,
  now: Instant,
): Discrepancy[] {
  const day = kept ?? expected;
  if (!day) return [];
  const after = { ...day, taken: expected?.taken ?? {}, version: (kept?.version ?? 0) + 1 };
  const repair = { kind: 'resource-day', before: kept, after } as const;
  const tokens = new Map(Object.entries(kept?.taken ?? {}));
  const needs = new Map(Object.entries(after.taken));
  return [...new Set([...tokens.keys(), ...needs.keys()])].flatMap((session) => {
    const token = tokens.get(session);
    const need = needs.get(session);
    if (!token && need && need.until <= now) return [];
    const id = `${name} ${session}`;
    if (token && need && (token.from > need.from || token.until < need.until)) {
      return compareCounts('resource-tokens', id, stretchOf(token), stretchOf(need), repair);
    }
    return compareCounts('resource-tokens', id, token?.seats ?? 0, need?.seats ?? 0, repair);
  });
}

const stretchOf = ({ from, until }: { from: Instant; until: Instant }) => `${from} to ${until}`;

/** Two sessions that have it at the same time: a person decides which one moves. */
function overlapsOn({ resourceId, taken }: ResourceDay, now: Instant): Discrepancy[] {
  const all = Object.entries(taken)
    .filter(([, { until }]) => until > now)
    .sort(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  return all.flatMap(([session, token], index) =>
    all
      .slice(index + 1)
      .filter(([, other]) => overlap(token, other))
      .flatMap(([other]) =>
        compareCounts('resource-double-sold', resourceId, `${session} and ${other}`, 'one session at a time'),
      ),
  );
}
