import type { MinorUnits } from '../../../../core/contract/model/money.ts';
import type { BalancePayment, CheckoutView } from '../../../../core/contract/views.ts';
import { balanceOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { smallestCharge } from '../../../../core/domain/money/currencies.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { bookingByLink } from '../../guest/booking/view-booking.ts';
import { applyPayment } from './apply-payment.ts';
import { onEitherAccount } from './on-either-account.ts';
import { openSeller } from './open-seller.ts';
import type { PaymentDeps } from './payment-deps.ts';
import { openPaymentPage } from './payment-page.ts';
import { checkReturnUrl, sellerOnSites } from './return-url.ts';

/**
 * Opens a page for what is left to pay of a confirmed booking. A page opened before is closed first, and what
 * was paid there counts.
 * @throws Problem('price-changed') when the guest was shown another amount, Problem('wrong-state')
 */
export async function payBalance(
  deps: PaymentDeps,
  token: string,
  { returnUrl, expectedAmount }: BalancePayment,
): Promise<CheckoutView> {
  const seen = await bookingByLink(deps, token);
  const seller = await openSeller(deps.table, seen);
  checkReturnUrl(returnUrl, await sellerOnSites(deps.table, seen, seller.venue), deps.siteUrl);
  const { stripeCheckoutSessionId: checkoutSessionId, organizationId, id: bookingId } = seen;
  const payments = await deps.payments();
  if (checkoutSessionId) {
    await onEitherAccount(seller.organization, (account) =>
      payments.expireCheckout(checkoutSessionId, account),
    );
    await applyPayment({ ...deps, payments }, { organizationId, bookingId, checkoutSessionId });
  }
  const booking = await bookingByLink(deps, token);
  const amount = balanceOf(booking);
  if (booking.state !== 'confirmed' && booking.state !== 'checked_in') {
    throw new Problem('wrong-state', 'nothing-to-pay');
  }
  if (amount === 0) return { next: 'confirmed' };
  if (amount !== expectedAmount) throw otherAmount(amount);
  if (amount < smallestCharge(booking.quote.currency)) {
    throw new Problem('wrong-state', 'too-little-for-card');
  }
  const lines = [{ name: `${seller.activity.name}: ${booking.reference}`, quantity: 1, unitAmount: amount }];
  return openPaymentPage(deps, { booking, seller, token, returnUrl, amount, lines });
}

function otherAmount(balance: MinorUnits): Problem {
  const detail = 'balance-changed';
  return new Problem('price-changed', detail, [], { balance });
}
