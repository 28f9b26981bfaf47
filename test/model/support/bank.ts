import { Problem } from '../../../core/domain/problem.ts';
import type { Checkout, CheckoutOrder, Payments, RefundOrder } from '../../../lambdas/gateways/payments.ts';

interface Page extends Omit<Checkout, 'status' | 'paymentStatus'> {
  status: Checkout['status'];
  paymentStatus: Checkout['paymentStatus'];
  readonly bookingId: string;
}

interface Gone {
  readonly id: string;
  readonly of: string;
  readonly amount: number;
  readonly metadata: Readonly<Record<string, string>>;
}

const recordOf = ({ id: refundId, of: paymentIntentId, amount, metadata }: Gone) => ({
  refundId,
  paymentIntentId,
  amount,
  metadata,
  status: 'succeeded',
});

/**
 * Payments by a bank of this process, for thousands of runs: pages to pay on, payments and refunds, with Stripe's
 * rules for each. `fails` lets a test pull the plug before or after a call has been carried out.
 */
export function startBank(now: () => Date) {
  const pages = new Map<string, Page>();
  const byKey = new Map<string, string>();
  const refunds = new Map<string, Gone>();
  let next = 1;
  const id = (kind: string) => `${kind}_${next++}`;

  function closeIfOver(page: Page): Page {
    if (page.status === 'open' && page.expiresAt <= now()) page.status = 'expired';
    return page;
  }
  function find(pageId: string): Page {
    const page = pages.get(pageId);
    if (!page) throw new Problem('not-found', 'No such page.');
    return closeIfOver(page);
  }
  function open(order: CheckoutOrder & { bookingId?: string }): Page {
    const page: Page = {
      checkoutSessionId: id('cs'),
      status: 'open',
      paymentStatus: 'unpaid',
      amountTotal: order.total,
      currency: order.currency,
      expiresAt: order.expiresAt,
      metadata: { organizationId: order.organizationId, bookingId: order.bookingId ?? '' },
      bookingId: order.bookingId ?? '',
    };
    pages.set(page.checkoutSessionId, page);
    return page;
  }
  const gone = (of: string) =>
    [...refunds.values()].reduce((sum, refund) => (refund.of === of ? sum + refund.amount : sum), 0);

  const payments = {
    async startCheckout(order: CheckoutOrder & { bookingId?: string }) {
      // As the adapter does: another order under the same name is another request.
      const key = JSON.stringify(order);
      const known = byKey.get(key);
      const page = known ? find(known) : open(order);
      byKey.set(key, page.checkoutSessionId);
      return {
        checkoutSessionId: page.checkoutSessionId,
        url: 'https://bank.example/',
        expiresAt: page.expiresAt,
      };
    },
    readCheckout: async (pageId: string) => ({ ...find(pageId) }),
    async expireCheckout(pageId: string) {
      const page = find(pageId);
      if (page.status === 'open') page.status = 'expired';
      return { ...page };
    },
    async readPayment(paymentIntentId: string) {
      const page = [...pages.values()].find((each) => each.paymentIntentId === paymentIntentId);
      if (!page) throw new Problem('not-found', 'No such payment.');
      const ofThis = [...refunds.values()].filter(({ of }) => of === paymentIntentId);
      return {
        paymentIntentId,
        status: 'succeeded',
        amount: page.amountTotal,
        currency: page.currency,
        metadata: page.metadata,
        applicationFee: 0,
        disputes: [],
        refunds: ofThis.map(recordOf),
      };
    },
    async refund({ idempotencyKey, paymentIntentId, amount, metadata }: RefundOrder) {
      const known = refunds.get(idempotencyKey);
      const captured =
        [...pages.values()].find((page) => page.paymentIntentId === paymentIntentId)?.amountTotal ?? 0;
      if (!known && gone(paymentIntentId) + amount > captured)
        return { done: false, refusal: 'more-than-left' };
      const refund = known ?? { id: id('re'), of: paymentIntentId, amount, metadata };
      refunds.set(idempotencyKey, refund);
      return { done: true, refund: recordOf(refund) };
    },
  } as unknown as Payments;

  return {
    payments,
    pagesOf: (bookingId: string) => [...pages.values()].filter((page) => page.bookingId === bookingId),
    pages: () => [...pages.values()],
    /** The guest pays on an open page; answers whether it went through. */
    pay(pageId: string): boolean {
      const page = find(pageId);
      if (page.status !== 'open') return false;
      Object.assign(page, { status: 'complete', paymentStatus: 'paid', paymentIntentId: id('pi') });
      return true;
    },
    /** Everything captured, as the audit compares it. Minor units. */
    captured: () =>
      [...pages.values()].flatMap(({ paymentIntentId, amountTotal }) =>
        paymentIntentId ? [{ id: paymentIntentId, captured: amountTotal, gone: gone(paymentIntentId) }] : [],
      ),
  };
}

export type Bank = ReturnType<typeof startBank>;
