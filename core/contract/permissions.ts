/** What a person may be allowed to do, as plain data; `core/domain/permissions/can.ts` says who is. */
export const permissions = [
  'profile.view',
  'organizations.manage',
  'organization.view',
  'organization.edit',
  'venues.view',
  'venues.edit',
  'activities.view',
  'activities.edit',
  'bookings.view',
  'bookings.check-in',
  'bookings.walk-in',
  'bookings.create',
  'bookings.reschedule',
  'bookings.cancel',
  'bookings.refund',
  'bookings.override',
  'customers.view',
  'customers.edit',
  'customers.export',
  'staff.view',
  'staff.edit',
  'reports.view',
  'embeds.view',
  'embeds.edit',
] as const;

export type Permission = (typeof permissions)[number];
