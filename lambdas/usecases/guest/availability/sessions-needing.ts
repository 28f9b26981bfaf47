import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { OrganizationId, ResourceId, VenueId } from '../../../../core/contract/model/ids.ts';
import { type HeldStretch, overlap } from '../../../../core/domain/capacity/resources.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { Table } from '../../../data/table.ts';

/** A stretch of time of one resource. */
interface ResourceTime {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly resourceId: ResourceId;
  readonly token: HeldStretch;
}

/**
 * The sessions of published activities, other than the holders, that need one of these resources at that time, each
 * once. All of one venue.
 */
export async function sessionsNeeding(table: Table, times: readonly ResourceTime[]): Promise<Session[]> {
  const [first] = times;
  if (!first) return [];
  const listed = await activities(table).listByVenue(first.organizationId, first.venueId);
  const published = listed.filter(({ status }) => status === 'published');
  const each = times.flatMap((time) =>
    published
      .filter(({ resourceIds }) => resourceIds.includes(time.resourceId))
      .map((activity) => needing(table, activity, time)),
  );
  const found = (await Promise.all(each)).flat();
  return [...new Map(found.map((session) => [session.id, session])).values()];
}

async function needing(
  table: Table,
  { organizationId, id, duration, setupMinutes, cleanupMinutes }: Activity,
  { resourceId, token }: ResourceTime,
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
