import * as z from 'zod';
import { changeStanding, keptAccount, reach } from '../accounts.ts';
import { closeDispute, openDispute } from '../disputes.ts';
import { noSuchObject } from '../fault.ts';
import { addForeignCharge } from '../foreign-charges.ts';
import type { Call, Route } from '../http.ts';
import { failPayout, payOutNow } from '../payouts.ts';
import { finishRefund, refund } from '../refunds.ts';
import { type Charge, refundPlan } from '../state.ts';
import { emit, type World } from '../world.ts';
import { type Act, sent } from './act.ts';

/** An empty field of a form counts as absent. */
const amount = z.object({
  amount: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(1)]).optional(),
});
const closing = z.object({ outcome: z.enum(['won', 'lost']) });
const finishing = z.object({
  outcome: z.enum(['succeeded', 'failed', 'canceled']),
  reason: z.string().optional(),
});
const onboarding = z.object({ reached: z.enum(['details', 'complete']) });
const standing = z.object({ standing: z.enum(['good', 'restricted', 'deauthorized']) });
const foreign = z.object({ amount: z.coerce.number().int().min(1).default(2500) });
const strange = z.object({
  type: z.string(),
  account: z.string().nullable().default(null),
  object: z.record(z.string(), z.unknown()),
});

/** What venues do on Stripe's dashboard, and what banks do. */
export function moneyControls(world: World, act: Act): readonly Route[] {
  const { state } = world;
  return [
    act('/__control/payments/:id/refund', (call) => byHand(world, ofPayment(world, call), call)),
    act('/__control/charges/:id/refund', (call) => byHand(world, found(state.charges, 'charge', call), call)),
    act('/__control/payments/:id/dispute', (call) => {
      openDispute(world, ofPayment(world, call), amount.parse(sent(call)).amount);
    }),
    act('/__control/charges/:id/dispute', (call) => {
      openDispute(world, found(state.charges, 'charge', call), amount.parse(sent(call)).amount);
    }),
    act('/__control/disputes/:id/close', (call) => {
      closeDispute(world, found(state.disputes, 'dispute', call), closing.parse(sent(call)).outcome);
    }),
    act('/__control/refund-plan', (call) => {
      state.refundPlan = refundPlan.parse(sent(call));
    }),
    act('/__control/refunds/:id/finish', (call) => {
      const { outcome, reason } = finishing.parse(sent(call));
      finishRefund(world, found(state.refunds, 'refund', call), outcome, reason);
    }),
    act('/__control/accounts/:id/onboarding', (call) => {
      reach(world, found(state.accounts, 'account', call), onboarding.parse(sent(call)).reached);
    }),
    act('/__control/accounts/:id/standing', ({ params: { id = '' }, ...call }) => {
      changeStanding(world, keptAccount(world, id), standing.parse(sent({ ...call, params: {} })).standing);
    }),
    act('/__control/accounts/:id/payouts', ({ params: { id = '' } }) => payOutNow(world, id)),
    act('/__control/payouts/:id/fail', (call) => failPayout(world, found(state.payouts, 'payout', call))),
    act('/__control/accounts/:id/charges', ({ params: { id = '' }, ...call }) => {
      addForeignCharge(world, id, foreign.parse(sent({ ...call, params: {} })).amount);
    }),
    act('/__control/events', (call) => {
      const { type, account, object } = strange.parse(sent(call));
      emit(world, type, { account, session: null }, object);
    }),
  ];
}

function byHand(world: World, charge: Charge, call: Call): void {
  refund(world, charge, {
    ...amount.parse(sent(call)),
    reason: null,
    metadata: {},
    withApplicationFee: false,
  });
}

function ofPayment({ state }: World, call: Call): Charge {
  const payment = found(state.payments, 'payment_intent', call);
  const charge = state.charges[payment.latestCharge ?? ''];
  if (charge === undefined) throw noSuchObject('charge', payment.latestCharge ?? '', 'id');
  return charge;
}

function found<T>(all: Record<string, T>, kind: string, { params: { id = '' } }: Call): T {
  const one = all[id];
  if (one === undefined) throw noSuchObject(kind, id, 'id');
  return one;
}
