import * as z from 'zod';
import { movementsOf } from '../balance.ts';
import { payOutDaily } from '../payouts.ts';
import { movementObject, payoutObject } from '../wire/payouts.ts';
import { type Answerers, listPage, one, own } from './call.ts';
import { anyPage, nothing, page, parse } from './parameters.ts';

const ofPayout = z.strictObject({
  ...page,
  payout: z.string(),
  expand: z.array(z.literal('data.source')).default([]),
});

/** Payouts of an account to its bank, and what each is made of. */
export const payoutRoutes: Answerers = {
  'GET /v1/payouts': (call) => {
    payOutDaily(call.world);
    const { state, seconds } = call.world;
    const found = own(call, state.payouts).sort((a, b) => b.created - a.created);
    return listPage(
      '/v1/payouts',
      found.map((each) => payoutObject(each, seconds())),
      parse(anyPage, call.sent),
    );
  },
  'GET /v1/payouts/:id': (call) => {
    parse(nothing, call.sent);
    return payoutObject(one(call, call.world.state.payouts, 'payout', 'payout'), call.world.seconds());
  },
  'GET /v1/balance_transactions': (call) => {
    const { payout, expand, ...asked } = parse(ofPayout, call.sent);
    const { state } = call.world;
    const known = new Set(one({ ...call, id: payout }, state.payouts, 'payout', 'payout').movements);
    const found = movementsOf(state)
      .filter(({ id }) => known.has(id))
      .toReversed()
      .map((each) => movementObject(state, each, expand.length > 0));
    return listPage('/v1/balance_transactions', found, asked);
  },
};
