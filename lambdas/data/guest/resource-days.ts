import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { type ResourceDay, resourceDay } from '../../../core/contract/model/desk/resource-day.ts';
import type { OrganizationId, ResourceId, SessionId, VenueId } from '../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { applyMoves, type BookingChange, touchedDays } from '../../../core/domain/capacity/resource-moves.ts';
import { busySessions, datesOf, freeDay } from '../../../core/domain/capacity/resources.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { keys, resourceOf } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import type { Check, Put, Write } from '../transaction.ts';

/** Days of a resource are kept this long after they are over. */
const keptDays = 60;

export const resourceDays = (table: Table) => ({
  /** `date` is in UTC. Null: the resource was never used on that day. */
  get: (org: OrganizationId, venue: VenueId, resource: ResourceId, date: LocalDate) =>
    getItem(table, keys.resourceDay(org, venue, resource, date), resourceDay),

  /** Of these sessions, those that cannot run because others have what they need. No needs: nothing is read. */
  async busyAmong(sessions: readonly Session[]): Promise<ReadonlySet<SessionId>> {
    return busySessions(sessions, await this.listFor(sessions));
  },

  /** The days on which the resources of these sessions are or were in use. */
  async listFor(sessions: readonly Session[]): Promise<ResourceDay[]> {
    const days = await Promise.all(
      neededRanges(sessions).map(({ organizationId, venueId, resourceId, from, to }) =>
        queryItems(
          table,
          accessPatterns.resourceDaysBetween,
          {
            partition: resourceOf(organizationId, venueId, resourceId),
            sort: `DAY#${from}`,
            to: `DAY#${to}`,
          },
          resourceDay,
          { consistent: true },
        ),
      ),
    );
    return days.flat();
  },
});

/** True while no session has taken or released the resource on that day. */
export function unchangedDay({ organizationId, venueId, resourceId, date, version }: ResourceDay): Check {
  const check = keys.resourceDay(organizationId, venueId, resourceId, date);
  return { check, only: [is('version', version)] };
}

export type ResourceWrites =
  | { readonly writes: readonly Write[] }
  /** `by`: the sessions that have what is needed; holds of theirs may have run out. */
  | { readonly busy: true; readonly by: readonly SessionId[] };

/**
 * What changes of bookings of one venue mean for the rooms and game masters of their sessions: writes for their
 * transaction, each only while its resource day is as it was read here. `busy`: another session has something that
 * one of them newly needs. Where no seats move, or nothing is needed, nothing is read.
 */
export async function resourceWrites(
  table: Table,
  ...changes: readonly [BookingChange, ...BookingChange[]]
): Promise<ResourceWrites> {
  const { organizationId: org, venueId: venue } = changes[0].after;
  const changed = await Promise.all(
    touchedDays(...changes).map(async ({ resourceId, date, moves }) => {
      const read = await resourceDays(table).get(org, venue, resourceId, date);
      return { read, ...applyMoves(read ?? freeDay(org, venue, resourceId, date), moves) };
    }),
  );
  const by = new Set(changed.flatMap(({ holders }) => holders));
  if (by.size > 0) return { busy: true, by: [...by] };
  // A day that has been cleaned up has nothing to give back any more.
  const written = changed.filter(({ read, next }) => read || Object.keys(next.taken).length > 0);
  return { writes: written.map(({ read, next }) => replaceDay(read, next)) };
}

/** Replaces a day, unless it changed since it was read. */
export function replaceDay(read: ResourceDay | null, next: ResourceDay): Put {
  const { organizationId, venueId, resourceId, date } = next;
  const key = keys.resourceDay(organizationId, venueId, resourceId, date);
  const ttl = Date.parse(date) / 1000 + keptDays * 24 * 60 * 60;
  return {
    put: { ...key, entity: 'RESOURCE_DAY', ...next, ttl },
    only: [read ? is('version', read.version) : absent],
  };
}

/** For each resource of these sessions, the UTC dates from the first on which it is needed to the last. */
function neededRanges(sessions: readonly Session[]) {
  const needs = sessions.flatMap(({ organizationId, venueId, resources }) => {
    if (!resources) return [];
    const dates = datesOf(resources);
    return resources.ids.map((resourceId) => ({ organizationId, venueId, resourceId, dates }));
  });
  const byResource = Map.groupBy(needs, ({ venueId, resourceId }) => `${venueId} ${resourceId}`);
  return [...byResource.values()].flatMap((group) => {
    const [first] = group;
    const dates = group.flatMap((need) => need.dates).sort();
    const from = dates.at(0);
    const to = dates.at(-1);
    return first && from && to ? [{ ...first, from, to }] : [];
  });
}
