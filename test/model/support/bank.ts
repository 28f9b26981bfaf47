import type { EventDetail } from '../../../core/contract/events.ts';
import { bookingId, giftCardId, groupId, organizationId } from '../../../core/contract/model/ids.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import type {
  DisputeRecord,
  PaymentRecord,
  RefundRecord,
} from '../../../lambdas/gateways/payment-records.ts';
import type {
  Checkout,
  CheckoutOrder,
  Payments,
  RefundAnswer,
  RefundOrder,
} from '../../../lambdas/gateways/payments.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

type Page = Mutable<Checkout> & {
  /** Money that takes days: on its way, arrived, or lost. */
  transfer?: 'open' | 'arrived' | 'failed';
};
type Refund = Mutable<RefundRecord>;
type Dispute = Mutable<DisputeRecord>;

/** What the model's use cases ask of the provider; anything else fails as a missing method. */
type Asked = Pick<
  Payments,
  'startCheckout' | 'readCheckout' | 'expireCheckout' | 'readPayment' | 'paymentIntentOf' | 'refund'
>;

/** A payment as the audit compares it, in minor units. */
export interface Captured {
  readonly id: string;
  readonly captured: number;
  /** Refunded, and not failed since. */
  readonly gone: number;
}

/**
 * A payment provider inside this process, for thousands of runs: pages to pay on, payments, refunds and disputes,
 * with Stripe's rules for each. A request repeated with the same key and the same parameters has the same answer.
 */
