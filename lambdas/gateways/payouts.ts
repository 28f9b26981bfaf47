import type { PayoutStatus } from '../../core/contract/model/money/payout.ts';
import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';
import type { Instant, LocalDate } from '../../core/contract/model/time.ts';

/** What the provider pays out to the bank of a connected account. Amounts in minor units. */
export interface Payouts {
  /** The newest first. `after`: the last of the page before. */
  listPayouts(asked: PayoutPage): Promise<RecordPage<PayoutRecord>>;
  readPayout(id: string, stripeAccountId: string): Promise<PayoutRecord>;
  /** The payments, refunds and others that a payout is made of. */
  listPayoutMovements(asked: PayoutPage & { readonly payoutId: string }): Promise<RecordPage<PayoutMovement>>;
}

export interface PayoutPage {
  readonly stripeAccountId: string;
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface RecordPage<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
}

export interface PayoutRecord {
  readonly payoutId: string;
  /** Below zero: the provider took it from the bank. */
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly status: PayoutStatus;
  readonly createdAt: Instant;
  /** When it is at the bank, or is expected there. */
  readonly arrivesOn: LocalDate;
  /** Why it failed, in the provider's words. */
  readonly failure?: string | undefined;
}

export interface PayoutMovement {
  readonly id: string;
  readonly type: 'payment' | 'refund' | 'dispute' | 'failed-payout' | 'other';
  /** Before fees; `net` is what the payout has of it. */
  readonly amount: MinorUnits;
  readonly fee: MinorUnits;
  readonly net: MinorUnits;
  readonly createdAt: Instant;
  /** What the payment was taken for. */
  readonly metadata: Readonly<Record<string, string>>;
}
