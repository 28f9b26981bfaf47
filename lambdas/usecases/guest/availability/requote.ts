import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { SessionId } from '../../../../core/contract/model/ids.ts';
import type { Party } from '../../../../core/contract/model/price.ts';
import { cardOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Rescheduling } from '../../../../core/domain/booking/reschedule.ts';
import { checkParty } from '../../../../core/domain/capacity/party.ts';
import { sum } from '../../../../core/domain/money/money.ts';
import { holdsFor } from '../../../../core/domain/pricing/promo-code.ts';
import { saleLines } from '../../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { Table } from '../../../data/table.ts';
import { promoCodes } from '../../../data/venue/promo-codes.ts';
import { agreedTerms, currentRates, quoteSale, type Seller } from './quote-sale.ts';

/** Another time or party, and what it costs. */
export type Repriced = Omit<Rescheduling, 'feeBasisPoints'> & { readonly session: Session };

interface Wish {
  readonly sessionId: SessionId;
  readonly party?: Party | undefined;
  /** Staff let in a party outside the activity's bounds. */
  readonly override?: boolean;
}

/**
 * The price of a booking at another time or with another party. What it has of its gift card stays its own; its
 * promo code only while the code's conditions hold.
 * @throws Problem('not-found') for a session of another activity, Problem('party-size')
 */
export async function requote(
  table: Table,
  booking: Booking,
  seller: Seller,
  { sessionId, override, ...wish }: Wish,
  now: string,
): Promise<Repriced> {
  const { organizationId, activityId, buyOut } = booking;
  const { activity } = seller;
  const [session, code] = await Promise.all([
    sessions(table).get(organizationId, sessionId),
    booking.promoCode ? promoCodes(table).get(organizationId, booking.promoCode) : null,
  ]);
  if (session?.activityId !== activityId) {
    throw new Problem('not-found', 'no-session');
  }
  const party = (wish.party ?? booking.party).filter(({ quantity }) => quantity > 0);
  checkParty(activity, session.priceAtGeneration, party, { buyOut, override });
  const addOns = booking.addOns?.filter(({ addOnId }) => activity.addOns.some(({ id }) => id === addOnId));
  const lines = saleLines(session.priceAtGeneration, activity.addOns, { party, buyOut, addOns });
  const rates = currentRates(seller, agreedTerms(booking, seller));
  const use = { now, activityId, subtotal: sum(lines.map(({ amount }) => amount)) };
  const promoCode = code && holdsFor(code, use) ? code : undefined;
  const codes = { promoCode, staffDiscount: booking.discount, giftCard: cardOf(booking) };
  return {
    session,
    party,
    rates,
    now,
    dropsPromoCode: booking.promoCode !== undefined && !promoCode,
    price: (cancellationFee) => quoteSale(seller, lines, rates, { ...codes, cancellationFee }),
  };
}
