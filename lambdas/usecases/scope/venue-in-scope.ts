import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/platform/organization.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import type { Permission } from '../../../core/contract/permissions.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { can } from '../../../core/domain/permissions/can.ts';
import { isOn } from '../../../core/domain/plans.ts';
import { Problem, say } from '../../../core/domain/problem.ts';
import { organizations } from '../../data/platform/organizations.ts';
import type { Table } from '../../data/table.ts';
import { venues } from '../../data/venue/venues.ts';

export interface OrganizationReader {
  get(id: OrganizationId): Promise<Organization | null>;
}

export interface VenueReader {
  get(organization: OrganizationId, id: VenueId): Promise<Venue | null>;
}

/**
 * The actor's organization.
 * @throws Problem('suspended') while it is, save for an operator who only reads; Problem('forbidden') if it no longer exists, and for API keys
 * where integrations are switched off
 */
export async function activeOrganization(
  organizations: OrganizationReader,
  actor: Actor,
): Promise<Organization> {
  const organization = await organizations.get(actor.organizationId);
  if (organization === null) throw new Problem('forbidden', 'organization-gone');
  if (organization.status === 'suspended' && !maySeeSuspended(actor)) {
    throw new Problem('suspended', say('suspended', { organization: organization.name }));
  }
  if (actor.role === 'integration' && !isOn(organization, 'integrations')) {
    throw new Problem('forbidden', 'api-keys-off');
  }
  return organization;
}

/** With support access, an operator sees why an organization was suspended, and changes nothing there. */
export function maySeeSuspended({ role, isReading }: Pick<Actor, 'role' | 'isReading'>): boolean {
  return role === 'system-admin' && isReading === true;
}

/**
 * A venue, if the actor may do this there. Otherwise the error is the same as for a venue that does not
 * exist, so it reveals nothing.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function venueInScope(
  deps: { readonly organizations: OrganizationReader; readonly venues: VenueReader },
  actor: Actor,
  permission: Permission,
  venueId: VenueId,
): Promise<Venue> {
  const organization = await activeOrganization(deps.organizations, actor);
  const scope = { organizationId: organization.id, venueId };
  const venue = can(actor, permission, scope) ? await deps.venues.get(organization.id, venueId) : null;
  if (venue === null) throw new Problem('not-found', 'venue-not-yours');
  return venue;
}

/** The venue as it is now, if the actor may do this there. @throws as `venueInScope` does */
export function venueOf(
  { table }: { readonly table: Table },
  actor: Actor,
  permission: Permission,
  venueId: VenueId,
): Promise<Venue> {
  const readers = { organizations: organizations(table), venues: { get: venues(table).getLatest } };
  return venueInScope(readers, actor, permission, venueId);
}
