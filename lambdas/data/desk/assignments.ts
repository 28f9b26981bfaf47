import { type Assignment, assignment } from '../../../core/contract/model/desk/assignment.ts';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, present } from '../conditions.ts';
import { findItems, findPage } from '../find.ts';
import { type AssignmentPlace, assignmentsOf, keys, memberAssignments } from '../keys.ts';
import { deleteItem, type Paging, queryItems, type Table } from '../table.ts';
import { transact, type Write } from '../transaction.ts';

/** Sessions that start in `[from, to)`. */
interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

export const assignments = (table: Table) => ({
  /** Of one venue, by start. */
  listBetween: (org: OrganizationId, venue: VenueId, { from, to }: Period): Promise<Assignment[]> => {
    const key = { partition: assignmentsOf(org, venue), sort: from, to };
    return queryItems(table, accessPatterns.assignmentsOfVenue, key, assignment, { consistent: true });
  },

  /** Of one member at every venue, by start. Eventually consistent. */
  listOfMember: (org: OrganizationId, userId: string, period: Period): Promise<Assignment[]> =>
    findItems(table, accessPatterns.assignmentsOfMember, ofMember(org, userId, period), assignment),

  /** A page of the same, from an instant on. @throws Problem('invalid-input') for a cursor that is none */
  pageOfMember: (org: OrganizationId, userId: string, from: Instant, paging: Paging) =>
    findPage(
      table,
      accessPatterns.assignmentsOfMember,
      ofMember(org, userId, { from, to: endOfTime }),
      assignment,
      paging,
    ),

  /** Writes an assignment; answers false when there is one already. */
  async add(value: Assignment, audit: Write): Promise<boolean> {
    const { organizationId, sessionId, userId } = value;
    const put = {
      ...keys.assignment(organizationId, value),
      entity: 'ASSIGNMENT',
      ...value,
      GSI1PK: memberAssignments.partition(organizationId, userId),
      GSI1SK: memberAssignments.sort(sessionId),
    };
    return (await transact(table, [{ put, only: [absent] }, audit])).done;
  },

  /** Answers false when there is none. */
  remove: async (org: OrganizationId, place: AssignmentPlace, audit: Write): Promise<boolean> =>
    (await transact(table, [{ delete: keys.assignment(org, place), only: [present] }, audit])).done,

  /** Removes those of a member whose sessions start from this instant on. Done again, it changes nothing. */
  async removeFrom(org: OrganizationId, userId: string, from: Instant): Promise<void> {
    const coming = await this.listOfMember(org, userId, { from, to: endOfTime });
    for (const each of coming) await deleteItem(table, keys.assignment(org, each));
  },
});

/** Later than any session. */
const endOfTime = '9999-12-31T23:59:59.999Z';

const ofMember = (org: OrganizationId, userId: string, { from, to }: Period) => ({
  partition: memberAssignments.partition(org, userId),
  sort: from,
  to,
});
