import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { applyEvent } from '../../../../core/domain/booking/change.ts';
import { extendedHoldExpiresAt, mayExtend } from '../../../../core/domain/booking/deadlines.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { bookingByLink, type LinkDeps } from './view-booking.ts';

/**
 * Keeps held seats for ten minutes more from now, twice at most, and while there is time to pay. Seats that were offered from the waitlist
 * are not kept longer.
 * @throws Problem('hold-expired'), Problem('wrong-state')
 */
export async function extendHold(deps: LinkDeps, token: string) {
  const { organizationId, id: bookingId } = await bookingByLink(deps, token);
  const now = deps.clock.now();
  const at = toInstant(now);
  const { booking } = changed(
    await changeBooking(deps.table, { organizationId, bookingId }, at, (before) => {
      checkExtension(before, at);
      const extensions = (before.extensions ?? 0) + 1;
      const expiresAt = extendedHoldExpiresAt(before, now);
      const transition = { event: 'extend-hold', by: 'guest' } as const;
      return { transition, after: applyEvent(before, 'extend-hold', { extensions, expiresAt }) };
    }),
  );
  const { expiresAt } = booking;
  if (!expiresAt) throw new Error('A held booking without an end.');
  return { now: at, expiresAt, mayExtend: mayExtend(booking) };
}

function checkExtension(booking: Booking, now: Instant): void {
  const { state, expiresAt } = booking;
  if (state === 'expired' || (state === 'held' && (expiresAt ?? '') <= now)) {
    throw new Problem('hold-expired', 'hold-ended');
  }
  // For any other state, the table of transitions refuses with its own problem.
  if (state === 'held' && !mayExtend(booking)) {
    throw new Problem('wrong-state', 'hold-too-long');
  }
}

/** This change moves no seats, room or gift card, so only the booking itself can conflict. */
function changed(commit: Awaited<ReturnType<typeof changeBooking>>): { booking: Booking } {
  if (commit.done) return commit;
  throw new Error(`A change of the booking alone was refused: ${commit.reason}.`);
}
