import type { OrganizationId, VenueId } from '../../contract/model/ids.ts';
import type { Permission } from '../../contract/permissions.ts';
import type { Role } from '../../contract/views.ts';
import type { Actor } from './actor.ts';

/** The target of the permission check. Absent parts are not checked. */
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
  'customers.medical',
  'assignments.view',
] as const satisfies readonly Permission[];

const ofAVenue = [
  ...atTheDoor,
  'activities.edit',
  'bookings.create',
  'bookings.reschedule',
  'bookings.cancel',
  'bookings.refund',
  'bookings.override',
  'bookings.discount',
  'customers.edit',
  'customers.export',
  'assignments.edit',
  'staff.view',
  'reports.view',
  'embeds.view',
] as const satisfies readonly Permission[];

const ofAnOrganization = [
  ...ofAVenue,
  'organization.view',
  'venues.edit',
  'customers.erase',
  'staff.recover',
  'staff.edit',
  'embeds.edit',
  'audit.view',
] as const satisfies readonly Permission[];

const ofAnOwner = [
  ...ofAnOrganization,
  'organization.edit',
  'integrations.edit',
] as const satisfies readonly Permission[];

/**
 * What an operator of the platform may do, in an organization they have support access to: look, and repair what its
 * owner asked for. Nothing that outlasts the access or takes data out: no API keys, webhooks, calendar feeds, new
 * members, roles or passwords, exports, erasures, nor the organization's own settings and Stripe account. And nothing
 * about the health of guests.
 */
const ofAnOperator = [
  ...ofAVenue.filter((permission) => permission !== 'customers.export' && permission !== 'customers.medical'),
  'organizations.manage',
  'organization.view',
  'venues.edit',
  'staff.recover',
  'audit.view',
] as const satisfies readonly Permission[];

/** The matrix of roles and permissions. */
const allowed: Record<Role, readonly Permission[]> = {
  'system-admin': ofAnOperator,
  'super-admin': ofAnOwner,
  'org-admin': ofAnOwner,
  admin: ofAnOrganization,
  manager: ofAVenue,
  staff: atTheDoor,
  // A customer's way to a booking is its signed link, not a permission.
  customer: [],
};

/** Roles that each may give to others: never their own, never one above it. Operators invite owners by a route of their own. */
const grants: Record<Role, readonly Role[]> = {
  'system-admin': [],
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
    permits(actor, permission) &&
    coversOrganization(actor, scope.organizationId) &&
    coversVenue(actor, scope.venueId)
  );
}

/** Whether the role, or the API key, allows this somewhere. */
export function permits(who: Pick<Actor, 'role' | 'scopes'>, permission: Permission): boolean {
  return permissionsOf(who).includes(permission);
}

/** All that a role allows, before asking where. */
export function permissionsOf({ role, scopes = [] }: Pick<Actor, 'role' | 'scopes'>): readonly Permission[] {
  return role === 'integration' ? scopes : allowed[role];
}

export function mayGrant(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return actor.role !== 'integration' && grants[actor.role].includes(role);
}

function coversOrganization(actor: Actor, organizationId: OrganizationId | undefined): boolean {
  return organizationId === undefined || actor.organizationId === organizationId;
}

function coversVenue(actor: Actor, venueId: VenueId | undefined): boolean {
  return venueId === undefined || actor.venueIds === 'all' || actor.venueIds.includes(venueId);
}
