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
  /** Take something off the price by hand. */
  'bookings.discount',
  'customers.view',
  /** Read and write the allergies and other medical notes of customers. */
  'customers.medical',
  'customers.edit',
  'customers.export',
  'customers.erase',
  /** Who runs which session; those without `staff.view` see their own sessions only. */
  'assignments.view',
  'assignments.edit',
  'staff.view',
  /** Lock a member out, let them in again, help them into their account. */
  'staff.recover',
  /** Invite members, give roles and passwords. */
  'staff.edit',
  'reports.view',
  'embeds.view',
  'embeds.edit',
  'integrations.edit',
  'audit.view',
] as const;

export type Permission = (typeof permissions)[number];