export function startBank(now: () => Date) {
  const pages = new Map<string, Page>();
  const answered = new Map<string, string>();
  const refunds = new Map<string, Refund>();
  const disputes = new Map<string, Dispute>();
  let next = 1;
  let isOff = false;
  const id = (kind: string) => `${kind}_${next++}`;

  function checkOn(): void {
    if (isOff) throw new Problem('payments-off', 'payments-off');
  }
  function find(pageId: string): Page {
    checkOn();
    const page = pages.get(pageId);
    if (!page) throw new Problem('not-found', 'payment-unknown');
    if (page.status === 'open' && page.expiresAt <= now()) page.status = 'expired';
    return page;
  }
  function paidPage(paymentIntentId: string): Page {
    const page = [...pages.values()].find((each) => each.paymentIntentId === paymentIntentId);
    if (!page) throw new Problem('not-found', 'payment-unknown');
    return page;
  }
  /** The request's earlier answer, or what `make` makes. */
  function once<T extends object>(
    key: string,
    order: object,
    all: Map<string, T>,
    make: () => [string, T],
  ): T {
    const request = `${key} ${JSON.stringify(order)}`;
    const known = all.get(answered.get(request) ?? '');
    if (known) return known;
    const [made, value] = make();
    all.set(made, value);
    answered.set(request, made);
    return value;
  }
  const refundsOf = (payment: string) =>
    [...refunds.values()].filter(({ paymentIntentId }) => paymentIntentId === payment);
  const disputesOf = (payment: string) =>
    [...disputes.values()].filter(({ paymentIntentId }) => paymentIntentId === payment);
  const isPaid = ({ paymentStatus }: Page) => paymentStatus === 'paid';
  /** The guest is done on an open page. Answers whether it was open. */
  function complete(pageId: string, paid: Pick<Page, 'paymentStatus' | 'transfer'>): boolean {
    const page = find(pageId);
    if (page.status !== 'open') return false;
    Object.assign(page, { status: 'complete', paymentIntentId: id('pi'), ...paid });
    return true;
  }
  const gone = (payment: string) =>
    refundsOf(payment)
      .filter(({ status }) => status !== 'failed')
      .reduce((sum, { amount }) => sum + amount, 0);

  function newRefund(paymentIntentId: string, amount: number, metadata: RefundOrder['metadata']): Refund {
    const createdAt = toInstant(now());
    return { refundId: id('re'), paymentIntentId, amount, status: 'succeeded', createdAt, metadata };
  }

  const payments: Asked = {
    async startCheckout(order: CheckoutOrder) {
      checkOn();
      const { checkoutSessionId, expiresAt } = once(order.idempotencyKey, order, pages, () => {
        const of = subjectOf(order);
        const page: Page = {
          checkoutSessionId: id('cs'),
          status: 'open',
          paymentStatus: 'unpaid',
          amountTotal: order.total,
          currency: order.currency,
          expiresAt: order.expiresAt,
          metadata: { organizationId: order.organizationId, ...of },
        };
        return [page.checkoutSessionId, page];
      });
      return { checkoutSessionId, url: 'https://bank.example/', expiresAt };
    },
    readCheckout: async (pageId: string) => ({ ...find(pageId) }),
    async expireCheckout(pageId: string) {
      const page = find(pageId);
      if (page.status === 'open') page.status = 'expired';
      return { ...page };
    },
    async paymentIntentOf(object: string) {
      checkOn();
      return (refunds.get(object) ?? disputes.get(object))?.paymentIntentId;
    },
    async readPayment(paymentIntentId: string): Promise<PaymentRecord> {
      checkOn();
      const page = paidPage(paymentIntentId);
      const { amountTotal, currency, metadata } = page;
      return {
        paymentIntentId,
        ...paymentStatusOf(page),
        amount: amountTotal,
        currency,
        metadata,
        createdAt: toInstant(now()),
        applicationFee: 0,
        refunds: refundsOf(paymentIntentId).map((refund) => ({ ...refund })),
        disputes: disputesOf(paymentIntentId).map((dispute) => ({ ...dispute })),
      };
    },
    async refund(order: RefundOrder): Promise<RefundAnswer> {
      checkOn();
      const { paymentIntentId, amount, metadata, idempotencyKey } = order;
      const left = paidPage(paymentIntentId).amountTotal - gone(paymentIntentId);
      const isKnown = answered.has(`${idempotencyKey} ${JSON.stringify(order)}`);
      if (!isKnown) {
        if (disputesOf(paymentIntentId).some(({ status }) => status !== 'won')) {
          return { done: false, refusal: 'disputed' };
        }
        if (amount > left)
          return { done: false, refusal: left === 0 ? 'already-refunded' : 'more-than-left' };
      }
      const refund = once(idempotencyKey, order, refunds, () => {
        const made = newRefund(paymentIntentId, amount, metadata);
        return [made.refundId, made];
      });
      return { done: true, refund: { ...refund } };
    },
  };

  return {
    payments: payments as unknown as Payments,
    pagesOf: (booking: string) =>
      [...pages.values()].filter(({ metadata }) => metadata.bookingId === booking),
    pages: () => [...pages.values()],
    refunds: () => [...refunds.values()],
    disputes: () => [...disputes.values()],
    /** The payments that were made for bookings and gift cards, by payment intent. */
    paid: () => [...pages.values()].filter(isPaid).flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
    /** The guest pays on an open page; answers whether it went through. */
    pay: (pageId: string): boolean => complete(pageId, { paymentStatus: 'paid' }),
    /** The guest pays on an open page by a bank transfer, whose money takes days. */
    payByTransfer: (pageId: string): boolean =>
      complete(pageId, { paymentStatus: 'unpaid', transfer: 'open' }),
    /** Pages whose money is on its way. */
    transfers: () => [...pages.values()].filter(({ transfer }) => transfer === 'open'),
    endTransfer(page: Page, outcome: 'arrived' | 'failed'): void {
      page.transfer = outcome;
      page.paymentStatus = outcome === 'arrived' ? 'paid' : 'failed';
    },
    /** A refund on the provider's dashboard, at most what is left. Minor units. */
    refundByHand(paymentIntentId: string, amount: number): void {
      const left = paidPage(paymentIntentId).amountTotal - gone(paymentIntentId);
      if (left <= 0 || disputesOf(paymentIntentId).length > 0) return;
      const refund = newRefund(paymentIntentId, Math.min(left, amount), {});
      refunds.set(refund.refundId, refund);
    },
    /** The bank could not deliver a refund: its money is back at the venue. */
    failRefund(refund: Refund): void {
      if (refund.status === 'succeeded') Object.assign(refund, { status: 'failed', trouble: 'card-closed' });
    },
    /** The cardholder asks their bank for the money. */
    dispute(paymentIntentId: string): void {
      const amount = paidPage(paymentIntentId).amountTotal - gone(paymentIntentId);
      if (amount <= 0 || disputesOf(paymentIntentId).length > 0) return;
      const disputeId = id('dp');
      disputes.set(disputeId, { disputeId, paymentIntentId, amount, status: 'open' });
    },
    decide(dispute: Dispute, outcome: 'won' | 'lost'): void {
      if (dispute.status === 'open') dispute.status = outcome;
    },
    /** The venue disconnects its account, or connects it again. */
    turn(state: 'on' | 'off'): void {
      isOff = state === 'off';
    },
    /** Every event that the provider ever sent: each is only a hint where to look. */
    events(): EventDetail<'stripe.event-received'>[] {
      const event = (type: string, objectId: string, { metadata }: Pick<Page, 'metadata'>) => ({
        eventId: `${type} ${objectId}`,
        type,
        objectId,
        organizationId: organizationId.safeParse(metadata.organizationId).data,
        bookingId: bookingId.safeParse(metadata.bookingId).data,
        groupId: groupId.safeParse(metadata.groupId).data,
        giftCardId: giftCardId.safeParse(metadata.giftCardId).data,
        occurredAt: toInstant(now()),
      });
      const ofPage = (page: Page) => {
        const { checkoutSessionId } = find(page.checkoutSessionId);
        const types = [...eventsOfStatus[page.status], ...eventsOfTransfer[page.transfer ?? 'open']];
        const ofIntent =
          page.transfer === 'failed' && page.paymentIntentId
            ? [event('payment_intent.payment_failed', page.paymentIntentId, page)]
            : [];
        return [
          ...types.map((type) => event(`checkout.session.${type}`, checkoutSessionId, page)),
          ...ofIntent,
        ];
      };
      const ofMoney = (type: string, objectId: string, payment: string) =>
        event(type, objectId, {
          metadata: { organizationId: paidPage(payment).metadata.organizationId ?? '' },
        });
      return [
        ...[...pages.values()].flatMap(ofPage),
        ...[...refunds.values()].map((each) =>
          ofMoney('refund.updated', each.refundId, each.paymentIntentId),
        ),
        ...[...disputes.values()].map((each) =>
          ofMoney(
            each.status === 'open' ? 'charge.dispute.created' : 'charge.dispute.closed',
            each.disputeId,
            each.paymentIntentId,
          ),
        ),
      ];
    },
    captured: (): Captured[] =>
      [...pages.values()]
        .filter(isPaid)
        .flatMap(({ paymentIntentId, amountTotal }) =>
          paymentIntentId
            ? [{ id: paymentIntentId, captured: amountTotal, gone: gone(paymentIntentId) }]
            : [],
        ),
  };
}

function subjectOf(order: CheckoutOrder) {
  if ('bookingId' in order) return { bookingId: order.bookingId };
  return 'groupId' in order ? { groupId: order.groupId } : { giftCardId: order.giftCardId };
}

const eventsOfStatus = { open: [], complete: ['completed'], expired: ['expired'] } as const;
const eventsOfTransfer = {
  open: [],
  arrived: ['async_payment_succeeded'],
  failed: ['async_payment_failed'],
} as const;

/** As Stripe has it: a payment whose transfer failed waits for another way to pay. */
function paymentStatusOf({ transfer }: Page): Pick<PaymentRecord, 'status' | 'failure'> {
  if (transfer === 'open') return { status: 'processing' };
  return transfer === 'failed' ? { status: 'open', failure: 'transfer-failed' } : { status: 'succeeded' };
}

export type Bank = ReturnType<typeof startBank>;
