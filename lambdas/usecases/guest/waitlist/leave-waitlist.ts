import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { endUnpaid } from '../../../../core/domain/booking/change.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { leaveWrite, waitlist } from '../../../data/guest/waitlist.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { readWaitlistLink } from '../../scope/links.ts';
import type { LinkDeps } from '../booking/view-booking.ts';
import { entryRetry } from './confirm-waitlist.ts';

/**
 * Takes a guest off the waitlist and releases the seats held for them, unless they are paying for
 * them. Leaving twice is fine.
 * @throws Problem('invalid-link'), Problem('conflict')
 */
export async function leaveWaitlist(deps: LinkDeps, token: string): Promise<void> {
  const link = await readWaitlistLink(await deps.linkSecret(), token, deps.clock.now());
  await retryOnConflict(async () => {
    const entry = await waitlist(deps.table).get(link.organizationId, link.sessionId, link.entryId);
    if (!entry) throw new Problem('invalid-link', 'waitlist-gone');
    return (await hasLeft(deps, entry)) ? undefined : again;
  }, entryRetry);
}

/** False: the entry changed meanwhile, so read it again. */
async function hasLeft({ table, clock }: LinkDeps, entry: WaitlistEntry): Promise<boolean> {
  if (entry.status === 'waiting' || entry.status === 'unconfirmed') return waitlist(table).leave(entry);
  if (entry.status !== 'offered' || !entry.bookingId) return true;
  const now = toInstant(clock.now());
  const id = { organizationId: entry.organizationId, bookingId: entry.bookingId };
  const transition = { event: 'release', by: 'guest' } as const;
  const commit = await changeBooking(table, id, now, (booking) =>
    booking.state === 'held'
      ? { transition, after: endUnpaid(booking, 'release', now), extra: [leaveWrite(entry)] }
      : null,
  );
  return commit.done;
}
