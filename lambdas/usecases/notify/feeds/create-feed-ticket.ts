import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { type LinkSecret, signFeedTicket } from '../../scope/links.ts';
import { type OrganizationReader, type VenueReader, venueInScope } from '../../scope/venue-in-scope.ts';

export interface FeedTicketDeps {
  readonly organizations: OrganizationReader;
  readonly venues: VenueReader;
  readonly clock: Clock;
  readonly linkSecret: LinkSecret;
}

/** Seconds: a ticket is used as soon as it is there. */
const lifetime = 60;

/**
 * A ticket that lets one connection follow the bookings of a venue: a browser cannot put its session into a
 * WebSocket's first message, nor should it.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function createFeedTicket(
  deps: FeedTicketDeps,
  actor: Actor,
  venueId: VenueId,
): Promise<{ ticket: string }> {
  const venue = await venueInScope(deps, actor, 'bookings.view', venueId);
  const expiresAt = new Date(deps.clock.now().getTime() + lifetime * 1000);
  const claims = { organizationId: venue.organizationId, venueId: venue.id, userId: actor.userId };
  return { ticket: await signFeedTicket(deps.linkSecret, claims, expiresAt) };
}
