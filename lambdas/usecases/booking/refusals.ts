import type { Session, SlotState } from '../../../core/contract/model/session.ts';
import { isClosed, seatsLeft, stateForParty } from '../../../core/domain/capacity/slot-state.ts';
import { promoCodeUsedUp } from '../../../core/domain/pricing/promo-code.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { Commit } from '../../data/change-booking.ts';
import type { Admission } from '../../data/counters.ts';

type Refused = Exclude<Extract<Commit, { done: false }>, { reason: 'changed' }>;

/** What the person who wanted `seats` is told when they could not be had. `admission`: what was asked of the session. */
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
      return new Problem(
        'resource-busy',
        'Something this session needs is taken at that time. Pick another time.',
      );
    case 'promo-code':
      return promoCodeUsedUp();
    case 'gift-card': {
      const detail = 'The balance of this gift card has changed. Apply it again.';
      return new Problem('gift-card', detail, [{ field: 'giftCardCode', detail }]);
    }
    case 'holder':
      return new Problem(
        'rate-limited',
        'Too many unpaid bookings come from your network. Pay for one of them or release it, or try again later.',
      );
    case 'extra':
      return new Problem('conflict', 'Somebody else did the same at this moment. Look again.');
  }
}

/** Whether it is only room that is missing. */
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
  if (!session) return new Problem('not-found', 'This session no longer exists. Pick another time.');
  if (lacksRoom(state)) return new Problem('full', fullDetail(session));
  switch (state) {
    case 'cutoff':
      return new Problem('cutoff', 'Booking for this session has ended. Pick a later time.');
    case 'too-far-ahead':
      return new Problem(
        'too-far-ahead',
        'Booking for this session has not started yet. Pick an earlier date.',
      );
    case 'available':
      return new Problem('conflict', 'This session has just changed. Try again.');
    default:
      return new Problem('closed', 'The venue has closed this session. Pick another time.');
  }
}

function fullDetail({ capacityRemaining, eventType, capacityTotal }: Session): string {
  const whole = eventType === 'private' && capacityRemaining < capacityTotal;
  if (whole || capacityRemaining === 0) return 'This session is sold out. Pick another time.';
  const left = capacityRemaining === 1 ? 'Only 1 seat is' : `Only ${capacityRemaining} seats are`;
  return `${left} left. Bring fewer guests or pick another time.`;
}
