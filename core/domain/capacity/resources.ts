import type { ResourceNeed, Session } from '../../contract/model/catalogue/session.ts';
import type { ResourceDay } from '../../contract/model/desk/resource-day.ts';
import {
  type OrganizationId,
  type ResourceId,
  type SessionId,
  sessionId as sessionIdSchema,
  type VenueId,
} from '../../contract/model/ids.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, toInstant } from '../time.ts';

/** A stretch of time, setup and clean-up included; `until` is no longer part of it. */
type Stretch = Pick<ResourceNeed, 'from' | 'until'>;

/** A day on which no session has the resource yet: it is not stored, so it has no version. */
export function freeDay(
  organizationId: OrganizationId,
  venueId: VenueId,
  resourceId: ResourceId,
  date: LocalDate,
): ResourceDay {
  return { organizationId, venueId, resourceId, date, taken: {}, version: 0 };
}

/** The UTC dates that a need touches, in order: any overlapping need touches one of them too. */
export function datesOf({ from, until }: Stretch): LocalDate[] {
  const last = toInstant(Math.max(Date.parse(from), Date.parse(until) - 1)).slice(0, 10);
  const dates: LocalDate[] = [];
  for (let date = from.slice(0, 10); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The other sessions that have the resource at that time. One that ends as this begins is not in its way. */
export function holdersOf({ taken }: ResourceDay, sessionId: SessionId, need: Stretch): SessionId[] {
  return Object.entries(taken)
    .filter(([holder, token]) => holder !== sessionId && overlap(token, need))
    .map(([holder]) => sessionIdSchema.parse(holder));
}

/** Whether another session has the resource at that time. */
export function isBusy(day: ResourceDay, sessionId: SessionId, need: Stretch): boolean {
  return holdersOf(day, sessionId, need).length > 0;
}

/** Of these sessions, those that cannot run because another one has a resource of theirs on one of the days. */
export function busySessions(
  sessions: readonly Session[],
  days: readonly ResourceDay[],
): ReadonlySet<SessionId> {
  const busy = sessions.filter(({ id, venueId, resources }) =>
    days.some(
      (day) =>
        day.venueId === venueId && resources?.ids.includes(day.resourceId) && isBusy(day, id, resources),
    ),
  );
  return new Set(busy.map(({ id }) => id));
}

/** Periods taken or released between two versions of a day; changes of seats alone do not count. */
export function diffTokens(before: ResourceDay | null, after: ResourceDay): HeldStretch[] {
  const was = stretchesOf(before);
  const taken = stretchesOf(after).filter((token) => !was.some((other) => isSame(token, other)));
  return [...freedTokens(before, after), ...taken];
}

/** What was given back between two versions of a day. */
export function freedTokens(before: ResourceDay | null, after: ResourceDay): HeldStretch[] {
  return stretchesOf(before).filter((token) => !stretchesOf(after).some((other) => isSame(token, other)));
}

/** A stretch of time for which a session has, or had, a resource. */
export interface HeldStretch extends Stretch {
  readonly holder: SessionId;
}

const stretchesOf = (day: ResourceDay | null): HeldStretch[] =>
  Object.entries(day?.taken ?? {}).map(([holder, { from, until }]) => ({
    holder: sessionIdSchema.parse(holder),
    from,
    until,
  }));

const isSame = (a: HeldStretch, b: HeldStretch) =>
  a.holder === b.holder && a.from === b.from && a.until === b.until;

/** Whether two stretches share time; touching ends do not. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.until && b.from < a.until;
}

/**
 * The day after `seats` more of the session's seats rest on the resource, or fewer when below zero. The last
 * seat gives it back. Whether the resource is free is asked of `isBusy` before.
 */
export function addSeats(day: ResourceDay, sessionId: SessionId, need: Stretch, seats: number): ResourceDay {
  const { [sessionId]: token, ...others } = day.taken;
  const total = (token?.seats ?? 0) + seats;
  const version = day.version + 1;
  if (total <= 0) return { ...day, taken: others, version };
  // Bookings of one session need the same time, unless it was planned anew between them: then both count.
  const from = token && token.from < need.from ? token.from : need.from;
  const until = token && token.until > need.until ? token.until : need.until;
  return { ...day, taken: { ...others, [sessionId]: { from, until, seats: total } }, version };
}
