import type { Permission } from './permissions.ts';

/**
 * What a key for the API may be given: the work of a venue, and nothing by which a key could make itself, or
 * anybody, more than they are. Not in it: people, keys, webhooks, embed keys, the organization's settings and
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
