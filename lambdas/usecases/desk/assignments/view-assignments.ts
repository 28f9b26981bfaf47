import type { Assignment } from '../../../../core/contract/model/desk/assignment.ts';
import { type AssignmentView, assignmentView } from '../../../../core/contract/schemas/desk/assignments.ts';
import type { Table } from '../../../data/table.ts';
import { readAssigned } from '../../scope/read-assigned.ts';

/** Assignments with times and names; without those that `readAssigned` leaves out. */
export async function viewAssignments(
  table: Table,
  values: readonly Assignment[],
): Promise<AssignmentView[]> {
  const found = await readAssigned(table, values);
  return found.map(({ assignment, session, activity, member }) =>
    assignmentView.parse({ ...session, ...assignment, name: member.name, activityName: activity.name }),
  );
}
