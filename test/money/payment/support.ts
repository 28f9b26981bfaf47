import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookingId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { sessions } from '../../../lambdas/data/catalogue/sessions.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { stripePayments } from '../../../lambdas/gateways/stripe/stripe.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { carryOutRefund } from '../../../lambdas/usecases/money/refunds/carry-out-refund.ts';
import { readLink } from '../../../lambdas/usecases/scope/links.ts';
import { startStripe } from '../../../local/stripe/start.ts';
import { openShop, sessionTomorrow } from '../../support/shop.ts';
import { startTable } from '../../support/table.ts';

const start = new Date('2026-11-22T09:00:00.000Z');
const linkSecret = 'a secret for tests';

/** A table and the Stripe stand-in, on one clock. */
export async function startTill() {
  const folder = mkdtempSync(join(tmpdir(), 'bookingtms-till-'));
  const clock = { at: start, now: () => clock.at };
  const running = await startTable();
  const stripe = await startStripe({
    port: 0,
    stateFile: join(folder, 'stripe.json'),
    now: clock.now,
    // No consumer runs: the tests choose the events, their time and their number.
    webhookUrl: 'http://127.0.0.1:9/',
  });
  const payments = stripePayments({ secretKey: stripe.secretKey, apiBase: stripe.url });
  const control = async (path: string, body: unknown = {}) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const answer = await fetch(`${stripe.url}/__control/${path}`, init);
    if (!answer.ok) throw new Error(await answer.text());
  };
  return {
    table: running.table,
    clock,
    stripe,
    payments,
    deps: {
      table: running.table,
      clock,
      ids: systemIds,
      linkSecret: async () => linkSecret,
      payments: async () => payments,
      siteUrl: 'https://book.example',
    },
    /** What banks and venues do at Stripe, by the stand-in's control routes. */
    control,
    /** What a guest does on the pay page. */
    outcome: (checkoutSession: string, outcome: 'pay' | 'decline' | 'later' | 'never') =>
      control(`sessions/${checkoutSession}/outcome`, { outcome, after: 3600 }),
    arrive: (checkoutSession: string) => control(`sessions/${checkoutSession}/arrive`),
    refunds: async () => {
      const state = await (await fetch(`${stripe.url}/__control/state`)).json();
      return Object.values(state.refunds as Record<string, { amount: number }>);
    },
    /** What the consumer of refunds does once it hears of them. */
    async carryOutRefunds(
      of: { organizationId: OrganizationId; bookingId?: BookingId; id?: BookingId },
      by = payments,
    ) {
      const { organizationId } = of;
      const bookingId = of.bookingId ?? of.id;
      const booking = bookingId && (await bookings(running.table).get(organizationId, bookingId));
      if (!booking) throw new Error('The booking is gone.');
      for (const { id: refundId } of refundsOf(booking)) {
        const deps = { table: running.table, clock, payments: async () => by };
        await carryOutRefund(deps, { organizationId, bookingId: booking.id, refundId });
      }
    },
    async close() {
      await stripe.close();
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Till = Awaited<ReturnType<typeof startTill>>;

/** A shop of its own and a guest on the way to the till. */
export async function setup(till: Till, plan: Omit<Parameters<typeof openShop>[1], 'now'> = {}) {
  till.clock.at = start;
  const shop = await openShop(till.table, { now: start, ...plan });
  const session = await sessionTomorrow(till.table, shop, start);
  const hold = (quantity: number) =>
    createHold(till.deps, {
      key: shop.venue.embedKey,
      sessionId: session.id,
      party: [{ unitId: 'player', quantity }],
      idempotencyKey: systemIds.random(),
    });
  const read = async (token: string) => {
    const { organizationId, bookingId } = await readLink(linkSecret, token, till.clock.at);
    const booking = await bookings(till.table).get(organizationId, bookingId);
    if (!booking) throw new Error('The booking is gone.');
    return booking;
  };
  return {
    shop,
    session,
    hold,
    read,
    seatsLeft: async () =>
      (await sessions(till.table).get(shop.organization.id, session.id))?.capacityRemaining,
    /** Holds seats and opens the payment page. */
    async toPayPage(quantity = 2) {
      const { token } = await hold(quantity);
      const checkoutSessionId = await openPage(till, token);
      const { id: bookingId, organizationId } = await read(token);
      return { token, checkoutSessionId, bookingId, organizationId };
    },
    /** Lets minutes pass and the sweep run. */
    async wait(minutes: number) {
      till.clock.at = new Date(till.clock.at.getTime() + minutes * 60_000);
      await expireHolds(till);
    },
  };
}

export const details = {
  guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
  answers: [],
  language: 'en' as const,
  returnUrl: 'https://venue.example/book?page=1',
  acceptedTerms: true as const,
};

export async function openPage(till: Till, token: string): Promise<string> {
  const checkout = await startCheckout(till.deps, token, details);
  if (checkout.next !== 'payment') throw new Error('Nothing to pay.');
  return new URL(checkout.url).pathname.split('/').at(-1) ?? '';
}
