import type { Quote } from '../../../../core/contract/model/price.ts';
import { expiring } from '../../../../core/domain/booking/states.ts';
import { isSale } from '../../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Codes, findCodes } from '../availability/find-codes.ts';
import { keptRates, quoteSale } from '../availability/quote-sale.ts';
import { sellerOf } from './seller-of.ts';
import { bookingByLink, type LinkDeps } from './view-booking.ts';

/**
 * What a hold would cost with these codes. Takes nothing: the checkout does.
 * @throws Problem('promo-code'), Problem('gift-card'), Problem('wrong-state')
 */
export async function quoteCheckout(deps: LinkDeps, token: string, codes: Codes): Promise<Quote> {
  const booking = await bookingByLink(deps, token);
  if (!expiring.includes(booking.state)) {
    throw new Problem('wrong-state', 'price-fixed');
  }
  const [seller, found] = await Promise.all([
    sellerOf(deps.table, booking),
    findCodes(deps.table, booking, codes, toInstant(deps.clock.now())),
  ]);
  const lines = booking.quote.lines.filter(isSale);
  return quoteSale(seller, lines, keptRates(booking, seller), { ...found, staffDiscount: booking.discount });
}
