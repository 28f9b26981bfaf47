import * as z from 'zod';
import { organizationId } from '../../model/ids.ts';
import { currency, minorUnits, offeredCurrency } from '../../model/money.ts';
import { failedDelivery, failedDeliveryId } from '../../model/platform/failed-delivery.ts';
import { organization, organizationStatus } from '../../model/platform/organization.ts';
import { counts, flags, limits, plan } from '../../model/platform/plan.ts';
import { supportAccess } from '../../model/platform/support-access.ts';
import { email, filledLine, filledText, line } from '../../model/text.ts';
import { instant, localDate } from '../../model/time.ts';
import { pageOf, pageQuery } from '../scope/paging.ts';
import { idempotency, type RouteSchema } from '../scope/route-schema.ts';

const problems = ['unauthenticated', 'forbidden'] as const;
const changed = [...problems, 'not-found', 'conflict'] as const;

const params = z.object({ organizationId });
const failureParams = z.object({ failureId: failedDeliveryId });
const version = z.int().min(1);
const reason = filledText(500, 'give-reason-on-record');
const name = filledLine(120, 'enter-name');
const count = z.int().min(0);

export const organizationRow = organization.pick({
  id: true,
  name: true,
  ownerEmail: true,
  currency: true,
  status: true,
  suspension: true,
  plan: true,
  createdAt: true,
  version: true,
});

/** Bookings by the day on which they took place, the earliest first: the 30 days of the last count. */
const days = z.array(z.object({ date: localDate, bookings: count }));

/** What came of an organization in the 30 days before the last count. */
const last30Days = z.object({
  bookings: count,
  guests: count,
  revenue: minorUnits,
  days,
  countedAt: instant,
});

/** What operators see of an organization: no guest data. `last30Days` is null before its first night. */
export const organizationDetails = organization
  .omit({ fees: true, bookingWindow: true, look: true })
  .extend({ usage: counts, allowed: counts, last30Days: last30Days.nullable() });

/** Support access, and the name of the organization it is to. */
export const platformAccess = supportAccess.extend({ organizationName: organization.shape.name });

/** Organizations, and the state of the platform. */
export const platformSchemas = {
  listAllOrganizations: {
    summary:
      'Organizations, newest first: all, active or suspended; or by name, those whose names begin with a text',
    query: pageQuery.extend({
      status: organizationStatus.optional(),
      /** Finds organizations of every status: `status` has no effect with it. */
      name: line(120).optional(),
    }),
    output: pageOf(organizationRow),
    status: 200,
    problems: [...problems],
  },
  createOrganization: {
    summary: 'Create an organization and invite its owner by email',
    headers: idempotency,
    body: z.object({
      name,
      ownerName: name,
      ownerEmail: email,
      currency: offeredCurrency,
      plan,
      limits: limits.optional(),
      applicationFeeBasisPoints: organization.shape.applicationFeeBasisPoints.default(0),
    }),
    output: organizationDetails,
    status: 201,
    problems: [...problems, 'conflict', 'plan-limit', 'rate-limited'],
  },
  getOrganizationDetails: {
    summary: 'One organization: plan, limits and usage, Stripe account, features',
    params,
    output: organizationDetails,
    status: 200,
    problems: [...problems, 'not-found'],
  },
  resendOwnerInvitation: {
    summary: 'Invite the owner of an organization again',
    params,
    body: z.object({ ownerName: name }),
    status: 204,
    problems: [...changed, 'wrong-state', 'plan-limit', 'rate-limited'],
  },
  suspendOrganization: {
    summary: 'Suspend an organization: sales stop and its members lose access; refunds continue',
    params,
    body: z.object({ reason, version }),
    output: organizationDetails,
    status: 200,
    problems: [...changed],
  },
  reactivateOrganization: {
    summary: 'Reactivate a suspended organization',
    params,
    query: z.object({ version: z.coerce.number().int().min(1) }),
    output: organizationDetails,
    status: 200,
    problems: [...changed],
  },
  changePlan: {
    summary: 'Change the plan, or set limits of its own; what exceeds them stays, but no more can be added',
    params,
    body: z.object({ plan, limits: limits.optional(), version }),
    output: organizationDetails,
    status: 200,
    problems: [...changed],
  },
  changeApplicationFee: {
    summary: 'Change the platform’s share of each payment; applies to future payments',
    params,
    body: z.object({ basisPoints: organization.shape.applicationFeeBasisPoints, version }),
    output: organizationDetails,
    status: 200,
    problems: [...changed],
  },
  changeFeatureFlags: {
    summary: 'Switch features on or off for an organization',
    params,
    body: z.object({ flags, version }),
    output: organizationDetails,
    status: 200,
    problems: [...changed],
  },
  startSupportAccess: {
    summary:
      'Open support access to an organization for up to an hour; its owners see who opened it, when and why',
    params,
    body: z.object({ reason, minutes: z.int().min(1).max(60) }),
    output: z.object({ organizationId, until: instant }),
    status: 201,
    problems: [...problems, 'not-found', 'conflict'],
  },
  listOrganizationSupport: {
    summary: 'Support access to an organization: who, when and why; newest first',
    params,
    query: pageQuery,
    output: pageOf(supportAccess),
    status: 200,
    problems: [...problems, 'not-found'],
  },
  listAllSupportAccess: {
    summary: 'Support access to all organizations: who, where, when and why; newest first',
    query: pageQuery,
    output: pageOf(platformAccess),
    status: 200,
    problems: [...problems],
  },
  endSupportAccess: {
    summary: 'End support access early',
    params,
    status: 204,
    problems: [...problems, 'not-found'],
  },
  getPlatformMetrics: {
    summary:
      'Current figures of the organizations; bookings and takings of the last 30 days, counted every night',
    output: z.object({
      organizations: z.object({
        total: count,
        byStatus: z.object({ active: count, suspended: count }),
        byPlan: z.object({ starter: count, growth: count, scale: count, enterprise: count }),
      }),
      venues: count,
      activities: count,
      /** Over the 30 days before the last count, by currency. */
      last30Days: z.array(z.object({ currency, bookings: count, guests: count, revenue: minorUnits })),
      days,
      /** When the oldest of these counts was made; null before the first. */
      countedAt: instant.nullable(),
    }),
    status: 200,
    problems: [...problems],
  },
  listFailedDeliveries: {
    summary: 'Work that failed every retry, newest first; kept for 30 days',
    query: pageQuery,
    output: pageOf(failedDelivery),
    status: 200,
    problems: [...problems],
  },
  replayFailedDelivery: {
    summary: 'Send a failed event again to the function that gave up on it',
    params: failureParams,
    output: failedDelivery,
    status: 200,
    problems: [...changed],
  },
  discardFailedDelivery: {
    summary: 'Dismiss a failed event: nothing needs to be done',
    params: failureParams,
    output: failedDelivery,
    status: 200,
    problems: [...changed],
  },
} as const satisfies Record<string, RouteSchema>;
