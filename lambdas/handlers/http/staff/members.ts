import { memberSchemas } from '../../../../core/contract/schemas/people/members.ts';
import { assignments } from '../../../data/desk/assignments.ts';
import { members } from '../../../data/people/members.ts';
import { users } from '../../../data/people/users.ts';
import { auditLog } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import { cognitoAccounts } from '../../../gateways/accounts.ts';
import { sesMailer } from '../../../gateways/email.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { reply } from '../../../middleware/reply.ts';
import { actorOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { table } from '../../../runtime/table.ts';
import { editMember, removeMember, setDisabled } from '../../../usecases/people/members/edit-member.ts';
import { listMembers, memberInSight, viewMember } from '../../../usecases/people/members/find-member.ts';
import { inviteMember } from '../../../usecases/people/members/invite-member.ts';
import {
  removeMemberTwoStep,
  resendInvitation,
  resetMemberPassword,
  setMemberPassword,
} from '../../../usecases/people/members/recover-member.ts';

const accounts = cognitoAccounts(env('USER_POOL_ID'));
const mailer = sesMailer(env('SENDER_EMAIL'));
const siteUrl = env('SITE_URL');
const everywhere = users(table());

export const handler = portalHandler('members', memberSchemas, (tenant) => {
  const deps = {
    organizations: organizations(tenant),
    venues: venues(tenant),
    members: members(tenant),
    assignments: assignments(tenant),
    audit: auditLog(tenant),
    users: everywhere,
    accounts,
    mailer,
    siteUrl,
    clock: systemClock,
    ids: systemIds,
  };
  return {
    listMembers: ({ query }, request) => listMembers(deps, actorOf(request), query),

    inviteMember: ({ body }, request) => inviteMember(deps, actorOf(request), body),

    getMember: async ({ params }, request) =>
      viewMember(await memberInSight(deps, actorOf(request), params.userId)),

    editMember: ({ params, body }, request) => editMember(deps, actorOf(request), { ...params, ...body }),

    removeMember: async ({ params }, request) => {
      await removeMember(deps, actorOf(request), params.userId);
      return reply({});
    },

    resendInvitation: async ({ params }, request) => {
      await resendInvitation(deps, actorOf(request), params.userId);
      return reply({});
    },

    resetMemberPassword: async ({ params }, request) => {
      await resetMemberPassword(deps, actorOf(request), params.userId);
      return reply({});
    },

    setMemberPassword: async ({ params, body }, request) => {
      await setMemberPassword(deps, actorOf(request), params.userId, body.password);
      return reply({});
    },

    removeMemberTwoStep: async ({ params }, request) => {
      await removeMemberTwoStep(deps, actorOf(request), params.userId);
      return reply({});
    },

    disableMember: ({ params }, request) => setDisabled(deps, actorOf(request), params.userId, true),

    enableMember: ({ params }, request) => setDisabled(deps, actorOf(request), params.userId, false),
  };
});
