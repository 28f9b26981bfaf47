import type { Session, SlotState } from '../../../../core/contract/model/catalogue/session.ts';
import { isClosed, seatsLeft, stateForParty } from '../../../../core/domain/capacity/slot-state.ts';
import { promoCodeUsedUp } from '../../../../core/domain/pricing/promo-code.ts';
import { fieldProblem, Problem, type ProblemDetail, say } from '../../../../core/domain/problem.ts';
import type { Commit } from '../../../data/guest/change-booking.ts';
import type { Admission } from '../../../data/guest/counters.ts';

type Refused = Exclude<Extract<Commit, { done: false }>, { reason: 'changed' }>;

/** The problem to report when `seats` are not available. `admission`: the rules the session was checked against. */
export function refusalOf(
  refused: Refused,
  seats: number,
  now: Date,
  admission: Admission = 'guest',
): Problem {
  switch (refused.reason) {
    case 'session':
      return sessionRefusal(refused.session, stateFor(admission, refused.session, seats, now));
    case 'resource':
      return new Problem('resource-busy', 'resource-busy');
    case 'promo-code':
      return promoCodeUsedUp();
    case 'gift-card': {
      const detail = 'gift-card-balance-changed';
      return new Problem('gift-card', detail, [fieldProblem('giftCardCode', detail)]);
    }
    case 'holder':
      return new Problem('rate-limited', 'too-many-unpaid');
    case 'extra':
      return new Problem('conflict', 'changed-by-someone-else');
  }
}

/** Whether the session lacks only seats. */
export function lacksSeats(session: Session, seats: number, now: Date, admission?: Admission): boolean {
  return lacksRoom(stateFor(admission, session, seats, now));
}

function lacksRoom(state: SlotState): boolean {
  return state === 'full' || state === 'held';
}

/** The booking window is the guests': staff have only closures in the way, and some not even those. */
function stateFor(
  admission: Admission = 'guest',
  session: Session | null,
  seats: number,
  now: Date,
): SlotState {
  if (!session) return 'available';
  if (admission === 'guest') return stateForParty(session, seats, now);
  if (admission === 'staff' && isClosed(session)) return 'closed';
  return seatsLeft(session) < seats ? 'full' : 'available';
}

function sessionRefusal(session: Session | null, state: SlotState): Problem {
  if (!session) return new Problem('not-found', 'no-session');
  if (lacksRoom(state)) return new Problem('full', fullDetail(session));
  switch (state) {
    case 'cutoff':
      return new Problem('cutoff', 'cutoff');
    case 'too-far-ahead':
      return new Problem('too-far-ahead', 'too-far-ahead');
    case 'available':
      return new Problem('conflict', 'session-changed');
    default:
      return new Problem('closed', 'session-closed');
  }
}

function fullDetail({ capacityRemaining, eventType, capacityTotal }: Session): ProblemDetail {
  const whole = eventType === 'private' && capacityRemaining < capacityTotal;
  if (whole || capacityRemaining === 0) return 'sold-out';
  return say('seats-left', { count: capacityRemaining });
}
