import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { type BookingEvent, nextState, transition } from '../../core/domain/booking/states.ts';
import { type Cause, mayCause } from '../../core/domain/permissions/may-cause.ts';
import { Problem } from '../../core/domain/problem.ts';
import { absent, type Condition, is, isOneOf } from './conditions.ts';

/** A row of the table of transitions, and who causes it. */
export interface CausedTransition {
  readonly event: BookingEvent;
  readonly by: Cause;
}

interface Step {
  readonly before: Booking | null;
  readonly after: Booking;
  readonly transition?: CausedTransition | undefined;
}

/**
 * What must hold of the stored booking for this change: the version that was read, and a state that the table of
 * transitions lets the event start from. Without a transition the state stays.
 * @throws Problem('wrong-state'), Problem('forbidden') for a cause that the table does not name
 */
export function bookingConditions({ before, after, transition: caused }: Step): Condition[] {
  if (!caused) return sameState(before, after);
  const { event, by } = caused;
  const { from, to } = transition(event);
  if (after.state !== to) throw new Error(`The event ${event} does not lead to the state ${after.state}.`);
  if (!mayCause(by, event, after)) throw new Problem('forbidden', 'role-not-allowed');
  if (before) {
    nextState(event, before.state);
    return [is('version', before.version), isOneOf('state', from)];
  }
  if (from.length > 0) throw new Error(`The event ${event} makes no booking.`);
  return [absent];
}

function sameState(before: Booking | null, after: Booking): Condition[] {
  if (before?.state === after.state) return [is('version', before.version), is('state', before.state)];
  throw new Error(`No event leads to the state ${after.state}.`);
}
