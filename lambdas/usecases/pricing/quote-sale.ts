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
