import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Circumstances } from '../../../../core/domain/schedule/generation.ts';
import { type VenueDefaults, venueDefaultsOf } from '../../../../core/domain/schedule/venue-defaults.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import type { GenerationTarget } from '../../../data/catalogue/generation.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { closures } from '../../../data/desk/closures.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

/** A session that began longer ago than this is over, clean-up included. */
const longestSession = 2 * 24 * 60;

/** Circumstances, and the revision of the venue's closures: a write insists that it is still the same. */
export interface Snapshot extends Circumstances {
  readonly closureRevision: number;
}

/**
 * All that decides what an activity's sessions should be, as it is at this moment.
 * @throws Problem('not-found')
 */
export async function circumstancesOf(
  table: Table,
  { organizationId, venueId, activityId }: GenerationTarget,
  now: Instant,
): Promise<Snapshot> {
  const [activity, venue, organization] = await Promise.all([
    activities(table).getLatest(organizationId, venueId, activityId),
    venues(table).getLatest(organizationId, venueId),
    organizations(table).getLatest(organizationId),
  ]);
  if (!activity || !venue || !organization) throw new Problem('not-found', 'no-activity');
  return circumstancesFor(table, activity, venueDefaultsOf(venue, organization), now);
}

/** The same for an activity, or other venue defaults, as they may become. */
export async function circumstancesFor(
  table: Table,
  activity: Activity,
  defaults: VenueDefaults,
  now: Instant,
): Promise<Snapshot> {
  const from = addMinutes(now, -longestSession);
  const existing = await sessions(table).listFrom(activity.organizationId, activity.id, from);
  const known = await closures(table).listActive(activity.organizationId, activity.venueId);
  const { active, revision } = known;
  return { activity, defaults, existing, closures: active, closureRevision: revision, now };
}
