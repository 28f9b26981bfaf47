import * as z from 'zod';
import { reach } from './accounts.ts';
import { type Act, sent } from './control-act.ts';
import { closeDispute, openDispute } from './disputes.ts';
import { missing } from './fault.ts';
import type { Call, Route } from './http.ts';
import { failRefund, refund } from './refunds.ts';
import type { World } from './world.ts';

const amount = z.object({ amount: z.coerce.number().int().min(1).optional() });
const closing = z.object({ outcome: z.enum(['won', 'lost']) });
const onboarding = z.object({ reached: z.enum(['details', 'complete']) });

/** What venues do on Stripe's dashboard, and what banks do to them. */
export function moneyControls(world: World, act: Act): readonly Route[] {
  const { state } = world;
  return [
    act('/__control/payments/:id/refund', (call) => {
      const payment = found(state.payments, 'payment_intent', call);
      refund(world, payment, {
        ...amount.parse(sent(call)),
        reason: null,
        metadata: {},
        withApplicationFee: false,
      });
    }),
    act('/__control/payments/:id/dispute', (call) => {
      openDispute(world, found(state.payments, 'payment_intent', call), amount.parse(sent(call)).amount);
    }),
    act('/__control/disputes/:id/close', (call) => {
      closeDispute(world, found(state.disputes, 'dispute', call), closing.parse(sent(call)).outcome);
    }),
    act('/__control/refunds/:id/fail', (call) => failRefund(world, found(state.refunds, 'refund', call))),
    act('/__control/accounts/:id/onboarding', (call) => {
      reach(world, found(state.accounts, 'account', call), onboarding.parse(sent(call)).reached);
    }),
  ];
}

function found<T>(all: Record<string, T>, kind: string, { params: { id = '' } }: Call): T {
  const one = all[id];
  if (one === undefined) throw missing(kind, id, 'id');
  return one;
}
