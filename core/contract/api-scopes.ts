import type { Permission } from './permissions.ts';

/**
 * The permissions that an API key may have: the work of a venue, and nothing that could raise the permissions of
 * a key or a person. Not included: people and who of them runs which session, keys, webhooks, embed keys, the organization's settings and
 * money account, erasing a customer, and going beyond a rule, for which a person gives a reason.
 */
export const apiScopes = [
  'venues.view',
  'activities.view',
  'activities.edit',
  'bookings.view',
  'bookings.check-in',
  'bookings.walk-in',
  'bookings.create',
  'bookings.reschedule',
  'bookings.cancel',
  'bookings.refund',
  'customers.view',
  'customers.medical',
  'customers.edit',
  'customers.export',
  'reports.view',
  'embeds.view',
] as const satisfies readonly Permission[];

export type ApiScope = (typeof apiScopes)[number];

/** Whether a route with this permission answers a key at all. */
export function isApiScope(permission: Permission | null): permission is ApiScope {
  return apiScopes.some((scope) => scope === permission);
}
