import type { Activity } from '../../../core/contract/model/activity.ts';
import type { ResourceDay } from '../../../core/contract/model/resource-day.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { type HeldStretch, movedTokens, overlap } from '../../../core/domain/capacity/resources.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import { activities } from '../../data/activities.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';

interface ResourceChange {
  readonly before: ResourceDay | null;
  readonly after: ResourceDay;
}

/**
 * The sessions that can run no longer, or again, because another one took or gave back what they need. They
 * themselves did not change, so nothing else tells of them.
 */
export async function sessionsBeside(table: Table, changes: readonly ResourceChange[]): Promise<Session[]> {
  const moved = changes.flatMap(({ before, after }) =>
    movedTokens(before, after).map((token) => ({ token, day: after })),
  );
  const byVenue = Map.groupBy(moved, ({ day }) => day.venueId);
  const found = await Promise.all(
    [...byVenue.values()].map(async (group) => {
      const offered = await activitiesAround(table, group);
      const each = group.flatMap(({ token, day }) =>
        offered
          .filter(({ resourceIds }) => resourceIds.includes(day.resourceId))
          .map((activity) => needing(table, activity, day, token)),
      );
      return (await Promise.all(each)).flat();
    }),
  );
  return [...new Map(found.flat().map((session) => [session.id, session])).values()];
}

async function activitiesAround(table: Table, [first]: readonly { day: ResourceDay }[]): Promise<Activity[]> {
  if (!first) return [];
  const listed = await activities(table).listByVenue(first.day.organizationId, first.day.venueId);
  return listed.filter(({ status }) => status === 'published');
}

/** Sessions of the activity, other than the holder, that need the resource in that time. */
async function needing(
  table: Table,
  { organizationId, id, duration, setupMinutes, cleanupMinutes }: Activity,
  { resourceId }: ResourceDay,
  token: HeldStretch,
): Promise<Session[]> {
  // A session with another length than its activity has bookings, and so has the resource itself.
  const from = addMinutes(token.from, -(duration + cleanupMinutes));
  const to = addMinutes(token.until, setupMinutes);
  const near = await sessions(table).listBetween(organizationId, id, from, to);
  return near.filter(
    ({ id: sessionId, resources }) =>
      sessionId !== token.holder && resources?.ids.includes(resourceId) && overlap(resources, token),
  );
}
