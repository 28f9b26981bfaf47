import { balanceOf } from '../../core/domain/booking/payments/ledger.ts';
import {
  quoteReschedule,
  rescheduleBooking,
} from '../../lambdas/usecases/guest/booking/reschedule-booking.ts';
import { bookingByLink } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { payBalance } from '../../lambdas/usecases/money/payment/pay-balance.ts';
import type { PaymentDeps } from '../../lambdas/usecases/money/payment/payment-deps.ts';

type Reschedule = typeof rescheduleBooking;

/** Reschedules as a guest who accepts the preview. */
export async function rescheduleAsQuoted(
  deps: Parameters<Reschedule>[0],
  token: string,
  wish: Omit<Parameters<Reschedule>[2], 'expectedTotal' | 'expectedRefund'>,
) {
  const { quote, refund } = await quoteReschedule(deps, token, wish);
  return rescheduleBooking(deps, token, { ...wish, expectedTotal: quote.total, expectedRefund: refund });
}

/** Opens the page to pay the balance, as a guest who accepts the amount shown. */
export async function payBalanceAsShown(deps: PaymentDeps, token: string, returnUrl: string) {
  const expectedAmount = balanceOf(await bookingByLink(deps, token));
  return payBalance(deps, token, { returnUrl, expectedAmount });
}
