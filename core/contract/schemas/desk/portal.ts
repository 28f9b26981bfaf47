import * as z from 'zod';
import { auditEntry, auditedKind } from '../../model/platform/audit.ts';
import { supportAccess } from '../../model/platform/support-access.ts';
import { localDate, localMonth } from '../../model/time.ts';
import * as view from '../../views.ts';
import { exportQuery, pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** `month` is in UTC. */
const auditFilter = z.object({
  month: localMonth,
  userId: z.string().max(80).optional(),
  action: z.string().max(80).optional(),
  kind: auditedKind.optional(),
  resourceId: z.string().max(120).optional(),
});

const audited = ['unauthenticated', 'no-organization', 'forbidden', 'suspended'] as const;

/** The signed-in member, the agenda and the audit log. */
export const portalSchemas = {
  getProfile: {
    summary: 'The signed-in member and their permissions',
    output: view.profileView,
    status: 200,
    problems: ['unauthenticated', 'forbidden', 'suspended'],
  },
  getAgenda: {
    summary: 'The sessions of a venue with their bookings, by day',
    params: portalVenueParams,
    query: z.object({ from: localDate, days: z.coerce.number().int().min(1).max(14).default(1) }),
    output: view.agendaView,
    status: 200,
    problems: [...portalProblems],
  },
  listAuditEntries: {
    summary: 'The audit log of a month, newest first',
    query: pageQuery.extend(auditFilter.shape),
    output: pageOf(auditEntry),
    status: 200,
    problems: [...audited],
  },
  exportAuditEntries: {
    summary: 'The audit log as a spreadsheet; the `link` header points to the next part',
    query: auditFilter.extend(exportQuery.shape),
    produces: 'text/csv',
    status: 200,
    problems: [...audited],
  },
  listSupportAccess: {
    summary: 'Support access to this organization: who, when and why; newest first',
    query: pageQuery,
    output: pageOf(supportAccess),
    status: 200,
    problems: [...audited],
  },
  createFeedTicket: {
    summary: 'Create a short-lived ticket for the live feed of a venue',
    params: portalVenueParams,
    output: z.object({ ticket: z.string() }),
    status: 201,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;
