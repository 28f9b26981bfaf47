import { expire } from '../money.ts';
import type { Session } from '../state.ts';
import { lineObject, paymentObject, sessionObject } from '../wire/objects.ts';
import { payUrl, type World } from '../world.ts';
import { type Answerers, listPage, own } from './call.ts';
import { anyPage, nothing, ofPayment, oneSession, parse, sessionParameters } from './parameters.ts';
import { createSession, findSession } from './sessions.ts';

export const sessionRoutes: Answerers = {
  'POST /v1/checkout/sessions': ({ world, account, sent }) =>
    shown(world, createSession(world, account, parse(sessionParameters, sent))),
  'GET /v1/checkout/sessions': (call) => {
    const { payment_intent, ...page } = parse(ofPayment, call.sent);
    const found = own(call, call.world.state.sessions).filter(
      (session) => payment_intent === undefined || session.paymentIntent === payment_intent,
    );
    return listPage(
      '/v1/checkout/sessions',
      found.map((session) => shown(call.world, session)),
      page,
    );
  },
  'GET /v1/checkout/sessions/:id': ({ world, account, id, sent }) => {
    const { expand } = parse(oneSession, sent);
    const session = findSession(world, account, id);
    const payment = expand.length > 0 ? world.state.payments[session.paymentIntent ?? ''] : undefined;
    return { ...shown(world, session), ...(payment && { payment_intent: paymentObject(payment) }) };
  },
  'GET /v1/checkout/sessions/:id/line_items': ({ world, account, id, sent }) => {
    const { lines, currency } = findSession(world, account, id);
    const items = lines.map((line) => lineObject(line, currency));
    return listPage(`/v1/checkout/sessions/${id}/line_items`, items, parse(anyPage, sent));
  },
  'POST /v1/checkout/sessions/:id/expire': ({ world, account, id, sent }) => {
    parse(nothing, sent);
    const session = findSession(world, account, id);
    expire(world, session);
    return shown(world, session);
  },
};

function shown(world: World, session: Session) {
  return sessionObject(session, payUrl(world, session));
}
