import type { Session } from '../../../core/contract/model/session.ts';
import { slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
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
      // Whoever may go into a closed session has only its seats in the way.
      if (admission === 'any' && refused.session) return new Problem('full', fullDetail(refused.session));
      return sessionRefusal(refused.session, seats, now);
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
    case 'extra':
      return new Problem('conflict', 'Somebody else did the same at this moment. Look again.');
  }
}

/** Whether it is only room that is missing. */
export function lacksSeats(session: Session, seats: number, now: Date): boolean {
  const state = slotStateOf(session, now);
  if (state === 'full' || state === 'held') return true;
  return state === 'available' && session.capacityRemaining < seats;
}

function sessionRefusal(session: Session | null, seats: number, now: Date): Problem {
  if (!session) return new Problem('not-found', 'This session no longer exists. Pick another time.');
  if (lacksSeats(session, seats, now)) return new Problem('full', fullDetail(session));
  switch (slotStateOf(session, now)) {
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
