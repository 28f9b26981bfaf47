import { type EventOf, type Step, stay } from '../flow/events.ts';
import { type Flow, isPaying } from '../flow/flow.ts';
import { ask, toExpired, toReturned } from '../flow/stages.ts';
import { deadlineOf, secondsLeft } from './countdown.ts';
import { releaseHold } from './holding.ts';
import { outcomeOf } from './outcome.ts';

/** The guest needs more time. */
export function requestExtension(flow: Flow): Step {
  const token = flow.hold?.token;
  if (!token || flow.request) return stay(flow);
  return ask(flow, 'extend', (id) => ({ type: 'extend', id, token }));
}

export function applyExtension(flow: Flow, { id, answer, deviceNow }: EventOf<'extended'>): Step {
  if (!flow.hold || flow.request?.id !== id) return stay(flow);
  const { now, expiresAt, mayExtend } = answer;
  const hold = { ...flow.hold, deadline: deadlineOf(now, expiresAt, deviceNow), mayExtend };
  return stay({ ...flow, request: null, hold });
}

/** The countdown is over. This device may have counted wrong, so the server is asked. */
export function timeUp(flow: Flow, token: string): Step {
  const counts = flow.hold?.token === token && flow.stage === 'details' && !isPaying(flow);
  return counts ? stay(flow, { type: 'look', token }) : stay(flow);
}

/** Takes over the hold's state. Its session and deadline are shown as the server has them. */
export function applyLook(flow: Flow, { token, booking, deviceNow }: EventOf<'looked'>): Step {
  const { hold, stage } = flow;
  if (hold?.token !== token || stage !== 'details' || isPaying(flow)) return stay(flow);
  const { now, expiresAt = now, startsAt, endsAt, local, options } = booking;
  const outcome = outcomeOf(booking);
  if (outcome === 'gone' || (outcome === 'unpaid' && expiresAt <= now)) return stay(toExpired(flow));
  if (outcome !== 'unpaid') return stay(toReturned(flow, token));
  const deadline = deadlineOf(now, expiresAt, deviceNow);
  const session = { startsAt, endsAt, local };
  return stay({ ...flow, hold: { ...hold, session, deadline, mayExtend: options.mayExtend } });
}

/** Without an answer, the device's own countdown decides. */
export function lookFailed(flow: Flow, { token, code, deviceNow }: EventOf<'look-failed'>): Step {
  const { hold, stage } = flow;
  if (hold?.token !== token || stage !== 'details' || isPaying(flow)) return stay(flow);
  if (code === 'invalid-link') return stay(toExpired(flow));
  if (secondsLeft(hold.deadline, deviceNow) > 0) return stay(flow);
  const { flow: free, effects } = releaseHold(flow);
  return { flow: toExpired(free), effects };
}
