import { releaseHold } from '../checkout/holding.ts';
import { type Effect, type Step, stay } from './events.ts';
import { type Flow, isPaying, startFlow } from './flow.ts';
import { toReturned } from './stages.ts';

/** How the widget starts. */
export interface Arrival {
  /** The booking or the gift card that the page's address names after payment. */
  readonly token: string | null;
  readonly giftCard: string | null;
  /** The one activity to book, if there is no choice. */
  readonly only: string | null;
  /** The page is the one that was left. Elsewhere only what involves seats or money is taken up again. */
  readonly here: boolean;
}

/** Starts where this tab left off: after a reload, or on the way back from payment. */
export function restoreFlow(kept: Flow | null, arrival: Arrival): Step {
  if (!kept) return stay(arrive(startFlow(arrival.only), arrival));
  const { flow, effects } = isNews(kept, arrival) ? fromPayment(kept, arrival) : takeUp(kept, arrival);
  const { flow: restored, effects: more } = resend(flow);
  return { flow: restored, effects: [...effects, ...more] };
}

/** An address says once that a guest is back: a reload of it says it again. */
function isNews({ arrived }: Flow, { token, giftCard }: Arrival): boolean {
  const named = token ?? giftCard;
  return named !== null && named !== arrived;
}

function arrive(flow: Flow, { token, giftCard }: Arrival): Flow {
  const arrived = token ?? giftCard ?? flow.arrived;
  if (giftCard) return { ...flow, stage: 'gift-card', giftCard, arrived };
  return token ? { ...toReturned(flow, token), arrived } : { ...flow, arrived };
}

function fromPayment(kept: Flow, arrival: Arrival): Step {
  const isOwn = kept.hold?.token === arrival.token;
  const { flow, effects } = isOwn || kept.stage !== 'details' ? stay(kept) : releaseHold(kept);
  return { flow: arrive(flow, arrival), effects };
}

function takeUp(kept: Flow, { only, here }: Arrival): Step {
  const { stage, hold, token } = kept;
  if (hold && (stage === 'leaving' || isPaying(kept))) return stay(toReturned(kept, hold.token));
  if (stage === 'returned' && token && (here || !kept.concluded)) return stay(toReturned(kept, token));
  if (stage === 'details' && hold) return stay(kept, { type: 'look', token: hold.token });
  if (here && stage !== 'returned' && stage !== 'leaving') return stay(kept);
  const { attempts, releasing, requests, checks, details, arrived } = kept;
  return stay({ ...startFlow(only), attempts, releasing, requests, checks, details, arrived });
}

/** What was under way is sent again: no answer to it can come here any more. */
function resend(flow: Flow): Step {
  const waits = flow.stage === 'party' || flow.stage === 'expired';
  const attempts = flow.attempts.map((one) => ({ ...one, wanted: one.wanted && waits, asking: true }));
  const effects: Effect[] = [
    ...flow.releasing.map((token): Effect => ({ type: 'release', token })),
    ...attempts.map((attempt): Effect => ({ type: 'take', attempt })),
  ];
  return stay({ ...flow, attempts, request: null, problem: null }, ...effects);
}
