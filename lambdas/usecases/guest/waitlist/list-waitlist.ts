import type { SessionId, VenueId } from '../../../../core/contract/model/ids.ts';
import { waitlistView } from '../../../../core/contract/schemas/desk/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { waitlistStatus } from './standing.ts';

/** Who waits for seats of a session, or has waited, in the order they came. @throws as `venueInScope` does */
export async function listWaitlist(
  { table }: { readonly table: Table },
  actor: Actor,
  { venueId, sessionId }: { readonly venueId: VenueId; readonly sessionId: SessionId },
) {
  const readers = { organizations: organizations(table), venues: venues(table) };
  const venue = await venueInScope(readers, actor, 'bookings.view', venueId);
  const found = await waitlist(table).list(venue.organizationId, sessionId);
  const here = found
    .filter((entry) => entry.venueId === venue.id)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const entries = here.map(async (entry) => ({ ...entry, status: await waitlistStatus(table, entry) }));
  return waitlistView.parse({ entries: await Promise.all(entries) });
}
