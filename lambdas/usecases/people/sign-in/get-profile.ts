import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import { type ProfileView, profileView } from '../../../../core/contract/views.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can, permissionsOf } from '../../../../core/domain/permissions/can.ts';
import { activeOrganization, type OrganizationReader } from '../../scope/venue-in-scope.ts';

export interface ProfileDeps {
  readonly organizations: OrganizationReader;
  readonly venues: { list(organization: OrganizationId): Promise<Venue[]> };
}

/**
 * The person who is signed in, the names of the venues where they work, and what they may do there.
 * @throws Problem('suspended' | 'forbidden')
 */
export async function getProfile({ organizations, venues }: ProfileDeps, actor: Actor): Promise<ProfileView> {
  const organization = await activeOrganization(organizations, actor);
  const all = await venues.list(organization.id);
  const theirs = all.filter((venue) => can(actor, 'venues.view', { venueId: venue.id }));
  return profileView.parse({
    userId: actor.userId,
    name: actor.name,
    email: actor.email,
    role: actor.role,
    organization,
    venues: theirs.sort((a, b) => a.name.localeCompare(b.name)),
    permissions: permissionsOf(actor).filter(
      (permission) => organization.status === 'active' || isHarmless(permission),
    ),
  });
}

/** What an operator may still do in a suspended organization: look, and work on the platform. */
function isHarmless(permission: Permission): boolean {
  return permission.endsWith('.view') || permission === 'organizations.manage';
}
