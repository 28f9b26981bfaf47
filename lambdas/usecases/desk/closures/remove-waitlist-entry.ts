import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { SessionId, VenueId, WaitlistEntryId } from '../../../../core/contract/model/ids.ts';
import { endUnpaid } from '../../../../core/domain/booking/change.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { leaveWrite, waitlist } from '../../../data/guest/waitlist.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { venues } from '../../../data/venue/venues.ts';
import { entryRetry } from '../../guest/waitlist/confirm-waitlist.ts';
import { waitlistStatus } from '../../guest/waitlist/waitlist-status.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { ClosureDeps } from './deps.ts';

interface Input {
  readonly venueId: VenueId;
  readonly sessionId: SessionId;
  readonly entryId: WaitlistEntryId;
}

/**
 * Takes a party off the waitlist and releases seats that are offered to it; the next in line is offered them. Removing
 * twice is fine.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'conflict')
 * @throws Problem('wrong-state') when the party has taken the seats, or is paying for them
 */
export async function removeWaitlistEntry(
  deps: ClosureDeps,
  actor: Actor,
  { venueId, sessionId, entryId }: Input,
): Promise<void> {
  const readers = { organizations: organizations(deps.table), venues: venues(deps.table) };
  const { organizationId } = await venueInScope(readers, actor, 'bookings.cancel', venueId);
  await retryOnConflict(async () => {
    const entry = await waitlist(deps.table).get(organizationId, sessionId, entryId);
    if (entry?.venueId !== venueId) throw new Problem('not-found', 'no-waitlist-entry');
    return (await isRemoved(deps, actor, entry)) ? undefined : again;
  }, entryRetry);
}

/** False: the entry changed meanwhile, so read it again. */
async function isRemoved(deps: ClosureDeps, actor: Actor, entry: WaitlistEntry): Promise<boolean> {
  const status = await waitlistStatus(deps.table, entry);
  if (status === 'left') return true;
  if (status === 'booked') throw taken();
  const audit = auditOf(deps, actor, entry, status);
  if (status !== 'offered' || !entry.bookingId) return waitlist(deps.table).leave(entry, audit);
  const id = { organizationId: entry.organizationId, bookingId: entry.bookingId };
  const now = toInstant(deps.clock.now());
  const transition = { event: 'release', by: actor } as const;
  const commit = await changeBooking(deps.table, id, now, (booking) => {
    if (booking.state !== 'held') throw taken();
    return { transition, after: endUnpaid(booking, 'release', now), extra: [leaveWrite(entry), audit] };
  });
  return commit.done;
}

function taken(): Problem {
  return new Problem('wrong-state', 'waitlist-taken');
}

function auditOf(
  { clock, ids }: ClosureDeps,
  actor: Actor,
  entry: WaitlistEntry,
  status: WaitlistEntry['status'],
) {
  return auditWrite({
    organizationId: entry.organizationId,
    actor,
    action: 'removeWaitlistEntry',
    resource: { kind: 'waitlist-entry', id: entry.id },
    before: { status },
    after: { status: 'left' },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
