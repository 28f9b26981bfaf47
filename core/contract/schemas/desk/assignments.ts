import * as z from 'zod';
import { assignment } from '../../model/desk/assignment.ts';
import { activityId, sessionId, userId, venueId } from '../../model/ids.ts';
import { instant, localDate } from '../../model/time.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** `name`: the member's. `date`: the venue's, on which the session starts. */
export const assignmentView = assignment.omit({ organizationId: true, assignedAt: true }).extend({
  name: z.string(),
  activityId,
  activityName: z.string(),
  startsAt: instant,
  endsAt: instant,
  date: localDate,
});

/** By start. */
export const assignmentList = z.object({ assignments: z.array(assignmentView) });

/** `overlapping`: what else the member runs during the session. A warning: they are assigned all the same. */
export const assignedView = z.object({
  assignment: assignmentView,
  overlapping: z.array(assignmentView),
});

const assignmentParams = z.object({ venueId, sessionId, userId });

/** Who runs which session. */
export const assignmentSchemas = {
  listAssignments: {
    summary: 'Who runs which session of a venue; staff see their own sessions only',
    params: portalVenueParams,
    query: z.object({ from: localDate, days: z.coerce.number().int().min(1).max(31).default(1) }),
    output: assignmentList,
    status: 200,
    problems: [...portalProblems],
  },
  listMemberAssignments: {
    summary: 'The sessions that a member runs, from those running now on; staff ask for their own only',
    params: z.object({ userId }),
    query: pageQuery,
    output: pageOf(assignmentView),
    status: 200,
    problems: [...portalProblems],
  },
  assignMember: {
    summary: 'Assign a member to a session',
    params: assignmentParams,
    output: assignedView,
    status: 200,
    problems: [...portalProblems],
  },
  unassignMember: {
    summary: 'Take a member off a session',
    params: assignmentParams,
    status: 204,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type AssignmentView = z.infer<typeof assignmentView>;
export type AssignmentList = z.infer<typeof assignmentList>;
export type AssignedView = z.infer<typeof assignedView>;
