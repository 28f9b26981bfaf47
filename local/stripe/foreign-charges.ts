import { stripeId } from './ids.ts';
import type { Charge } from './state.ts';
import { chargeObject } from './wire/objects.ts';
import { emit, type World } from './world.ts';

/** Another integration of the same account takes money, in the old way: without a payment intent. */
export function addForeignCharge(world: World, account: string, amount: number): Charge {
  const made: Charge = {
    id: stripeId('ch_3'),
    account,
    created: world.seconds(),
    payment: null,
    amount,
    amountRefunded: 0,
    currency: 'usd',
    status: 'succeeded',
    metadata: {},
    description: 'A sale of another system',
    applicationFee: null,
  };
  world.state.charges[made.id] = made;
  emit(world, 'charge.succeeded', { account, session: null }, chargeObject(world.state, made));
  return made;
}
