import { type Activity, activity } from '../../../core/contract/model/activity.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { validateSchedule } from '../../../core/domain/schedule/validation.ts';
import { activities } from '../../data/activities.ts';
import type { Table } from '../../data/table.ts';

/** Writes a new activity. @throws Problem('invalid-input') when its schedule cannot work */
export async function createActivity(table: Table, value: Activity): Promise<void> {
  const checked = activity.parse(value);
  const errors = validateSchedule(checked);
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  if (!(await activities(table).create(checked))) {
    throw new Problem('conflict', 'An activity with this id exists already.');
  }
}
