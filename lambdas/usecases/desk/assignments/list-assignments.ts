import { longestSession } from '../../../../core/contract/model/catalogue/activity.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { AssignmentList, AssignmentView } from '../../../../core/contract/schemas/desk/assignments.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { maySeeMember } from '../../../../core/domain/permissions/may-manage.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { addDays, addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { widestDay } from '../../../data/catalogue/sessions.ts';
import { assignments } from '../../../data/desk/assignments.ts';
import { members } from '../../../data/people/members.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';
import { viewAssignments } from './view-assignments.ts';

interface Days {
  readonly venueId: VenueId;
  /** The venue's date to begin with. */
  readonly from: LocalDate;
  readonly days: number;
}

/**
 * Who runs which session of the venue's dates, by start. Those who may not see the team see their own sessions only.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function listAssignments(
  deps: TodayDeps,
  actor: Actor,
  { venueId, from, days }: Days,
): Promise<AssignmentList> {
  const { organizationId } = await venueInScope(deps, actor, 'assignments.view', venueId);
  const found = await assignments(deps.table).listBetween(organizationId, venueId, widestDay(from, days));
  const seesTeam = can(actor, 'staff.view', { organizationId, venueId });
  const shown = found.filter(({ userId }) => seesTeam || userId === actor.userId);
  const last = addDays(from, days - 1);
  const all = await viewAssignments(deps.table, shown);
  return { assignments: all.filter(({ date }) => date >= from && date <= last) };
}

/**
 * The sessions that a member runs, from those that have not ended on, by start. Of others, those at venues that the
 * actor reaches. A page may be shorter than asked for.
 * @throws Problem('not-found') for a member whom the actor may not see; Problem('suspended' | 'forbidden')
 */
export async function listMemberAssignments(
  deps: TodayDeps,
  actor: Actor,
  { userId, ...paging }: Paging & { readonly userId: string },
): Promise<Page<AssignmentView>> {
  const { table } = deps;
  const { id: org } = await activeOrganization(deps.organizations, actor);
  if (userId !== actor.userId) {
    const member = await members(table).get(org, userId);
    if (!member || !maySeeMember(actor, member)) throw new Problem('not-found', 'no-member');
  }
  const now = toInstant(deps.clock.now());
  const from = addMinutes(now, -longestSession);
  const { items, next } = await assignments(table).pageOfMember(org, userId, from, paging);
  const reached = items.filter(({ venueId }) => can(actor, 'assignments.view', { venueId }));
  const all = await viewAssignments(table, reached);
  return { items: all.filter(({ endsAt }) => endsAt > now), next };
}
