import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { assignMember } from '../../../lambdas/usecases/desk/assignments/assign-member.ts';
import { depsAt, type Team } from './deps.ts';

/** Sessions of a day with a member assigned. */
const assigned = 5;

/** The team runs the booked sessions in turn. */
export async function assignTeam(
  table: Table,
  { id: venueId }: Venue,
  booked: readonly Session[],
  { manager, staff }: Team,
  now: Date,
): Promise<void> {
  const deps = depsAt(table, now, 50);
  for (const [place, { id: sessionId }] of booked.slice(0, assigned).entries()) {
    const { userId } = place % 3 === 2 ? manager : staff;
    await assignMember(deps, manager, { venueId, sessionId, userId });
  }
}
