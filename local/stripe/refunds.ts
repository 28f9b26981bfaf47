import { takeable } from './amounts.ts';
import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { Charge, Payment, Refund } from './state.ts';
import { chargeObject } from './wire.ts';
import { emit, type World } from './world.ts';

export interface RefundRequest {
  /** All that is left when not given. */
  readonly amount?: number | undefined;
  readonly reason: string | null;
  readonly metadata: Record<string, string>;
  readonly withApplicationFee: boolean;
}

/** Gives money back: parts of a payment until nothing is left of it. */
export function refund(world: World, payment: Payment, request: RefundRequest): Refund {
  const charge = chargeToRefund(world, payment, request);
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
  const about = { account, currency, payment: payment.id, charge: charge.id, amount, reason, metadata };
  const made: Refund = { id: stripeId('re_3'), created: world.seconds(), status: 'succeeded', ...about };
  world.state.refunds[made.id] = made;
  emit(world, 'charge.refunded', { account, session: payment.session }, chargeObject(world.state, charge));
  return made;
}

/** The guest's bank sends the money back: it is the venue's again. */
export function failRefund(world: World, made: Refund): void {
  if (made.status === 'failed') throw new StripeFault(400, `Refund ${made.id} has failed already.`);
  made.status = 'failed';
  const charge = world.state.charges[made.charge];
  if (charge !== undefined) charge.amountRefunded -= made.amount;
}

/** In proportion to what goes back of the charge, and whole once the charge is. */
function returnFee({ state }: World, charge: Charge, amount: number): void {
  const fee = Object.values(state.fees).find((one) => one.charge === charge.id);
  if (fee === undefined) return;
  const left = fee.amount - fee.amountRefunded;
  const share = Math.round((fee.amount * amount) / charge.amount);
  fee.amountRefunded += charge.amountRefunded === charge.amount ? left : Math.min(left, share);
}

function chargeToRefund(world: World, payment: Payment, request: RefundRequest): Charge {
  const charge = world.state.charges[payment.latestCharge ?? ''];
  if (charge === undefined || payment.status !== 'succeeded') {
    throw new StripeFault(
      400,
      `This PaymentIntent (${payment.id}) does not have a successful charge to refund.`,
    );
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
  return charge;
}
