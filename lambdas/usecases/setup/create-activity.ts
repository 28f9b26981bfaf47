import { type Activity, activity } from '../../../core/contract/model/activity.ts';
import { checkResources } from '../../../core/domain/capacity/check-resources.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { validateSchedule } from '../../../core/domain/schedule/validation.ts';
import { activities } from '../../data/activities.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venues.ts';

/**
 * Writes a new activity.
 * @throws Problem('invalid-input') when its schedule cannot work, or its venue lacks what it needs
 */
export async function createActivity(table: Table, value: Activity): Promise<void> {
  const checked = activity.parse(value);
  const errors = [...validateSchedule(checked), ...(await missingResources(table, checked))];
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  if (!(await activities(table).create(checked))) {
    throw new Problem('conflict', 'An activity with this id exists already.');
  }
}

/** Most activities need nothing but their own room: then the venue is not read. */
async function missingResources(table: Table, value: Activity) {
  if (value.resourceIds.length === 0) return [];
  const venue = await venues(table).get(value.organizationId, value.venueId);
  return checkResources(value, venue ?? { resources: [] });
}
