import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { slotStateOf } from '../../core/domain/capacity/slot-state.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { stripePayments } from '../../lambdas/gateways/stripe/stripe.ts';
import { createHold } from '../../lambdas/usecases/guest/booking/create-hold.ts';
import { bookingByLink } from '../../lambdas/usecases/guest/booking/view-booking.ts';
import { indexBooking } from '../../lambdas/usecases/guest/index-bookings.ts';
import { applyPayment } from '../../lambdas/usecases/money/payment/apply-payment.ts';
import { startCheckout } from '../../lambdas/usecases/money/payment/start-checkout.ts';
import { followBooking } from '../../lambdas/usecases/people/customers/follow-booking.ts';
import { type StripeStandIn, startStripe } from '../stripe/start.ts';
import { addOnsFor, guestFor, partyFor } from './guests.ts';
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
  const welcomed = new Set<string>();
  let confirmed = 0;
  try {
    for (; clock.at < input.now; clock.at = new Date(clock.at.getTime() + day)) {
      const venues = organizations.flatMap((each) => each.venues);
      const booked = await Promise.all(
        venues.map((each) => bookDay({ table, clock, stripe, next, welcomed, input }, each)),
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
  /** Who has used the welcome code. */
  readonly welcomed: Set<string>;
  readonly input: BookingsInput;
}

/** All parties decide first and then book at once: the random numbers do not depend on their speed. */
async function bookDay(of: Day, place: DemoVenue): Promise<number> {
  const { table, clock } = of;
  const now = clock.now();
  const from = now.toISOString().slice(0, 10);
  const lists = await Promise.all(
    place.activities.map(({ organizationId, id }) =>
      sessions(table).listByDay(organizationId, id, from, lookAhead),
    ),
  );
  const all = lists.flat();
  const open = all.filter((session) => slotStateOf(session, now, isBusy(session, all)) === 'available');
  const plans = Array.from({ length: partiesPerDay }, () => planParty(of, place, open));
  const booked = await Promise.all(plans.map((plan) => plan !== null && book(of, place, plan)));
  return booked.filter(Boolean).length;
}

/** Whether a booked session uses something that this one needs. */
function isBusy(session: Session, all: readonly Session[]): boolean {
  return all.some((other) => other.capacityRemaining < other.capacityTotal && clash(session, other));
}

function clash(one: Session, other: Session): boolean {
  const [needs, others] = [one.resources, other.resources];
  if (!needs || !others || one.id === other.id) return false;
  const shared = needs.ids.some((id) => others.ids.includes(id));
  return shared && needs.from < others.until && others.from < needs.until;
}

/** Takes one of the open sessions off the list, with those it conflicts with, and plans its party. */
function planParty({ next, welcomed }: Day, { activities }: DemoVenue, open: Session[]) {
  // Squared: people book for tomorrow rather than for the week after next.
  const [session] = open.splice(Math.floor(next() ** 2 * open.length), 1);
  const party = session ? partyFor(session, next) : null;
  if (!session || !party) return null;
  open.splice(0, open.length, ...open.filter((other) => !clash(session, other)));
  const { questions = [], addOns = [] } = activities.find(({ id }) => id === session.activityId) ?? {};
  const who = guestFor(questions, next);
  const isWelcome = next() < 0.2 && !welcomed.has(who.guest.email);
  if (isWelcome) welcomed.add(who.guest.email);
  return {
    session,
    party,
    addOns: addOnsFor(addOns, next),
    promoCode: isWelcome ? 'WELCOME10' : undefined,
    ...who,
    ids: demoIds(chance(Math.floor(next() * 2 ** 32))),
  };
}

type Plan = NonNullable<ReturnType<typeof planParty>>;

async function book(
  { table, clock, stripe, input }: Day,
  { venue }: DemoVenue,
  plan: Plan,
): Promise<boolean> {
  const { session, party, addOns, promoCode, guest, language, answers, ids } = plan;
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
    addOns,
    idempotencyKey,
  });
  const returnUrl = `${input.siteUrl}/${venue.slug}`;
  const checkout = await startCheckout(deps, token, {
    guest,
    language,
    answers,
    promoCode,
    returnUrl,
    acceptedTerms: true,
  });
  const { organizationId, id: bookingId } = await bookingByLink(deps, token);
  if (checkout.next === 'payment') {
    const checkoutSessionId = await pay(stripe, checkout.url);
    const payments = await deps.payments();
    await applyPayment({ ...deps, payments }, { organizationId, bookingId, checkoutSessionId });
  }
  // No stream is read yet, so nothing tells of the booking.
  await followBooking(deps, { organizationId, bookingId });
  await indexBooking(deps.table, null, await bookingByLink(deps, token));
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

/** The stand-in on the demo's own calendar. Its webhooks go to a receiver that only acknowledges them. */
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
      await fetch(`${stripe.url}/__control/idle`, { method: 'POST' });
      await stripe.close();
      listener.close();
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.');
  return address;
}
