import type { Booking } from '../../core/contract/model/booking.ts';
import type { OrganizationId, ResourceId, SessionId, VenueId } from '../../core/contract/model/ids.ts';
import { type ResourceDay, resourceDay } from '../../core/contract/model/resource-day.ts';
import type { ResourceNeed } from '../../core/contract/model/session.ts';
import type { LocalDate } from '../../core/contract/model/time.ts';
import { holdsSeats } from '../../core/domain/booking/states.ts';
import { datesOf, freeDay, holdersOf, withSeats } from '../../core/domain/capacity/resources.ts';
import { absent, is } from './conditions.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';
import type { Put, Write } from './transaction.ts';

/** Days of a resource are kept this long after they are over. */
const keptDays = 60;

export const resourceDays = (table: Table) => ({
  /** `date` is in UTC. Null: nobody has had the resource on that day. */
  get: (org: OrganizationId, venue: VenueId, resource: ResourceId, date: LocalDate) =>
    getItem(table, keys.resourceDay(org, venue, resource, date), resourceDay),
});

export type ResourceWrites =
  | { readonly writes: readonly Write[] }
  /** `by`: the sessions that have what is needed; holds of theirs may have run out. */
  | { readonly busy: true; readonly by: readonly SessionId[] };

/**
 * What a booking's change means for the rooms and game masters of its sessions: writes for its transaction, each
 * only while its resource day is as it was read here. `busy`: another session has something it newly needs.
 * Where no seats move, or nothing is needed, nothing is read.
 */
export async function resourceWrites(
  table: Table,
  { before, after }: { before: Booking | null; after: Booking },
): Promise<ResourceWrites> {
  const { organizationId: org, venueId: venue } = after;
  const changed = await Promise.all(
    touchedDays(before, after).map(async ({ resourceId, date, moves }) => {
      const read = await resourceDays(table).get(org, venue, resourceId, date);
      return { read, ...moved(read ?? freeDay(org, venue, resourceId, date), moves) };
    }),
  );
  const by = new Set(changed.flatMap(({ holders }) => holders));
  if (by.size > 0) return { busy: true, by: [...by] };
  // A day that has been cleaned up has nothing to give back any more.
  const written = changed.filter(({ read, next }) => read || Object.keys(next.taken).length > 0);
  return { writes: written.map(({ read, next }) => replaces(read, next)) };
}

/** Seats of one session that come to rest on a resource; below zero: that no longer do. */
interface Move {
  readonly sessionId: SessionId;
  readonly need: ResourceNeed;
  readonly seats: number;
}

interface TouchedDay {
  readonly resourceId: ResourceId;
  readonly date: LocalDate;
  readonly moves: readonly Move[];
}

/** One entry a day and resource, as a transaction takes one write an item; what cancels out is left out. */
function touchedDays(before: Booking | null, after: Booking): TouchedDay[] {
  const days = new Map<string, { resourceId: ResourceId; date: LocalDate; moves: Map<SessionId, Move> }>();
  for (const { sessionId, need, seats } of [...movesOf(before, -1), ...movesOf(after, 1)]) {
    for (const resourceId of need.ids) {
      for (const date of datesOf(need)) {
        const name = `${resourceId} ${date}`;
        const day = days.get(name) ?? { resourceId, date, moves: new Map() };
        const sum = (day.moves.get(sessionId)?.seats ?? 0) + seats;
        day.moves.set(sessionId, { sessionId, need, seats: sum });
        days.set(name, day);
      }
    }
  }
  return [...days.values()]
    .map((day) => ({ ...day, moves: [...day.moves.values()].filter(({ seats }) => seats !== 0) }))
    .filter(({ moves }) => moves.length > 0);
}

function movesOf(booking: Booking | null, sign: 1 | -1): Move[] {
  if (!booking?.resources || !holdsSeats(booking.state)) return [];
  const { sessionId, resources, seats } = booking;
  return [{ sessionId, need: resources, seats: sign * seats }];
}

/** The day after the moves, what is given back first: a booking is not in its own way. */
function moved(
  day: ResourceDay,
  moves: readonly Move[],
): { next: ResourceDay; holders: readonly SessionId[] } {
  let next = day;
  const holders: SessionId[] = [];
  for (const { sessionId, need, seats } of moves.toSorted((a, b) => a.seats - b.seats)) {
    if (seats > 0) holders.push(...holdersOf(next, sessionId, need));
    next = withSeats(next, sessionId, need, seats);
  }
  return { next, holders };
}

function replaces(read: ResourceDay | null, next: ResourceDay): Put {
  const { organizationId, venueId, resourceId, date } = next;
  const ttl = Date.parse(date) / 1000 + keptDays * 24 * 60 * 60;
  return {
    put: {
      ...keys.resourceDay(organizationId, venueId, resourceId, date),
      entity: 'RESOURCE_DAY',
      ...next,
      ttl,
    },
    only: [read ? is('version', read.version) : absent],
  };
}
