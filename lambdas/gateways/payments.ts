import type {
  BookingId,
  BookingReference,
  GiftCardId,
  GroupId,
  OrganizationId,
} from '../../core/contract/model/ids.ts';
import type { Currency, MinorUnits } from '../../core/contract/model/money.ts';
import type { Language } from '../../core/words/languages.ts';
import type { PaymentAccounts } from './payment-accounts.ts';
import type { PaymentProducts } from './payment-products.ts';
import type { PaymentRecords, RefundRecord } from './payment-records.ts';
import type { Payouts } from './payouts.ts';

/**
 * Payments and refunds. Every call but `verifyEvent` throws `payment-unavailable` while the provider cannot
 * be reached or fails, and `not-found` for an unknown id.
 */
export interface Payments extends PaymentRecords, PaymentAccounts, PaymentProducts, Payouts {
  /** Opens a page to pay on. The same idempotency key with the same order gives the same page. */
  startCheckout(order: CheckoutOrder): Promise<StartedCheckout>;
  readCheckout(id: string, stripeAccountId?: string): Promise<Checkout>;
  /** Closes the page for good, or answers with its final state: the guest may have paid. */
  expireCheckout(id: string, stripeAccountId?: string): Promise<Checkout>;
  /** Refunds an amount, or answers why it cannot. The same idempotency key refunds it once, for a day. */
  refund(order: RefundOrder): Promise<RefundAnswer>;
  /** Throws `invalid-signature` unless the provider signed exactly these bytes in the last five minutes. */
  verifyEvent(rawBody: string | Uint8Array, signature: string | undefined, secret: string): PaymentEvent;
}

/** What is paid for. */
type OrderSubject =
  | { readonly bookingId: BookingId; readonly reference: BookingReference }
  | { readonly groupId: GroupId; readonly references: readonly BookingReference[] }
  | { readonly giftCardId: GiftCardId };

export type CheckoutOrder = OrderTerms & OrderSubject;

interface OrderTerms {
  readonly organizationId: OrganizationId;
  /** The name of the seller, shown at the top of the page. */
  readonly sellerName?: string | undefined;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  /** What the guest is charged, whatever the sum of the lines. */
  readonly total: MinorUnits;
  readonly customerEmail: string;
  /** The page closes at this instant: Stripe allows 30 minutes to 24 hours from when it gets the request. */
  readonly expiresAt: Date;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly language: Language;
  /** Whether the page also offers payment methods that take days; otherwise only immediate ones. */
  readonly allowsDelay?: boolean | undefined;
  /** The connected account that is paid; without one, the platform's own. */
  readonly stripeAccountId?: string | undefined;
  /** The platform's share of `total`; only on a connected account. */
  readonly applicationFeeAmount?: MinorUnits | undefined;
  /** Identifies the order; a changed order with the same key is a different request. */
  readonly idempotencyKey: string;
}

export interface OrderLine {
  readonly name: string;
  readonly quantity: number;
  readonly unitAmount: MinorUnits;
}

export interface StartedCheckout {
  readonly checkoutSessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
}

export interface Checkout {
  readonly checkoutSessionId: string;
  readonly status: 'open' | 'complete' | 'expired';
  /**
   * Of a `complete` checkout, `unpaid` means that the money is on its way, and `failed` that it will not
   * come: the transfer was returned, and nothing more can be paid on this page.
   */
  readonly paymentStatus: 'paid' | 'unpaid' | 'failed' | 'no_payment_required';
  readonly paymentIntentId?: string;
  /** When the page closes, or closed, by itself. */
  readonly expiresAt: Date;
  readonly amountTotal: MinorUnits;
  readonly currency: Currency;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface RefundOrder {
  readonly paymentIntentId: string;
  readonly amount: MinorUnits;
  readonly stripeAccountId?: string | undefined;
  /** Returns the platform's share in proportion; only for a payment that had one. */
  readonly returnApplicationFee: boolean;
  readonly reason: 'duplicate' | 'requested_by_customer';
  /** Stored with the refund, to recognize it later. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
}

export type RefundAnswer =
  | { readonly done: true; readonly refund: RefundRecord }
  | { readonly done: false; readonly refusal: RefundRefusal };

/** The payment is fully refunded; less than the amount is left; or its bank has already taken it back. */
export type RefundRefusal = 'already-refunded' | 'more-than-left' | 'disputed';

/** An event about `objectId`. It is only a hint: read the object before acting on it. */
export interface PaymentEvent {
  readonly id: string;
  readonly type: string;
  /** The connected account it happened on; absent for the platform's own. */
  readonly account?: string;
  readonly objectId: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly created: Date;
}
