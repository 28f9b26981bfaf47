import { type Activity, activity } from '../../../core/contract/model/activity.ts';
import type { FieldProblem } from '../../../core/contract/problems.ts';
import { checkResources } from '../../../core/domain/capacity/check-resources.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { validateSchedule } from '../../../core/domain/schedule/validation.ts';
import { activities } from '../../data/activities.ts';
import { organizations } from '../../data/organizations.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';

/**
 * Writes a new activity.
 * @throws Problem('invalid-input') when its schedule cannot work, or its venue lacks what it needs
 * @throws Problem('not-found') when it has no venue
 */
export async function createActivity(table: Table, value: Activity): Promise<void> {
  const checked = activity.parse(value);
  const errors = await problemsOf(table, checked);
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  if (!(await activities(table).create(checked))) {
    throw new Problem('conflict', 'An activity with this id exists already.');
  }
}

async function problemsOf(table: Table, value: Activity): Promise<FieldProblem[]> {
  const [organization, venue] = await Promise.all([
    organizations(table).getLatest(value.organizationId),
    venues(table).getLatest(value.organizationId, value.venueId),
  ]);
  if (!organization || !venue) throw new Problem('not-found', 'There is no such venue.');
  return [...validateSchedule(value, organization), ...checkResources(value, venue)];
}
