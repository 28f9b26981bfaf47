import * as z from 'zod';
import { venueId } from '../../model/ids.ts';
import { member, memberRole, userId } from '../../model/people/member.ts';
import { newPassword } from '../../model/people/password.ts';
import { email, filledLine } from '../../model/text.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, type RouteSchema } from '../scope/route-schema.ts';

export const memberView = member.omit({ organizationId: true, invitedBy: true });

const name = filledLine(120, 'enter-name');

/** `venueIds`: for managers and staff; a role of the whole organization has all of them. */
const place = z.object({ name, role: memberRole, venueIds: z.array(venueId).max(50).default([]) });

const memberParams = z.object({ userId });

/** Whatever changes an account asks the pool of accounts, which says so when it is asked too much. */
const changed = ['rate-limited', ...portalProblems] as const;

const edited = ['conflict', ...changed] as const;

/** The last owner of an organization stays one. */
const mayTakeOwner = ['in-use', ...edited] as const;

/** The people of an organization: who they are, what they may do, and helping them into their accounts. */
export const memberSchemas = {
  listMembers: {
    summary: 'The people of the organization; for a manager, those of the same venues',
    query: pageQuery,
    output: pageOf(memberView),
    status: 200,
    problems: [...portalProblems],
  },
  inviteMember: {
    summary: 'Add somebody, who is told by email how to sign in',
    body: place.extend({ email }),
    output: memberView,
    status: 201,
    problems: ['plan-limit', ...edited],
  },
  getMember: {
    summary: 'One of the people of the organization',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...portalProblems],
  },
  editMember: {
    summary: 'Change the name, the role or the venues of somebody; it holds at once',
    params: memberParams,
    body: place.extend({ version: z.int() }),
    output: memberView,
    status: 200,
    problems: [...mayTakeOwner],
  },
  removeMember: {
    summary: 'Remove somebody from the organization; an account without any organization is deleted',
    params: memberParams,
    status: 204,
    problems: [...mayTakeOwner],
  },
  resendInvitation: {
    summary: 'Send the invitation again, with another first password',
    params: memberParams,
    status: 204,
    problems: ['wrong-state', ...changed],
  },
  resetMemberPassword: {
    summary: 'End somebody’s password; they get a code by email for choosing another',
    params: memberParams,
    status: 204,
    problems: ['wrong-state', ...changed],
  },
  setMemberPassword: {
    summary: 'Give somebody a password, in place of which they choose their own when they sign in',
    params: memberParams,
    body: z.object({ password: newPassword }),
    status: 204,
    problems: [...changed],
  },
  removeMemberSecondFactor: {
    summary: 'Let somebody who has lost their authenticator app sign in with their password alone',
    params: memberParams,
    status: 204,
    problems: [...changed],
  },
  disableMember: {
    summary: 'Keep somebody out of the organization until they are let in again',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...mayTakeOwner],
  },
  enableMember: {
    summary: 'Let somebody in again',
    params: memberParams,
    output: memberView,
    status: 200,
    problems: [...edited],
  },
} as const satisfies Record<string, RouteSchema>;
