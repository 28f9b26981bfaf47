import { platformSchemas } from '../../../../core/contract/schemas/platform/platform.ts';
import { members } from '../../../data/people/members.ts';
import { users } from '../../../data/people/users.ts';
import { auditLog } from '../../../data/platform/audit.ts';
import { failedDeliveries } from '../../../data/platform/failed-deliveries.ts';
import { venues } from '../../../data/venue/venues.ts';
import { cognitoAccounts } from '../../../gateways/accounts.ts';
import { sesMailer } from '../../../gateways/email.ts';
import { lambdaFunctions } from '../../../gateways/functions.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { reply } from '../../../middleware/reply.ts';
import { personOf } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { table } from '../../../runtime/table.ts';
import { createOrganization } from '../../../usecases/platform/create-organization.ts';
import {
  discardFailedDelivery,
  replayFailedDelivery,
} from '../../../usecases/platform/failures/resolve-failure.ts';
import { getPlatformMetrics } from '../../../usecases/platform/get-metrics.ts';
import * as govern from '../../../usecases/platform/govern-organization.ts';
import { resendOwnerInvitation } from '../../../usecases/platform/invite-owner.ts';
import { listAllSupportAccess } from '../../../usecases/platform/list-support-access.ts';
import {
  getOrganizationDetails,
  listAllOrganizations,
  listOrganizationSupport,
} from '../../../usecases/platform/organization-details.ts';
import { endSupportAccess, startSupportAccess } from '../../../usecases/platform/support-access.ts';

const data = table();
const deps = {
  table: data,
  clock: systemClock,
  ids: systemIds,
  linkSecret,
  failures: failedDeliveries(data),
  functions: lambdaFunctions(),
  venues: venues(data),
  members: members(data),
  users: users(data),
  audit: auditLog(data),
  accounts: cognitoAccounts(env('USER_POOL_ID')),
  mailer: sesMailer(env('SENDER_EMAIL')),
  siteUrl: env('SITE_URL'),
};

export const handler = httpHandler('platform', platformSchemas, {
  listAllOrganizations: ({ query }) => listAllOrganizations(data, query),

  createOrganization: ({ body, headers }, request) =>
    createOrganization(deps, personOf(request), { ...body, idempotencyKey: headers['idempotency-key'] }),

  getOrganizationDetails: ({ params }) => getOrganizationDetails(data, params.organizationId),

  resendOwnerInvitation: async ({ params, body }, request) => {
    await resendOwnerInvitation(deps, personOf(request), { ...params, ...body });
    return undefined;
  },

  suspendOrganization: ({ params, body }, request) =>
    govern.suspendOrganization(deps, personOf(request), { ...params, ...body }),

  reactivateOrganization: ({ params, query }, request) =>
    govern.reactivateOrganization(deps, personOf(request), { ...params, ...query }),

  changePlan: ({ params, body }, request) =>
    govern.changePlan(deps, personOf(request), { ...params, ...body }),

  changeApplicationFee: ({ params, body }, request) =>
    govern.changeApplicationFee(deps, personOf(request), { ...params, ...body }),

  changeFeatureFlags: ({ params, body }, request) =>
    govern.changeFeatureFlags(deps, personOf(request), { ...params, ...body }),

  startSupportAccess: async ({ params, body }, request) => {
    const { output, cookie } = await startSupportAccess(deps, personOf(request), { ...params, ...body });
    return reply({ output, cookies: [cookie] });
  },

  listOrganizationSupport: ({ params, query }) => listOrganizationSupport(data, { ...params, ...query }),

  listAllSupportAccess: ({ query }) => listAllSupportAccess(data, query),

  endSupportAccess: async ({ params }, request) => {
    const { cookie } = await endSupportAccess(deps, personOf(request), params.organizationId);
    return reply({ cookies: [cookie] });
  },

  getPlatformMetrics: () => getPlatformMetrics(data),

  listFailedDeliveries: ({ query }) => deps.failures.page(query),

  replayFailedDelivery: ({ params }, request) =>
    replayFailedDelivery(deps, personOf(request), params.failureId),

  discardFailedDelivery: ({ params }, request) =>
    discardFailedDelivery(deps, personOf(request), params.failureId),
});
