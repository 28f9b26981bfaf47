import type { OrganizationId, VenueId } from '../../contract/model/ids.ts';
import { type Permission, permissions } from '../../contract/permissions.ts';
import type { Role } from '../../contract/views.ts';
import type { Actor } from './actor.ts';

/** What the question is about. A part that is absent is not asked about. */
export interface Scope {
  readonly organizationId?: OrganizationId;
  readonly venueId?: VenueId;
}

const atTheDoor = [
  'profile.view',
  'venues.view',
  'activities.view',
  'bookings.view',
  'bookings.check-in',
  'bookings.walk-in',
  'customers.view',
] as const satisfies readonly Permission[];

const ofAVenue = [
  ...atTheDoor,
  'activities.edit',
  'bookings.create',
  'bookings.reschedule',
  'bookings.cancel',
  'bookings.refund',
  'bookings.override',
  'customers.edit',
  'customers.export',
  'staff.view',
  'reports.view',
  'embeds.view',
] as const satisfies readonly Permission[];

const ofAnOrganization = [
  ...ofAVenue,
  'organization.view',
  'venues.edit',
  'staff.edit',
  'embeds.edit',
] as const satisfies readonly Permission[];

/** The matrix of roles and permissions. */
const allowed: Record<Role, readonly Permission[]> = {
  'system-admin': permissions,
  'super-admin': [...ofAnOrganization, 'organization.edit'],
  'org-admin': [...ofAnOrganization, 'organization.edit'],
  admin: ofAnOrganization,
  manager: ofAVenue,
  staff: atTheDoor,
  // A customer's way to a booking is its signed link, not a permission.
  customer: [],
};

/** Roles that each may give to others: never their own, never one above it. */
const grants: Record<Role, readonly Role[]> = {
  'system-admin': ['super-admin', 'org-admin', 'admin', 'manager', 'staff', 'customer'],
  'super-admin': ['org-admin', 'admin', 'manager', 'staff'],
  'org-admin': ['admin', 'manager', 'staff'],
  admin: ['manager', 'staff'],
  manager: [],
  staff: [],
  customer: [],
};

/**
 * Whether the actor may do this, there. That the venue belongs to the organization is the repository's to
 * know: it cannot reach another tenant's.
 */
export function can(actor: Actor, permission: Permission, scope: Scope = {}): boolean {
  return (
    allowed[actor.role].includes(permission) &&
    coversOrganization(actor, scope.organizationId) &&
    coversVenue(actor, scope.venueId)
  );
}

/** All that a role allows, before asking where. */
export function permissionsOf(role: Role): readonly Permission[] {
  return allowed[role];
}

export function mayGrant(actor: Actor, role: Role): boolean {
  return grants[actor.role].includes(role);
}

function coversOrganization(actor: Actor, organizationId: OrganizationId | undefined): boolean {
  if (organizationId === undefined || actor.role === 'system-admin') return true;
  return actor.organizationId === organizationId;
}

function coversVenue(actor: Actor, venueId: VenueId | undefined): boolean {
  return venueId === undefined || actor.venueIds === 'all' || actor.venueIds.includes(venueId);
}
