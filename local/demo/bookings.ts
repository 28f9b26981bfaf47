import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Session } from '../../core/contract/model/session.ts';
import { slotStateOf } from '../../core/domain/capacity/slot-state.ts';
import { sessions } from '../../lambdas/data/sessions.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { stripePayments } from '../../lambdas/gateways/stripe.ts';
import { createHold } from '../../lambdas/usecases/booking/create-hold.ts';
import { bookingByLink } from '../../lambdas/usecases/booking/view-booking.ts';
import { settlePayment } from '../../lambdas/usecases/payment/settle-payment.ts';
import { startCheckout } from '../../lambdas/usecases/payment/start-checkout.ts';
import { type StripeStandIn, startStripe } from '../stripe/start.ts';
import { guestFor, partyFor } from './guests.ts';
import { chance, demoIds } from './ids.ts';
import type { DemoOrganization, DemoVenue } from './organizations.ts';

interface BookingsInput {
  readonly linkSecret: string;
  readonly siteUrl: string;
  readonly stripeStateFile: string;
  readonly opened: Date;
  readonly now: Date;
}

const day = 24 * 60 * 60 * 1000;

/** Guests of one day book for the two weeks that follow. */
const lookAhead = 14;

/** A venue sells about this many parties a day. */
const partiesPerDay = 6;

/**
 * Lets guests book and pay, day after day since the venues opened, through the use cases that the widget uses
 * and against the Stripe stand-in. Answers how many bookings were confirmed.
 */
export async function seedBookings(
  table: Table,
  organizations: readonly DemoOrganization[],
  input: BookingsInput,
): Promise<number> {
  const clock = { at: input.opened, now: () => clock.at };
  const stripe = await startQuietStripe(input.stripeStateFile, () => clock.at);
  const next = chance(20_26);
  let confirmed = 0;
  try {
    for (; clock.at < input.now; clock.at = new Date(clock.at.getTime() + day)) {
      const venues = organizations.flatMap((each) => each.venues);
      const booked = await Promise.all(
        venues.map((each) => bookDay({ table, clock, stripe, next, input }, each)),
      );
      confirmed += booked.reduce((sum, count) => sum + count, 0);
    }
  } finally {
    await stripe.close();
  }
  return confirmed;
}

interface Day {
  readonly table: Table;
  readonly clock: { now(): Date };
  readonly stripe: StripeStandIn;
  readonly next: () => number;
  readonly input: BookingsInput;
}

/** Everyone decides first and then books at once: chance stays the same whoever is faster. */
async function bookDay(of: Day, place: DemoVenue): Promise<number> {
  const { table, clock, next } = of;
  const now = clock.now();
  const from = now.toISOString().slice(0, 10);
  const lists = await Promise.all(
    place.activities.map(({ organizationId, id }) =>
      sessions(table).listByDay(organizationId, id, from, lookAhead),
    ),
  );
  const open = lists.flat().filter((session) => slotStateOf(session, now) === 'available');
  const plans = Array.from({ length: partiesPerDay }, () => planParty(place, open, next));
  const booked = await Promise.all(plans.map((plan) => plan !== null && book(of, place, plan)));
  return booked.filter(Boolean).length;
}

/** Takes one of the open sessions off the list and says who comes to it. */
function planParty({ activities }: DemoVenue, open: Session[], next: () => number) {
  // Squared: people book for tomorrow rather than for the week after next.
  const [session] = open.splice(Math.floor(next() ** 2 * open.length), 1);
  const party = session ? partyFor(session, next) : null;
  if (!session || !party) return null;
  const { questions = [] } = activities.find(({ id }) => id === session.activityId) ?? {};
  return { session, party, ...guestFor(questions, next), ids: demoIds(chance(Math.floor(next() * 2 ** 32))) };
}

type Plan = NonNullable<ReturnType<typeof planParty>>;

async function book(
  { table, clock, stripe, input }: Day,
  { venue }: DemoVenue,
  plan: Plan,
): Promise<boolean> {
  const { session, party, guest, language, answers, ids } = plan;
  const deps = {
    table,
    clock,
    ids,
    linkSecret: async () => input.linkSecret,
    siteUrl: input.siteUrl,
    payments: async () => stripePayments({ secretKey: stripe.secretKey, apiBase: stripe.url }),
  };
  const idempotencyKey = `demo-${session.id}-${clock.now().toISOString()}`;
  const { token } = await createHold(deps, {
    key: venue.embedKey,
    sessionId: session.id,
    party,
    idempotencyKey,
  });
  const returnUrl = `${input.siteUrl}/${venue.slug}`;
  const checkout = await startCheckout(deps, token, {
    guest,
    language,
    answers,
    returnUrl,
    acceptedTerms: true,
  });
  if (checkout.next === 'confirmed') return true;
  const checkoutSessionId = await pay(stripe, checkout.url);
  const { organizationId, id: bookingId } = await bookingByLink(deps, token);
  const payments = await deps.payments();
  await settlePayment({ ...deps, payments }, { organizationId, bookingId, checkoutSessionId });
  return true;
}

/** Pays on the page, and answers which checkout that was. */
async function pay(stripe: StripeStandIn, url: string): Promise<string> {
  const checkoutSession = new URL(url).pathname.split('/').at(-1) ?? '';
  const answer = await fetch(`${stripe.url}/__control/sessions/${checkoutSession}/outcome`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'pay' }),
  });
  if (!answer.ok) throw new Error(`The Stripe stand-in did not take a demo payment: ${await answer.text()}`);
  return checkoutSession;
}

/** The stand-in on the demo's own calendar; its webhooks go to somebody who only nods. */
async function startQuietStripe(stateFile: string, now: () => Date): Promise<StripeStandIn> {
  const listener = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(listener.address());
  const stripe = await startStripe({
    port: 0,
    stateFile,
    now,
    webhookUrl: `http://127.0.0.1:${port}/`,
    durable: false,
  });
  return {
    ...stripe,
    close: async () => {
      await fetch(`${stripe.url}/__control/settle`, { method: 'POST' });
      await stripe.close();
      listener.close();
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.');
  return address;
}
