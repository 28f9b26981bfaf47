import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { BookingView } from '../../../../core/contract/views.ts';
import {
  type CancellationTerms,
  cancellationTerms,
  policyOf,
} from '../../../../core/domain/booking/cancellation.ts';
import { cancelConfirmed } from '../../../../core/domain/booking/change.ts';
import { nextState } from '../../../../core/domain/booking/states.ts';
import { Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { refusalOf } from './refusals.ts';
import { sellerOf } from './seller-of.ts';
import { bookingByLink, type LinkDeps, viewBooking } from './view-booking.ts';

/**
 * The guest cancels under the policy; what comes back is decided in the same write. Cancelling twice is fine.
 * @throws Problem('too-late') when only the venue can, Problem('price-changed') when the guest was shown
 * another refund, Problem('wrong-state')
 */
export async function cancelBooking(
  deps: LinkDeps,
  token: string,
  { expectedRefund }: { readonly expectedRefund: MinorUnits },
): Promise<BookingView> {
  const seen = await bookingByLink(deps, token);
  const { activity, venue } = await sellerOf(deps.table, seen);
  const now = deps.clock.now();
  const at = toInstant(now);
  const commit = await changeBooking(deps.table, { ...seen, bookingId: seen.id }, at, (booking) => {
    if (booking.state === 'cancelled') return null;
    nextState('cancel', booking.state);
    const terms = cancellationTerms(booking, policyOf(booking, activity), now);
    if (!terms) throw tooLate(venue.phone);
    if (terms.refund !== expectedRefund) throw otherRefund(terms);
    const transition = { event: 'cancel', by: 'guest' } as const;
    return {
      transition,
      after: cancelConfirmed(booking, { refund: terms.refund, reason: 'cancelled', now: at }),
    };
  });
  if (!commit.done) throw refusalOf(commit, seen.seats, now);
  return viewBooking(deps, commit.booking);
}

function tooLate(phone: string): Problem {
  return new Problem('too-late', say('too-late-to-cancel', { phone }));
}

function otherRefund({ fee, refund }: CancellationTerms): Problem {
  const detail = 'refund-changed';
  return new Problem('price-changed', detail, [], { fee, refund });
}
