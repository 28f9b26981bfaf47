import { type Effect, type EventOf, type Step, stay } from '../flow/events.ts';
import { type Attempt, type Flow, shownToken } from '../flow/flow.ts';
import { toExpired, toReturned, toTimes } from '../flow/stages.ts';
import { isSlotGone } from '../problems.ts';
import { noCodeForm } from './codes.ts';
import { deadlineOf } from './countdown.ts';
import type { Order } from './order.ts';
import { isUnanswered } from './unanswered.ts';

/** Requests the chosen seats once: an attempt for the same seats is resumed. */
export function continueWith(flow: Flow, key: string): Step {
  const { stage, chosen, hold, attempts } = flow;
  if (hold || !chosen || (stage !== 'party' && stage !== 'expired')) return stay(flow);
  const { sessionId } = chosen;
  const order: Order = { counts: flow.counts, buyOut: flow.buyOut, addOns: flow.addOns };
  const isSame = (one: Attempt) => one.sessionId === sessionId && sameOrder(one.order, order);
  const known = attempts.find(isSame);
  const attempt = { key: known?.key ?? key, sessionId, order, wanted: true, asking: true };
  const others = attempts.filter((one) => one !== known).map(giveUp);
  const asked = known?.asking ? [] : [attempt];
  return stay(
    { ...flow, attempts: [...others, attempt], notice: null, problem: null },
    ...[...asked, ...idle(attempts, known)].map(take),
  );
}

const sameOrder = (one: Order, other: Order) => JSON.stringify(one) === JSON.stringify(other);
const giveUp = (attempt: Attempt): Attempt => ({ ...attempt, wanted: false, asking: true });
const take = (attempt: Attempt): Effect => ({ type: 'take', attempt });
const idle = (attempts: readonly Attempt[], except?: Attempt) =>
  attempts.filter((one) => one !== except && !one.asking).map(giveUp);

/** The guest no longer waits for any seats. An attempt without an answer is sent again, to release what it took. */
export function abandon(flow: Flow): Step {
  return stay({ ...flow, attempts: flow.attempts.map(giveUp) }, ...idle(flow.attempts).map(take));
}

/** Seats have come. Those that the guest no longer waits for are released. */
export function held(flow: Flow, { key, hold, deviceNow }: EventOf<'held'>): Step {
  const attempt = flow.attempts.find((one) => one.key === key);
  if (!attempt) return stay(flow);
  const rest = { ...flow, attempts: flow.attempts.filter((one) => one !== attempt) };
  if (!attempt.wanted || flow.hold) return release(rest, hold.token);
  const { token, session, quote, now, expiresAt } = hold;
  const { id: sessionId, activityId, startsAt, endsAt, local } = session;
  return stay({
    ...rest,
    ...attempt.order,
    stage: 'details',
    activityId,
    chosen: { sessionId, startsAt, endsAt, local },
    hold: { token, session, quote, deadline: deadlineOf(now, expiresAt, deviceNow), mayExtend: true },
    codes: { ...flow.codes, applied: noCodeForm.applied },
    errors: {},
    notice: null,
    problem: null,
  });
}

/** No seats, or no answer: then the attempt is kept, as its seats may be taken all the same. */
export function holdRefused(flow: Flow, { key, code }: EventOf<'hold-refused'>): Step {
  const attempt = flow.attempts.find((one) => one.key === key);
  if (!attempt) return stay(flow);
  const lost = isUnanswered(code);
  const others = flow.attempts.filter((one) => one !== attempt);
  const attempts = lost ? [...others, { ...attempt, asking: false }] : others;
  const after = { ...flow, attempts };
  if (!attempt.wanted) return stay(after);
  if (isSlotGone(code)) return stay({ ...toTimes(after), notice: 'slotTaken' });
  if (code === 'hold-expired') return stay(toExpired(after));
  return stay({ ...after, problem: code });
}

/** Gives the shown hold up, if there is one. */
export function releaseHold(flow: Flow): Step {
  const { flow: free, effects } = abandon({ ...flow, hold: null, request: null });
  if (!flow.hold) return { flow: free, effects };
  const { flow: without, effects: more } = release(free, flow.hold.token);
  return { flow: without, effects: [...effects, ...more] };
}

function release(flow: Flow, token: string): Step {
  if (flow.releasing.includes(token)) return stay(flow);
  return stay({ ...flow, releasing: [...flow.releasing, token] }, { type: 'release', token });
}

/** The guest gives back the seats on show, and waits until that is done. */
export function releaseShown(flow: Flow, token: string): Step {
  if (shownToken(flow) !== token || flow.request || flow.concluded) return stay(flow);
  return release({ ...flow, problem: null }, token);
}

export function markReleased(flow: Flow, token: string): Step {
  const after = forget(flow, token);
  return stay(shownToken(flow) === token ? toTimes(after) : after);
}

/** Seats that cannot be released are paid for already: the guest sees that booking. */
export function releaseFailed(flow: Flow, { token, code }: EventOf<'release-failed'>): Step {
  const shown = shownToken(flow) === token;
  if (code === 'invalid-link') return markReleased(flow, token);
  if (code !== 'wrong-state') return stay(shown ? { ...forget(flow, token), problem: code } : flow);
  const after = forget(flow, token);
  if (!shown && (flow.hold || flow.stage === 'returned')) return stay({ ...after, notice: 'earlierPaid' });
  const { flow: free, effects } = abandon(after);
  return { flow: toReturned(free, token), effects };
}

const forget = (flow: Flow, token: string): Flow => ({
  ...flow,
  releasing: flow.releasing.filter((one) => one !== token),
});
