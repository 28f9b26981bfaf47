import { type Activity, activity } from '../../../../core/contract/model/catalogue/activity.ts';
import { checkResources } from '../../../../core/domain/capacity/check-resources.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { validateSchedule } from '../../../../core/domain/schedule/validation.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { claims } from '../../../data/scope/usage.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';

/**
 * Writes a complete activity as given, on sale or not: for imported files, demo data and tests. It counts
 * towards the plan's limits.
 * @throws Problem('invalid-input') when its schedule cannot work, or its venue lacks what it needs
 * @throws Problem('not-found') when it has no venue; Problem('conflict' | 'plan-limit')
 */
export async function importActivity(table: Table, value: Activity): Promise<void> {
  const checked = activity.parse({ ...since(value), ...value });
  const { organization, venue } = await sellerOf(table, checked);
  const errors = [...validateSchedule(checked, organization), ...checkResources(checked, venue)];
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  const outcome = await activities(table).create(checked, claims(organization, 'activities'));
  if (outcome === 'taken') throw new Problem('conflict', 'activity-exists');
  if (outcome === 'no-venue') throw new Problem('not-found', 'no-venue');
  if (outcome === 'plan-limit') throw planLimit('activities');
}

/** An activity imported on sale was never a draft. */
function since({ status, createdAt }: Activity): Partial<Activity> {
  return status === 'published' ? { publishedAt: createdAt } : {};
}

async function sellerOf(table: Table, { organizationId, venueId }: Activity) {
  const [organization, venue] = await Promise.all([
    organizations(table).getLatest(organizationId),
    venues(table).getLatest(organizationId, venueId),
  ]);
  if (!organization || !venue) throw new Problem('not-found', 'no-venue');
  return { organization, venue };
}
