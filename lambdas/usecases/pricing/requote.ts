import type { Booking } from '../../../core/contract/model/booking.ts';
import type { SessionId } from '../../../core/contract/model/ids.ts';
import type { Party, Quote, Rates } from '../../../core/contract/model/price.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { giftCardPart } from '../../../core/domain/booking/ledger.ts';
import { checkParty } from '../../../core/domain/capacity/party.ts';
import { saleLines } from '../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { promoCodes } from '../../data/promo-codes.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { agreedTerms, currentRates, quoteSale, type Seller } from './quote-sale.ts';

export interface NewTime {
  readonly session: Session;
  readonly party: Party;
  readonly quote: Quote;
  readonly rates: Rates;
}

interface Wish {
  readonly sessionId: SessionId;
  readonly party?: Party | undefined;
  /** Staff let in a party outside the activity's bounds. */
  readonly override?: boolean;
}

/**
 * The price of a booking at another time or with another party. Its promo code and what it has of its gift card
 * stay its own, whatever has become of them since.
 * @throws Problem('not-found') for a session of another activity, Problem('party-size')
 */
export async function requote(table: Table, booking: Booking, seller: Seller, wish: Wish): Promise<NewTime> {
  const { organizationId, promoCode: code, buyOut, addOns } = booking;
  const [session, promoCode] = await Promise.all([
    sessions(table).get(organizationId, wish.sessionId),
    code ? promoCodes(table).get(organizationId, code) : null,
  ]);
  if (session?.activityId !== booking.activityId) {
    throw new Problem('not-found', 'There is no such session of this activity. Pick another time.');
  }
  const party = (wish.party ?? booking.party).filter(({ quantity }) => quantity > 0);
  checkParty(seller.activity, session.priceAtGeneration, party, { buyOut, override: wish.override });
  const sold = addOns?.filter(({ addOnId }) => seller.activity.addOns.some(({ id }) => id === addOnId));
  const lines = saleLines(session.priceAtGeneration, seller.activity.addOns, { party, buyOut, addOns: sold });
  const rates = currentRates(seller, agreedTerms(booking, seller));
  const codes = { promoCode: promoCode ?? undefined, giftCard: cardOf(booking) };
  return { session, party, rates, quote: quoteSale(seller, lines, rates, codes) };
}

/** The card pays as much as it was to pay at first, whatever of it has gone back out of goodwill meanwhile. */
function cardOf({ giftCardCode: code, quote }: Booking): { code: string; balance: number } | undefined {
  return code ? { code, balance: giftCardPart(quote) } : undefined;
}
