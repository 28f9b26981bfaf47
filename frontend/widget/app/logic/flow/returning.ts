import type { BookingView } from '../../../../../core/contract/views.ts';
import { codesIn } from '../checkout/codes.ts';
import { deadlineOf } from '../checkout/countdown.ts';
import { countsOf } from '../choose/party.ts';
import { type EventOf, type Step, stay } from './events.ts';
import type { Flow } from './flow.ts';
import { toExpired, toReturned } from './stages.ts';

/** The browser's own way back from the payment page can show this page as it was left. */
export function cameBack(flow: Flow): Step {
  const { stage, hold } = flow;
  return stay(stage === 'leaving' && hold ? toReturned(flow, hold.token) : flow);
}

const isShown = ({ stage, token }: Flow, wanted: string) => stage === 'returned' && token === wanted;

export function conclude(flow: Flow, token: string): Step {
  return stay(isShown(flow, token) ? { ...flow, hold: null, concluded: true } : flow);
}

/** The booking ran out unpaid: its time can be reserved again. */
export function gone(flow: Flow, { token, booking }: EventOf<'gone'>): Step {
  return stay(isShown(flow, token) ? toExpired({ ...flow, ...ordered(booking) }) : flow);
}

/** The guest goes on with an unpaid booking. */
export function resume(flow: Flow, { booking, token, deviceNow }: EventOf<'resume'>): Step {
  if (!isShown(flow, token) || flow.concluded || flow.releasing.includes(token)) return stay(flow);
  return stay(resumeFlow(flow, booking, token, deviceNow));
}

/** An unpaid booking taken up again: its details as far as they are known here. */
export function resumeFlow(flow: Flow, booking: BookingView, token: string, deviceNow: number): Flow {
  const { now, guest, quote, expiresAt = now, startsAt, endsAt, local, options } = booking;
  const deadline = deadlineOf(now, expiresAt, deviceNow);
  return {
    ...flow,
    ...ordered(booking),
    stage: 'details',
    token: null,
    hold: { token, session: { startsAt, endsAt, local }, quote, deadline, mayExtend: options.mayExtend },
    codes: flow.hold?.token === token ? flow.codes : codesIn(quote),
    details: flow.details.email ? flow.details : { ...flow.details, ...guest },
    notice: null,
    problem: null,
  };
}

/** What a booking is for, as the choices that lead to it. */
function ordered({ activity, sessionId, startsAt, endsAt, local, party, buyOut, addOns }: BookingView) {
  return {
    activityId: activity.id,
    chosen: { sessionId, startsAt, endsAt, local },
    counts: countsOf(party),
    buyOut: buyOut === true,
    addOns: Object.fromEntries((addOns ?? []).map(({ addOnId, quantity }) => [addOnId, quantity])),
  };
}
