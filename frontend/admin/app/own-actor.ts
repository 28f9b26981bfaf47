import type { VenueId } from '../../../core/contract/model/ids.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import type { Session } from './session.tsx';

/** Whoever is signed in, as the API sees them: for asking the same rules what to show. */
export function ownActor({ account, profile }: Session): Actor {
  if (!profile) throw new Error('Nobody acts without an organization.');
  const { organization, venues, role } = profile;
  const { userId, name, email } = account;
  const venueIds: VenueId[] = venues.map(({ id }) => id);
  const here = { organizationId: organization.id, organizationIds: [organization.id], venueIds };
  return { userId, name, email, role, address: '', ...here };
}
