import type { Currency, MinorUnits } from '../../contract/model/money.ts';
import type { FeeSettings, PaymentTerms, QuoteLine } from '../../contract/model/price.ts';
import { shareOf } from '../money/money.ts';

interface FeeInput {
  readonly currency: Currency;
  readonly fees: FeeSettings;
  readonly platformBasisPoints: number;
  readonly paymentTerms: PaymentTerms;
}

/**
 * What the platform and taking a card cost, both counted on what is left to pay (minor units). A fee that is
 * passed on is a line; the platform's share is known either way. Guests who pay at the venue, or
 * have nothing to pay, are charged neither.
 */
export function feesOf(
  { currency, fees, platformBasisPoints, paymentTerms }: FeeInput,
  left: MinorUnits,
): { lines: QuoteLine[]; platformFee: MinorUnits } {
  const platformFee = shareOf(left, platformBasisPoints, currency);
  const { processing } = fees;
  const processingFee =
    shareOf(left, processing.basisPoints, currency) + shareOf(processing.fixed, 10_000, currency);
  if (left === 0 || paymentTerms.kind === 'at-venue') return { lines: [], platformFee };
  const passedOn = [
    fees.platform === 'pass_to_customer' ? [feeLine('platform', 'Booking fee', platformFee)] : [],
    processing.bearer === 'pass_to_customer' ? [feeLine('processing', 'Card fee', processingFee)] : [],
  ].flat();
  return { lines: passedOn.filter(({ amount }) => amount > 0), platformFee };
}

/** What is kept of a price that was paid before. */
export function cancellationFeeLines(amount: MinorUnits): QuoteLine[] {
  return amount > 0 ? [feeLine('cancellation', 'Cancellation fee', amount)] : [];
}

function feeLine(
  id: 'platform' | 'processing' | 'cancellation',
  label: string,
  amount: MinorUnits,
): QuoteLine {
  return { kind: 'fee', id, label, quantity: 1, unitAmount: amount, amount };
}
