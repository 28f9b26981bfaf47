import type { RefundTrouble } from '../../core/contract/model/guest/refund.ts';
import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { StripeRefund } from '../../core/domain/refunds/progress.ts';

/** The provider's records of money that moved. Amounts in minor units. */
export interface PaymentRecords {
  /** The payment that a charge, a refund or a dispute belongs to; undefined for one that is not ours. */
  paymentIntentOf(id: string, stripeAccountId?: string): Promise<string | undefined>;
  /** A payment with everything that was returned from it. */
  readPayment(id: string, stripeAccountId?: string): Promise<PaymentRecord>;
  /** Every payment started in the period, whatever its outcome. */
  listPayments(period: Period): Promise<readonly PaymentSummary[]>;
  /** Every refund started in the period, whatever its outcome. */
  listRefunds(period: Period): Promise<readonly ListedRefund[]>;
  /** Every dispute opened in the period. */
  listDisputes(period: Period): Promise<readonly DisputeRecord[]>;
}

/** From `from` until just before `to`, on one account: the platform's own if none is named. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly stripeAccountId?: string | undefined;
}

export interface PaymentSummary {
  readonly paymentIntentId: string;
  readonly status: 'succeeded' | 'processing' | 'open' | 'canceled';
  /** The requested amount; received once `succeeded`. */
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly createdAt: Instant;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface PaymentRecord extends PaymentSummary {
  /** Why the last attempt to pay failed, by the provider's code. */
  readonly failure?: string;
  /** The platform's share; 0 where it has none. */
  readonly applicationFee: MinorUnits;
  readonly refunds: readonly RefundRecord[];
  readonly disputes: readonly DisputeRecord[];
}

export interface RefundRecord {
  readonly refundId: string;
  readonly paymentIntentId: string;
  readonly amount: MinorUnits;
  readonly status: StripeRefund['status'];
  /** Why it failed. */
  readonly trouble?: RefundTrouble | undefined;
  readonly createdAt: Instant;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ListedRefund extends RefundRecord {
  /** The payment's metadata: a refund made by hand does not say which booking it is for. */
  readonly paymentMetadata: Readonly<Record<string, string>>;
}

export interface DisputeRecord {
  readonly disputeId: string;
  readonly paymentIntentId: string;
  readonly amount: MinorUnits;
  /** `inquiry`: only a question, no money has moved. `open`: the bank has taken the money back. */
  readonly status: 'inquiry' | 'open' | 'won' | 'lost' | 'prevented';
}
