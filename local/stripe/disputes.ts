import { StripeFault } from './fault.ts';
import { stripeId } from './ids.ts';
import type { Charge, Dispute } from './state.ts';
import { disputeObject } from './wire/objects.ts';
import { emit, type World } from './world.ts';

/** The guest's bank takes the money back until the dispute is decided. */
export function openDispute(world: World, charge: Charge, amount = charge.amount): Dispute {
  if (charge.status !== 'succeeded') {
    throw new StripeFault(400, `Charge ${charge.id} has no money to dispute.`);
  }
  if (amount > charge.amount) throw new StripeFault(400, 'No more can be disputed than was paid.');
  const { account, currency } = charge;
  const made: Dispute = {
    id: stripeId('du_1'),
    account,
    created: world.seconds(),
    payment: charge.payment,
    charge: charge.id,
    amount,
    currency,
    status: 'needs_response',
  };
  world.state.disputes[made.id] = made;
  tell(world, 'charge.dispute.created', made);
  return made;
}

export function closeDispute(world: World, dispute: Dispute, outcome: 'won' | 'lost'): void {
  if (dispute.status !== 'needs_response')
    throw new StripeFault(400, `Dispute ${dispute.id} is closed already.`);
  dispute.status = outcome;
  tell(world, 'charge.dispute.closed', dispute);
}

function tell(world: World, type: string, dispute: Dispute): void {
  const session = world.state.payments[dispute.payment ?? '']?.session ?? null;
  emit(world, type, { account: dispute.account, session }, disputeObject(dispute));
}
