import * as z from 'zod';
import { userId, venueId } from '../../model/ids.ts';
import { member, memberRole } from '../../model/people/member.ts';
import { newPassword } from '../../model/people/password.ts';
import { email, filledLine } from '../../model/text.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, type RouteSchema } from '../scope/route-schema.ts';

export const memberView = member.omit({ organizationId: true, invitedBy: true });

const name = filledLine(120, 'enter-name');

/** `venueIds`: for managers and staff; roles of the whole organization have all venues. */
const place = z.object({ name, role: memberRole, venueIds: z.array(venueId).max(50).default([]) });

const memberParams = z.object({ userId });

/** Routes that change an account call the user pool, which may throttle. */
const changed = ['rate-limited', ...portalProblems] as const;

const edited = ['conflict', ...changed] as const;

/** The last owner of an organization cannot be removed or change role. */
const mayTakeOwner = ['in-use', ...edited] as const;

/** The members of an organization: roles, venues, and account recovery. */
export const memberSchemas = {
  listMembers: {
    summary: 'The members of the organization; managers see those of their venues',
    query: pageQuery,
    output: pageOf(memberView),
    status: 200,
    problems: [...portalProblems],
  },
  inviteMember: {
    summary: 'Invite a member by email',
    body: place.extend({ email }),
    output: memberView,
    status: 201,
    problems: ['plan-limit', ...edited],
  },
  getMember: {
    summary: 'A member of the organization',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...portalProblems],
  },
  editMember: {
    summary: 'Change the name, role or venues of a member, effective immediately',
    params: memberParams,
    body: place.extend({ version: z.int() }),
    output: memberView,
    status: 200,
    problems: [...mayTakeOwner],
  },
  removeMember: {
    summary: 'Remove a member; an account without any organization is deleted',
    params: memberParams,
    status: 204,
    problems: [...mayTakeOwner],
  },
  resendInvitation: {
    summary: 'Send the invitation again with a new first password',
    params: memberParams,
    status: 204,
    problems: ['wrong-state', ...changed],
  },
  resetMemberPassword: {
    summary: 'Reset a member’s password; they get a code by email to choose a new one',
    params: memberParams,
    status: 204,
    problems: ['wrong-state', ...changed],
  },
  setMemberPassword: {
    summary: 'Set a temporary password; the member replaces it when they sign in',
    params: memberParams,
    body: z.object({ password: newPassword }),
    status: 204,
    problems: [...changed],
  },
  removeMemberTwoStep: {
    summary: 'Turn off two-step verification for a member who lost their authenticator app',
    params: memberParams,
    status: 204,
    problems: [...changed],
  },
  disableMember: {
    summary: 'Disable a member’s access to the organization',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...mayTakeOwner],
  },
  enableMember: {
    summary: 'Enable a disabled member',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...edited],
  },
} as const satisfies Record<string, RouteSchema>;
