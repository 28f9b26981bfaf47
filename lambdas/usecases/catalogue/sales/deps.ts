import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { ActivityId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { venueOf } from '../../scope/venue-in-scope.ts';
import type { RequestDeps } from '../sessions/request-generation.ts';

export interface CatalogueDeps extends RequestDeps {
  readonly ids: Ids;
}

/** An activity, and where it runs. */
export interface ActivityAtVenue {
  readonly activity: Activity;
  readonly venue: Venue;
  readonly organization: Organization;
}

/** An activity of that venue, as it is at this moment. @throws as `venueInScope` does */
export async function activityAtVenue(
  deps: Pick<CatalogueDeps, 'table'>,
  actor: Actor,
  permission: Permission,
  { venueId, activityId }: { readonly venueId: VenueId; readonly activityId: ActivityId },
): Promise<ActivityAtVenue> {
  const venue = await venueOf(deps, actor, permission, venueId);
  const [activity, organization] = await Promise.all([
    activities(deps.table).getLatest(venue.organizationId, venueId, activityId),
    organizations(deps.table).getLatest(venue.organizationId),
  ]);
  if (!activity || !organization) throw new Problem('not-found', 'no-activity-at-venue');
  return { activity, venue, organization };
}

/** The entry of the audit log that goes with what a person does to a venue or an activity. */
export function auditOf(
  { clock, ids }: Pick<CatalogueDeps, 'clock' | 'ids'>,
  actor: Actor,
  action: 'editSalesSettings' | 'publishActivity' | 'changeTimeZone' | 'startGeneration',
  { before, after }: { readonly before: Activity | Venue; readonly after: Activity | Venue },
) {
  const { organizationId, id } = after;
  const kind = 'duration' in after ? 'activity' : 'venue';
  const at = toInstant(clock.now());
  const deed = { organizationId, actor, action, resource: { kind, id }, at, id: ids.random() } as const;
  return auditWrite({ ...deed, before, after });
}
