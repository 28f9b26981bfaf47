import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import { payOutDaily } from './payouts.ts';
import { finishRefund } from './refunds.ts';
import type { Charge, Payment, Session } from './state.ts';
import { paymentObject } from './wire/objects.ts';
import { emit, emitForSession, type World } from './world.ts';

/** The guest pays and the money is there. */
export function pay(world: World, session: Session): void {
  mustBeOpen(session);
  const payment = paymentOf(world, session);
  succeed(world, payment);
  session.status = 'complete';
  session.paymentStatus = 'paid';
  emitForSession(world, 'checkout.session.completed', session);
}

/** The card is refused; the page stays open for another try. */
export function decline(world: World, session: Session): void {
  mustBeOpen(session);
  const payment = paymentOf(world, session);
  addCharge(world, payment, 'failed');
  fail(world, session, payment);
}

/** The guest is done, and the money is announced for later: a bank transfer, say. */
export function payLater(world: World, session: Session, afterSeconds: number, arrives: boolean): void {
  mustBeOpen(session);
  const payment = paymentOf(world, session);
  payment.status = 'processing';
  payment.failure = null;
  addCharge(world, payment, 'pending');
  session.status = 'complete';
  session.later = { at: world.seconds() + afterSeconds, arrives };
  emitForSession(world, 'checkout.session.completed', session);
}

/** The announced money arrives, or turns out never to. */
export function arrive(world: World, session: Session): void {
  const { later } = session;
  if (later === null) throw new StripeFault(400, 'No money is on its way for this Checkout Session.');
  session.later = null;
  const payment = paymentOf(world, session);
  if (!later.arrives) {
    fail(world, session, payment);
    emitForSession(world, 'checkout.session.async_payment_failed', session);
    return;
  }
  succeed(world, payment);
  session.paymentStatus = 'paid';
  emitForSession(world, 'checkout.session.async_payment_succeeded', session);
}

export function expire(world: World, session: Session): void {
  mustBeOpen(session);
  session.status = 'expired';
  emitForSession(world, 'checkout.session.expired', session);
}

/** Does everything that is due. */
export function actOnClock(world: World): void {
  const now = world.seconds();
  for (const session of Object.values(world.state.sessions)) {
    if (session.status === 'open' && session.expiresAt <= now) expire(world, session);
    if (session.later !== null && session.later.at <= now) arrive(world, session);
  }
  for (const made of Object.values(world.state.refunds)) {
    if (made.later !== null && made.later.at <= now) finishRefund(world, made, made.later.outcome);
  }
  payOutDaily(world);
}

function mustBeOpen(session: Session): void {
  if (session.status === 'open') return;
  throw new StripeFault(
    400,
    `Only Checkout Sessions with a status in ["open"] can be expired or paid. This Checkout Session has a status of "${session.status}".`,
  );
}

/** As at Stripe, a session has a payment from the first attempt to pay on, not before. */
function paymentOf(world: World, session: Session): Payment {
  const known = world.state.payments[session.paymentIntent ?? ''];
  if (known !== undefined) return known;
  const made: Payment = {
    id: stripeId('pi_3'),
    account: session.account,
    created: world.seconds(),
    session: session.id,
    amount: session.amountTotal,
    currency: session.currency,
    status: 'requires_payment_method',
    metadata: session.paymentMetadata,
    description: session.paymentDescription,
    applicationFee: session.applicationFee,
    latestCharge: null,
    failure: null,
  };
  world.state.payments[made.id] = made;
  session.paymentIntent = made.id;
  return made;
}

function succeed(world: World, payment: Payment): void {
  payment.status = 'succeeded';
  payment.failure = null;
  const pending = world.state.charges[payment.latestCharge ?? ''];
  const charge = pending?.status === 'pending' ? pending : addCharge(world, payment, 'succeeded');
  charge.status = 'succeeded';
  takeFee(world, charge);
}

/** The platform's share becomes an object of its own, on the platform's own account. */
function takeFee(world: World, { id: charge, account, applicationFee, currency }: Charge): void {
  if (account === null || applicationFee === null) return;
  const id = stripeId('fee_1');
  const about = { payer: account, charge, amount: applicationFee, amountRefunded: 0, currency };
  world.state.fees[id] = { id, created: world.seconds(), ...about };
}

function fail(world: World, session: Session, payment: Payment): void {
  payment.status = 'requires_payment_method';
  payment.failure = 'card_declined';
  const charge = world.state.charges[payment.latestCharge ?? ''];
  if (charge !== undefined) charge.status = 'failed';
  const about = { account: session.account, session: session.id };
  emit(world, 'payment_intent.payment_failed', about, paymentObject(payment));
}

function addCharge(world: World, payment: Payment, status: Charge['status']): Charge {
  const { account, amount, currency, metadata, description, applicationFee } = payment;
  const about = { account, amount, currency, metadata, description, applicationFee, status };
  const made: Charge = {
    id: stripeId('ch_3'),
    created: world.seconds(),
    payment: payment.id,
    amountRefunded: 0,
    ...about,
  };
  world.state.charges[made.id] = made;
  payment.latestCharge = made.id;
  return made;
}
