import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { PaymentTerms, Quote, QuoteLine, Rates } from '../../../../core/contract/model/price.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type QuoteInput, quoteOf } from '../../../../core/domain/pricing/quote.ts';

/** The seller: everything that decides the price apart from what is sold. */
export interface Seller {
  readonly organization: Organization;
  readonly venue: Venue;
  readonly activity: Activity;
}

/** Codes that were checked before, and what is kept of an earlier price. */
export type SaleExtras = Pick<QuoteInput, 'promoCode' | 'staffDiscount' | 'giftCard' | 'cancellationFee'>;

/** The rates that a new sale is quoted at. */
export function currentRates(
  { organization, venue, activity }: Seller,
  paymentTerms: PaymentTerms = activity.paymentTerms,
): Rates {
  const { stripeAccountId, applicationFeeBasisPoints, fees } = organization;
  return {
    taxes: venue.taxes,
    fees,
    // Without an account of its own the organization's money is the platform's anyway.
    platformBasisPoints: stripeAccountId ? applicationFeeBasisPoints : 0,
    paymentTerms,
  };
}

/** The rates that an unpaid booking was quoted at: an edit of taxes or fees does not change its price. */
export function keptRates({ rates, quote }: Pick<Booking, 'rates' | 'quote'>, seller: Seller): Rates {
  return rates ?? currentRates(seller, agreedTerms({ quote }, seller));
}

/**
 * How a booking is paid, as agreed when it was made: what was left for the venue stays free of a card's fees,
 * and what staff sent a link for is paid by it. The activity's own terms otherwise.
 */
export function agreedTerms(
  { rates, quote: { total, dueNow } }: Pick<Booking, 'rates' | 'quote'>,
  { activity: { paymentTerms } }: Seller,
): PaymentTerms {
  if (rates) return rates.paymentTerms;
  if (total > 0 && dueNow === 0) return { kind: 'at-venue' };
  return dueNow > 0 && paymentTerms.kind === 'at-venue' ? { kind: 'full' } : paymentTerms;
}

/** The price of what is sold here, at these rates. */
export function quoteSale(
  { organization: { currency } }: Seller,
  lines: readonly QuoteLine[],
  rates: Rates,
  extras: SaleExtras = {},
): Quote {
  return quoteOf({ ...rates, ...extras, lines, currency });
}
