import type { GiftCard } from '../../contract/model/money/gift-card.ts';
import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { Discount, PaymentTerms, Quote, QuoteLine, Rates } from '../../contract/model/price.ts';
import type { PromoCode } from '../../contract/model/venue/promo-code.ts';
import { smallestCharge } from '../money/currencies.ts';
import { shareRoundedUp, sum } from '../money/money.ts';
import { discountedBy } from './discount.ts';
import { cancellationFeeLines, feesOf } from './fees.ts';
import { taxLines } from './taxes.ts';

export { isSale, type SaleOrder, saleLines } from './sale-lines.ts';

/** Everything on which a price depends. */
export interface QuoteInput extends Rates {
  /** What is sold: `saleLines`. */
  readonly lines: readonly QuoteLine[];
  readonly currency: Currency;
  /** Checked before: `checkPromoCode`. */
  readonly promoCode?: Pick<PromoCode, 'code' | 'name' | 'discount' | 'cap'> | undefined;
  /** Given by staff. Checked when it is given: `checkDiscount`. */
  readonly staffDiscount?: Discount | undefined;
  /** Checked before: `checkGiftCard`. Balance in minor units. */
  readonly giftCard?: Pick<GiftCard, 'code' | 'balance'> | undefined;
  /** Kept for seats that the guest gave up too late: minor units, free of taxes and fees. */
  readonly cancellationFee?: MinorUnits | undefined;
}

/**
 * The single calculation of a price, itemized: what is sold, less the promo code and the staff discount, with
 * the taxes of that amount. A gift card is money paid before, so it covers taxes too, and fees are computed
 * on the rest of the sale. All amounts are in minor units, rounded to the step of the currency; lines that
 * are not `included` add up to `total`, which is never below zero.
 */
export function quoteOf(input: QuoteInput): Quote {
  const { lines, currency, promoCode, staffDiscount, giftCard, cancellationFee = 0 } = input;
  const subtotal = sum(lines.map(({ amount }) => amount));
  const promotion = promoCode ? promotionOf(promoCode, subtotal, currency) : 0;
  const discount = staffDiscount ? discountedBy(staffDiscount, subtotal - promotion, currency) : 0;
  const price = subtotal - promotion - discount;
  const taxes = taxLines(input.taxes, price, currency);
  const added = sum(taxes.filter(({ included }) => !included).map(({ amount }) => amount));
  const due = price + added;
  const covered = giftCard ? Math.min(giftCard.balance, due + cancellationFee) : 0;
  const left = Math.max(0, due - covered);
  const terms = termsFor(input, left);
  const fees = feesOf({ ...input, paymentTerms: terms }, left);
  const feeLines = [...fees.lines, ...cancellationFeeLines(cancellationFee)];
  const total = due - covered + sum(feeLines.map(({ amount }) => amount));
  return {
    currency,
    lines: [
      ...lines,
      ...(promoCode ? [takenOff('promo-code', promoCode.code, promoCode.name, promotion)] : []),
      ...(staffDiscount ? [takenOff('discount', 'staff', 'Discount', discount)] : []),
      ...(giftCard ? [takenOff('gift-card', giftCard.code.slice(-4), 'Gift card', covered)] : []),
      ...taxes,
      ...feeLines,
    ],
    subtotal,
    total,
    dueNow: dueNowOf(terms, total, currency),
    ...(fees.platformFee > 0 ? { platformFee: fees.platformFee } : {}),
  };
}

/** The code's discount in minor units: at most its cap, and at most the amount. */
function promotionOf(
  { discount, cap }: Pick<PromoCode, 'discount' | 'cap'>,
  subtotal: MinorUnits,
  currency: Currency,
): MinorUnits {
  const off = discountedBy(discount, subtotal, currency);
  return Math.min(off, cap ?? off);
}

function takenOff(
  kind: 'promo-code' | 'discount' | 'gift-card',
  id: string,
  label: string,
  amount: MinorUnits,
): QuoteLine {
  // Not `-0`, which some comparisons distinguish from 0.
  const off = amount === 0 ? 0 : -amount;
  return { kind, id, label, quantity: 1, unitAmount: off, amount: off };
}

/** A card is not charged for the few cents that a gift card leaves: they are paid at the venue. */
function termsFor({ paymentTerms, currency }: QuoteInput, left: MinorUnits): PaymentTerms {
  return left < smallestCharge(currency) ? { kind: 'at-venue' } : paymentTerms;
}

/** A deposit is rounded up, and is at least the smallest amount that can be charged to a card. */
function dueNowOf(terms: PaymentTerms, total: MinorUnits, currency: Currency): MinorUnits {
  switch (terms.kind) {
    case 'full':
      return total;
    case 'deposit':
      return Math.max(smallestCharge(currency), shareRoundedUp(total, terms.basisPoints, currency));
    case 'at-venue':
      return 0;
  }
}
