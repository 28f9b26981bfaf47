import { longestSession } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import { type Assignment, assignment } from '../../../../core/contract/model/desk/assignment.ts';
import type { OrganizationId, SessionId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { AssignedView, AssignmentView } from '../../../../core/contract/schemas/desk/assignments.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { mayRun } from '../../../../core/domain/permissions/may-run.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { assignments } from '../../../data/desk/assignments.ts';
import { members } from '../../../data/people/members.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Put } from '../../../data/transaction.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { viewAssignments } from './view-assignments.ts';

interface AssignmentOf {
  readonly venueId: VenueId;
  readonly sessionId: SessionId;
  readonly userId: string;
}

/**
 * Assigns a member to a session, and says what else they run during it. Asked again, it answers as it did.
 * @throws Problem('not-found') for a session or a member of another venue; Problem('suspended' | 'forbidden')
 */
export async function assignMember(
  deps: TodayDeps,
  actor: Actor,
  assigned: AssignmentOf,
): Promise<AssignedView> {
  const { table, clock } = deps;
  const { venueId, sessionId, userId } = assigned;
  const { organizationId: org } = await venueInScope(deps, actor, 'assignments.edit', venueId);
  const [session, person] = await Promise.all([
    sessions(table).get(org, sessionId),
    members(table).get(org, userId),
  ]);
  if (session?.venueId !== venueId) throw new Problem('not-found', 'no-session');
  if (!person || !mayRun(person, venueId)) throw new Problem('not-found', 'not-at-venue');
  const value = assignment.parse({ ...assigned, organizationId: org, assignedAt: toInstant(clock.now()) });
  await assignments(table).add(value, deed(deps, actor, { org, action: 'assignMember', assigned }));
  const [shown] = await viewAssignments(table, [value]);
  if (!shown) throw new Problem('not-found', 'no-session');
  return { assignment: shown, overlapping: await overlapping(deps, value, session) };
}

/**
 * Takes a member off a session.
 * @throws Problem('not-found') also when they are not assigned to it; Problem('suspended' | 'forbidden')
 */
export async function unassignMember(deps: TodayDeps, actor: Actor, assigned: AssignmentOf): Promise<void> {
  const { organizationId: org } = await venueInScope(deps, actor, 'assignments.edit', assigned.venueId);
  const audit = deed(deps, actor, { org, action: 'unassignMember', assigned });
  const removed = await assignments(deps.table).remove(org, assigned, audit);
  if (!removed) throw new Problem('not-found', 'not-assigned');
}

async function overlapping(
  { table }: TodayDeps,
  { organizationId, userId, sessionId }: Assignment,
  { startsAt, endsAt }: Session,
): Promise<AssignmentView[]> {
  const period = { from: addMinutes(startsAt, -longestSession), to: endsAt };
  const near = await assignments(table).listOfMember(organizationId, userId, period);
  const others = near.filter((each) => each.sessionId !== sessionId);
  return (await viewAssignments(table, others)).filter(
    (each) => each.startsAt < endsAt && each.endsAt > startsAt,
  );
}

interface Deed {
  readonly org: OrganizationId;
  readonly action: 'assignMember' | 'unassignMember';
  readonly assigned: AssignmentOf;
}

function deed({ clock, ids }: TodayDeps, actor: Actor, { org, action, assigned }: Deed): Put {
  const { sessionId, userId } = assigned;
  return auditWrite({
    organizationId: org,
    actor,
    action,
    resource: { kind: 'session', id: sessionId },
    [action === 'assignMember' ? 'after' : 'before']: { userId },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
