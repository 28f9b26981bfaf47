import type { Activity } from '../../../core/contract/model/activity.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import type { PaymentTerms, Quote, QuoteLine } from '../../../core/contract/model/price.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import { type QuoteInput, quoteOf } from '../../../core/domain/pricing/quote.ts';

/** Whose sale it is: everything that decides its price beside what is sold. */
export interface Seller {
  readonly organization: Organization;
  readonly venue: Venue;
  readonly activity: Activity;
}

/** Codes that were checked before, and terms other than the activity's. */
export interface SaleExtras extends Pick<QuoteInput, 'promoCode' | 'giftCard'> {
  readonly paymentTerms?: PaymentTerms | undefined;
}

/**
 * How a booking is paid, as agreed when it was made, by its quote: what was left for the venue stays free of a
 * card's fees, and what staff sent a link for is paid by it. The activity's own terms otherwise.
 */
export function agreedTerms({ total, dueNow }: Quote, { activity: { paymentTerms } }: Seller): PaymentTerms {
  if (total > 0 && dueNow === 0) return { kind: 'at-venue' };
  return dueNow > 0 && paymentTerms.kind === 'at-venue' ? { kind: 'full' } : paymentTerms;
}

/** The price of what is sold here. */
export function quoteSale(
  { organization, venue, activity }: Seller,
  lines: readonly QuoteLine[],
  { promoCode, giftCard, paymentTerms = activity.paymentTerms }: SaleExtras = {},
): Quote {
  const { stripeAccountId, applicationFeeBasisPoints, currency, fees } = organization;
  return quoteOf({
    lines,
    currency,
    promoCode,
    giftCard,
    taxes: venue.taxes,
    fees,
    // Without an account of its own the organization's money is the platform's anyway.
    platformBasisPoints: stripeAccountId ? applicationFeeBasisPoints : 0,
    paymentTerms,
  });
}
