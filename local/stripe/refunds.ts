import { mustBeActive } from './accounts.ts';
import { takeable } from './amounts.ts';
import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { Charge, Refund } from './state.ts';
import { chargeObject, refundObject } from './wire/objects.ts';
import { emit, type World } from './world.ts';

export interface RefundRequest {
  /** All that is left when not given. */
  readonly amount?: number | undefined;
  readonly reason: string | null;
  readonly metadata: Record<string, string>;
  readonly withApplicationFee: boolean;
}

/** Gives money back: parts of a charge until nothing is left of it. */
export function refund(world: World, charge: Charge, request: RefundRequest): Refund {
  mustBeRefundable(world, charge, request);
  const left = charge.amount - charge.amountRefunded;
  const amount = request.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new StripeFault(400, message, { param: 'amount' });
  }
  takeable(amount, charge.currency, 'amount');
  charge.amountRefunded += amount;
  if (request.withApplicationFee) returnFee(world, charge, amount);
  const { account, currency } = charge;
  const { reason, metadata } = request;
  const { status, next, after } = world.state.refundPlan;
  const about = { account, currency, payment: charge.payment, charge: charge.id, amount, reason, metadata };
  const made: Refund = {
    id: stripeId('re_3'),
    created: world.seconds(),
    status,
    failureReason: null,
    later: next === 'nothing' ? null : { at: world.seconds() + after, outcome: next },
    ...about,
  };
  world.state.refunds[made.id] = made;
  tellRefund(world, 'refund.created', made);
  emit(
    world,
    'charge.refunded',
    { account, session: sessionOf(world, made) },
    chargeObject(world.state, charge),
  );
  return made;
}

/** The bank takes the money, or sends it back: then it is the venue's again, even days after it succeeded. */
export function finishRefund(
  world: World,
  made: Refund,
  outcome: 'succeeded' | 'failed' | 'canceled',
  failureReason = 'expired_or_canceled_card',
): void {
  const isOver = made.status === 'failed' || made.status === 'canceled' || made.status === outcome;
  if (isOver) throw new StripeFault(400, `Refund ${made.id} is ${made.status} already.`);
  made.status = outcome;
  made.later = null;
  if (outcome !== 'succeeded') {
    made.failureReason = outcome === 'failed' ? failureReason : null;
    const charge = world.state.charges[made.charge];
    if (charge !== undefined) charge.amountRefunded -= made.amount;
  }
  tellRefund(world, 'refund.updated', made);
  tellRefund(world, 'charge.refund.updated', made);
  if (outcome === 'failed') tellRefund(world, 'refund.failed', made);
}

function tellRefund(world: World, type: string, made: Refund): void {
  emit(world, type, { account: made.account, session: sessionOf(world, made) }, refundObject(made));
}

function sessionOf({ state }: World, { payment }: Refund): string | null {
  return state.payments[payment ?? '']?.session ?? null;
}

/** In proportion to the refunded part of the charge, and all of it for a full refund. */
function returnFee({ state }: World, charge: Charge, amount: number): void {
  const fee = Object.values(state.fees).find((one) => one.charge === charge.id);
  if (fee === undefined) return;
  const left = fee.amount - fee.amountRefunded;
  const share = Math.round((fee.amount * amount) / charge.amount);
  fee.amountRefunded += charge.amountRefunded === charge.amount ? left : Math.min(left, share);
}

function mustBeRefundable(world: World, charge: Charge, request: RefundRequest): void {
  mustBeActive(world, charge.account);
  if (charge.status !== 'succeeded') {
    throw new StripeFault(400, `Charge ${charge.id} did not succeed: there is nothing to refund.`);
  }
  const disputed = Object.values(world.state.disputes).some(
    (dispute) => dispute.charge === charge.id && dispute.status !== 'won',
  );
  if (disputed) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw new StripeFault(400, message, { code: 'charge_disputed' });
  }
  if (charge.amountRefunded === charge.amount) {
    const code = 'charge_already_refunded';
    throw new StripeFault(400, `Charge ${charge.id} has already been refunded.`, { code });
  }
  if (request.withApplicationFee && charge.applicationFee === null) {
    throw new StripeFault(400, 'There is no application fee on this charge to refund.', {
      param: 'refund_application_fee',
    });
  }
}
