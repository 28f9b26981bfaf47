import { StripeFault } from '../fault.ts';
import { refund } from '../refunds.ts';
import { chargeObject, disputeObject, paymentObject, refundObject } from '../wire/objects.ts';
import { type Answerers, createdWithin, listPage, one, own } from './call.ts';
import {
  createdPage,
  disputesPage,
  nothing,
  ofPayment,
  parse,
  refundParameters,
  refundsPage,
} from './parameters.ts';

/** Payments, their charges, and refunds. */
export const moneyRoutes: Answerers = {
  'GET /v1/payment_intents': (call) => {
    const { created, ...page } = parse(createdPage, call.sent);
    const found = own(call, call.world.state.payments).filter(createdWithin(created));
    return listPage('/v1/payment_intents', found.map(paymentObject), page);
  },
  'GET /v1/payment_intents/:id': (call) => {
    parse(nothing, call.sent);
    return paymentObject(one(call, call.world.state.payments, 'payment_intent', 'intent'));
  },
  'GET /v1/charges/:id': (call) => {
    parse(nothing, call.sent);
    const { state } = call.world;
    return chargeObject(state, one(call, state.charges, 'charge', 'charge'));
  },
  'GET /v1/charges': (call) => {
    const { payment_intent, ...page } = parse(ofPayment, call.sent);
    const { state } = call.world;
    const found = own(call, state.charges).filter(
      ({ payment }) => payment_intent === undefined || payment === payment_intent,
    );
    return listPage(
      '/v1/charges',
      found.map((charge) => chargeObject(state, charge)),
      page,
    );
  },
  'POST /v1/refunds': (call) => {
    const given = parse(refundParameters, call.sent);
    const { amount, metadata, reason = null, refund_application_fee: withApplicationFee } = given;
    const about = { ...call, id: given.payment_intent };
    const payment = one(about, call.world.state.payments, 'payment_intent', 'payment_intent');
    const charge = call.world.state.charges[payment.latestCharge ?? ''];
    if (charge === undefined) throw new StripeFault(400, `${payment.id} has no successful charge to refund.`);
    return refundObject(refund(call.world, charge, { amount, reason, metadata, withApplicationFee }));
  },
  'GET /v1/refunds/:id': (call) => {
    parse(nothing, call.sent);
    return refundObject(one(call, call.world.state.refunds, 'refund', 'refund'));
  },
  'GET /v1/refunds': (call) => {
    const { payment_intent, created, expand, ...page } = parse(refundsPage, call.sent);
    const { payments, refunds } = call.world.state;
    const found = own(call, refunds)
      .filter(({ payment }) => payment_intent === undefined || payment === payment_intent)
      .filter(createdWithin(created));
    const whole = (id: string | null) => (expand.length > 0 ? payments[id ?? ''] : undefined);
    return listPage(
      '/v1/refunds',
      found.map((each) => refundObject(each, whole(each.payment))),
      page,
    );
  },
  'GET /v1/disputes/:id': (call) => {
    parse(nothing, call.sent);
    return disputeObject(one(call, call.world.state.disputes, 'dispute', 'dispute'));
  },
  'GET /v1/disputes': (call) => {
    const { payment_intent, created, ...page } = parse(disputesPage, call.sent);
    const found = own(call, call.world.state.disputes)
      .filter(({ payment }) => payment_intent === undefined || payment === payment_intent)
      .filter(createdWithin(created));
    return listPage('/v1/disputes', found.map(disputeObject), page);
  },
};
