import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';
import type { Instant } from '../../core/contract/model/time.ts';

/** What the provider knows of money that moved. Amounts in minor units. */
export interface PaymentRecords {
  /** A payment by its own id or by that of one of its charges, with all that went back of it. */
  readPayment(id: string, stripeAccountId?: string): Promise<PaymentRecord>;
  readDispute(id: string, stripeAccountId?: string): Promise<DisputeRecord>;
  /** Every payment begun in the period, whatever became of it. */
  listPayments(period: Period): Promise<readonly PaymentSummary[]>;
  /** Every refund made in the period. */
  listRefunds(period: Period): Promise<readonly ListedRefund[]>;
}

/** From `from` until just before `to`, on one account: the platform's own when none is named. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly stripeAccountId?: string | undefined;
}

export interface PaymentSummary {
  readonly paymentIntentId: string;
  readonly status: 'succeeded' | 'processing' | 'open' | 'canceled';
  /** What was asked for; received when `succeeded`. */
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly createdAt: Instant;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface PaymentRecord extends PaymentSummary {
  /** Why the last try to pay failed, by the provider's code. */
  readonly failure?: string;
  /** The platform's share of it; 0 where it has none. */
  readonly applicationFee: MinorUnits;
  readonly refunds: readonly RefundRecord[];
  readonly disputes: readonly DisputeRecord[];
}

export type RefundStatus = 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';

export interface RefundRecord {
  readonly refundId: string;
  readonly paymentIntentId: string;
  readonly amount: MinorUnits;
  readonly status: RefundStatus;
  readonly createdAt: Instant;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ListedRefund extends RefundRecord {
  /** Of the payment: a refund made by hand says nothing of the booking itself. */
  readonly paymentMetadata: Readonly<Record<string, string>>;
}

export interface DisputeRecord {
  readonly disputeId: string;
  readonly paymentIntentId: string;
  readonly amount: MinorUnits;
  /** `inquiry`: a question so far, no money has moved. `open`: the bank has taken the money back. */
  readonly status: 'inquiry' | 'open' | 'won' | 'lost' | 'prevented';
}
