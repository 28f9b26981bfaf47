import { missing } from '../fault.ts';
import { expire, refund } from '../money.ts';
import type { Session, StripeEvent } from '../state.ts';
import {
  chargeObject,
  eventObject,
  lineObject,
  listObject,
  paymentObject,
  refundObject,
  sessionObject,
} from '../wire.ts';
import { payUrl, type World } from '../world.ts';
import {
  anyPage,
  eventsPage,
  nothing,
  ofPayment,
  parse,
  refundParameters,
  sessionParameters,
} from './parameters.ts';
import { createSession, findSession } from './sessions.ts';

/** A request to the API, known to come from somebody with the key. */
interface ApiCall {
  readonly world: World;
  /** The connected account it is about; null for the platform's own. */
  readonly account: string | null;
  readonly id: string;
  /** The form of a POST, the query of a GET. */
  readonly sent: string;
}

type Answerer = (call: ApiCall) => object;

/** Method and path -> the object to answer with. */
export const apiRoutes: Readonly<Record<string, Answerer>> = {
  'POST /v1/checkout/sessions': ({ world, account, sent }) =>
    shown(world, createSession(world, account, parse(sessionParameters, sent))),
  'GET /v1/checkout/sessions': (call) => {
    const { payment_intent, ...page } = parse(ofPayment, call.sent);
    const found = own(call, call.world.state.sessions).filter(
      (session) => payment_intent === undefined || session.paymentIntent === payment_intent,
    );
    return listed(
      '/v1/checkout/sessions',
      found.map((session) => shown(call.world, session)),
      page,
    );
  },
  'GET /v1/checkout/sessions/:id': ({ world, account, id, sent }) => {
    parse(nothing, sent);
    return shown(world, findSession(world, account, id));
  },
  'GET /v1/checkout/sessions/:id/line_items': ({ world, account, id, sent }) => {
    const { lines, currency } = findSession(world, account, id);
    const items = lines.map((line) => lineObject(line, currency));
    return listed(`/v1/checkout/sessions/${id}/line_items`, items, parse(anyPage, sent));
  },
  'POST /v1/checkout/sessions/:id/expire': ({ world, account, id, sent }) => {
    parse(nothing, sent);
    const session = findSession(world, account, id);
    expire(world, session);
    return shown(world, session);
  },
  'GET /v1/payment_intents/:id': (call) =>
    paymentObject(one(call, call.world.state.payments, 'payment_intent', 'intent')),
  'GET /v1/charges/:id': (call) => chargeObject(one(call, call.world.state.charges, 'charge', 'charge')),
  'GET /v1/charges': (call) => {
    const { payment_intent, ...page } = parse(ofPayment, call.sent);
    const found = own(call, call.world.state.charges).filter(
      ({ payment }) => payment_intent === undefined || payment === payment_intent,
    );
    return listed('/v1/charges', found.map(chargeObject), page);
  },
  'POST /v1/refunds': (call) => {
    const given = parse(refundParameters, call.sent);
    const { amount, metadata, reason = null, refund_application_fee: withApplicationFee } = given;
    const about = { ...call, id: given.payment_intent };
    const payment = one(about, call.world.state.payments, 'payment_intent', 'payment_intent');
    return refundObject(refund(call.world, payment, { amount, reason, metadata, withApplicationFee }));
  },
  'GET /v1/refunds/:id': (call) => refundObject(one(call, call.world.state.refunds, 'refund', 'refund')),
  'GET /v1/refunds': (call) => {
    const { payment_intent, ...page } = parse(ofPayment, call.sent);
    const found = own(call, call.world.state.refunds).filter(
      ({ payment }) => payment_intent === undefined || payment === payment_intent,
    );
    return listed('/v1/refunds', found.map(refundObject), page);
  },
  'GET /v1/events/:id': (call) => shownEvent(call.world, one(call, call.world.state.events, 'event', 'id')),
  'GET /v1/events': (call) => {
    const { type, types, created, ...page } = parse(eventsPage, call.sent);
    const wanted = types ?? (type === undefined ? undefined : [type]);
    const found = own(call, call.world.state.events).filter(
      (event) =>
        (wanted === undefined || wanted.includes(event.type)) &&
        event.created >= (created?.gte ?? 0) &&
        event.created <= (created?.lte ?? Number.POSITIVE_INFINITY),
    );
    return listed(
      '/v1/events',
      found.map((event) => shownEvent(call.world, event)),
      page,
    );
  },
};

function shown(world: World, session: Session) {
  return sessionObject(session, payUrl(world, session));
}

function shownEvent(world: World, event: StripeEvent) {
  const waiting = Object.values(world.state.deliveries).filter(
    (delivery) => delivery.event === event.id && delivery.status !== 'delivered',
  );
  return eventObject(event, waiting.length);
}

type Owned = { readonly id: string; readonly account: string | null };

function one<T extends Owned>(call: ApiCall, all: Record<string, T>, kind: string, param: string): T {
  const found = all[call.id];
  if (found === undefined || found.account !== call.account) throw missing(kind, call.id, param);
  return found;
}

/** Newest first. */
function own<T extends Owned>({ account }: ApiCall, all: Record<string, T>): T[] {
  return Object.values(all)
    .filter((object) => object.account === account)
    .reverse();
}

function listed(
  url: string,
  all: readonly { id: string }[],
  page: { limit: number; starting_after?: string | undefined },
) {
  return listObject(url, all, page.limit, page.starting_after);
}
