import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { Session } from './session.tsx';

/** The signed-in person as the API sees them, to ask the same rules what to show. */
export function ownActor({ account, profile }: Session): Actor {
  if (!profile) throw new Error('There is no actor without an organization.');
  const { organization, venues, role } = profile;
  const { userId, name, email } = account;
  const venueIds = venues.map(({ id }) => id);
  const here = { organizationId: organization.id, organizationIds: [organization.id], venueIds };
  return { userId, name, email, role, address: '', ...here };
}
