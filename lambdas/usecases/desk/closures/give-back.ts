import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { cancelConfirmed, endUnpaid } from '../../../../core/domain/booking/change.ts';
import { moneyKept, paidOf, refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { holdsSeats, mayHappen } from '../../../../core/domain/booking/states.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeBooking, type Decision } from '../../../data/guest/change-booking.ts';
import { newGiftCard } from '../../../data/money/gift-cards.ts';
import type { Write } from '../../../data/transaction.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { creditCard } from '../../money/refunds/credit-card.ts';
import { auditOf, type Case, isOpen } from './cases.ts';
import type { ClosureDeps } from './deps.ts';

type Action = 'refund' | 'credit';

/**
 * Cancels a booking and gives back all that was paid, whatever the policy: the way it came, or as a gift
 * card. What came from a gift card goes back to that card either way. Who has not paid yet loses the seats,
 * and a payment that still arrives is returned as any is that comes too late.
 * @throws Problem('not-found' | 'wrong-state'), Problem('conflict')
 */
export async function giveBack(deps: ClosureDeps, of: Case, action: Action): Promise<void> {
  const { organizationId } = of.closure;
  const now = deps.clock.now();
  const id = { organizationId, bookingId: of.bookingId };
  let seats = 0;
  const commit = await changeBooking(deps.table, id, toInstant(now), (booking) => {
    seats = booking.seats;
    return isOpen(of.closure, booking) ? decision(deps, of, booking, action) : nothingToDo(booking, action);
  });
  if (!commit.done) throw refusalOf(commit, seats, now);
}

function decision(deps: ClosureDeps, of: Case, booking: Booking, action: Action): Decision {
  const now = toInstant(deps.clock.now());
  const audited = (event: 'release' | 'cancel', after: Booking, card: readonly Write[] = []) => ({
    transition: { event, by: of.actor },
    after,
    extra: [auditOf(deps, of, booking, after), ...card],
  });
  if (mayHappen('release', booking.state)) return audited('release', endUnpaid(booking, 'release', now));
  const refund = paidOf(booking);
  if (action === 'refund')
    return audited('cancel', cancelConfirmed(booking, { refund, reason: 'closed', now }));
  const credit = moneyKept(booking);
  const card = credit > 0 ? newGiftCard(creditCard(deps, booking, credit, `credit:${booking.id}`)) : [];
  return audited(
    'cancel',
    cancelConfirmed(booking, { refund, reason: 'closed', now, method: 'credit' }),
    card,
  );
}

/**
 * Null for what was done before in the same way. @throws Problem('wrong-state') for what was done in another
 */
function nothingToDo(booking: Booking, action: Action): null {
  if (holdsSeats(booking.state)) {
    throw new Problem('wrong-state', 'already-moved');
  }
  const refunds = refundsOf(booking);
  const credited = refunds.some(({ method }) => method === 'credit');
  const sameWay = refunds.length === 0 || credited === (action === 'credit');
  if (sameWay && paidOf(booking) === 0) return null;
  throw new Problem('wrong-state', 'already-resolved');
}
