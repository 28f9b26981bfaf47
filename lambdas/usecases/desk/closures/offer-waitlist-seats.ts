import type { SlotState } from '../../../../core/contract/model/catalogue/session.ts';
import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { SessionId, VenueId, WaitlistEntryId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { venues } from '../../../data/venue/venues.ts';
import { type OpenVenue, openVenue } from '../../guest/availability/open-venue.ts';
import { entryRetry } from '../../guest/waitlist/confirm-waitlist.ts';
import { offerSeatsTo } from '../../guest/waitlist/offer-seats.ts';
import { waitlistStatus } from '../../guest/waitlist/waitlist-status.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { ClosureDeps } from './deps.ts';

interface Input {
  readonly venueId: VenueId;
  readonly sessionId: SessionId;
  readonly entryId: WaitlistEntryId;
}

/**
 * Offers a session's free seats to one party ahead of the line, or once more after it missed an offer: they are held for
 * it, and it gets the email with the link to book them. Offering twice is fine.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'switched-off' | 'conflict')
 * @throws Problem('wrong-state') when the party neither waits nor missed its offer
 * @throws Problem('full' | 'closed' | 'cutoff') when there are no seats for it, or guests can no longer book them
 */
export async function offerWaitlistSeats(
  deps: ClosureDeps,
  actor: Actor,
  { venueId, sessionId, entryId }: Input,
): Promise<void> {
  const readers = { organizations: organizations(deps.table), venues: venues(deps.table) };
  const { organizationId } = await venueInScope(readers, actor, 'bookings.create', venueId);
  const venue = await openVenue(deps.table, { organizationId, venueId });
  requireFeature(venue.organization, 'waitlist');
  await retryOnConflict(async () => {
    const entry = await waitlist(deps.table).get(organizationId, sessionId, entryId);
    if (entry?.venueId !== venueId) throw new Problem('not-found', 'no-waitlist-entry');
    return (await isOffered(deps, actor, venue, entry)) ? undefined : again;
  }, entryRetry);
}

/** False: the entry changed meanwhile, so read it again. */
async function isOffered(deps: ClosureDeps, actor: Actor, venue: OpenVenue, entry: WaitlistEntry) {
  const status = await waitlistStatus(deps.table, entry);
  if (status === 'offered') return true;
  if (status !== 'waiting' && status !== 'missed') throw new Problem('wrong-state', 'waitlist-not-waiting');
  const outcome = await offerSeatsTo(deps, venue, entry, auditOf(deps, actor, entry, status));
  if (outcome === 'offered' || outcome === 'changed') return outcome === 'offered';
  throw refusal(outcome);
}

function refusal(state: Exclude<SlotState, 'available'>): Problem {
  if (state === 'closed') return new Problem('closed', 'session-closed');
  if (state === 'cutoff') return new Problem('cutoff', 'cutoff');
  return new Problem('full', 'waitlist-no-room');
}

function auditOf(
  { clock, ids }: ClosureDeps,
  actor: Actor,
  { organizationId, id }: WaitlistEntry,
  status: WaitlistEntry['status'],
) {
  return auditWrite({
    organizationId,
    actor,
    action: 'offerWaitlistSeats',
    resource: { kind: 'waitlist-entry', id },
    before: { status },
    after: { status: 'offered' },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
