import type { PaymentTerms } from '../../../../core/contract/model/price.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { StaffQuoteRequest } from '../../../../core/contract/schemas/desk/desk.ts';
import { checkDiscount } from '../../../../core/domain/pricing/discount.ts';
import { isSale } from '../../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Table } from '../../../data/table.ts';
import { type FoundCodes, findCodes } from '../../guest/availability/find-codes.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import { type PricedParty, priceAt } from '../../guest/availability/price-party.ts';
import { currentRates, quoteSale } from '../../guest/availability/quote-sale.ts';

/** What decides the price of a sale by staff. */
export type StaffOrder = Omit<StaffQuoteRequest, 'override'> & { readonly override?: boolean | undefined };

/**
 * The price of a sale by staff, with its codes and discount.
 * @throws Problem('cutoff') for a session that is over, Problem('not-found'), Problem('party-size'),
 * Problem('promo-code'), Problem('gift-card'), Problem('invalid-input') for a discount above the price
 */
export async function priceStaffSale(
  table: Table,
  venue: OpenVenue,
  order: StaffOrder,
  at: Instant,
): Promise<PricedParty & { readonly found: FoundCodes }> {
  const priced = await priceAt(table, venue, order);
  const { organization, session, activity } = priced;
  if (session.endsAt <= at) throw new Problem('cutoff', 'session-over');
  const asking = {
    organizationId: organization.id,
    activityId: activity.id,
    ledger: [],
    quote: priced.quote,
  };
  const found = await findCodes(table, asking, order, at);
  const rates = currentRates(priced, termsOf(order.payment, activity.paymentTerms));
  const staffDiscount = order.discount?.off;
  const lines = priced.quote.lines.filter(isSale);
  const quote = quoteSale(priced, lines, rates, { ...found, staffDiscount });
  if (staffDiscount) checkDiscount(staffDiscount, quote, 'discount.off.amount');
  return { ...priced, quote, rates, found };
}

/** A link is for paying now, whatever guests of the widget may leave for later; the counter takes no card fee. */
function termsOf(payment: StaffOrder['payment'], ofActivity: PaymentTerms): PaymentTerms {
  if (payment.method !== 'link') return { kind: 'at-venue' };
  return payment.terms ?? (ofActivity.kind === 'at-venue' ? { kind: 'full' } : ofActivity);
}
