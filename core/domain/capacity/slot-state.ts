import type { Session, SlotState } from '../../contract/model/catalogue/session.ts';
import { toInstant } from '../time.ts';

/**
 * Whether a guest can book this session now, and if not, why. `busy`: another session has something that this
 * one needs.
 */
export function slotStateOf(session: Session, now: Date, busy = false): SlotState {
  const at = toInstant(now);
  if (isClosed(session)) return 'closed';
  if (at >= session.bookableUntil) return 'cutoff';
  if (at < session.bookableFrom) return 'too-far-ahead';
  if (seatsLeft(session) > 0) return busy ? 'resource-busy' : 'available';
  return seatsLeft(withoutHolds(session)) > 0 ? 'held' : 'full';
}

/**
 * Whether a party that needs `seats` can book this session now, and if not, why: `full` or `held` also where seats
 * are left, but too few. The one answer for holds, the waitlist and its offers.
 */
export function stateForParty(session: Session, seats: number, now: Date, busy = false): SlotState {
  const state = slotStateOf(session, now, busy);
  const isShort = seatsLeft(session) < seats && (state === 'available' || state === 'resource-busy');
  if (!isShort) return state;
  return seatsLeft(withoutHolds(session)) < seats ? 'full' : 'held';
}

/** Closed by staff, or kept only for the bookings that it has. */
export function isClosed(session: Session): boolean {
  return session.status === 'closed' || session.offSchedule;
}

/** Seats that can still be sold: a private session is sold whole or not at all, a bought-out one has none. */
export function seatsLeft(session: Session): number {
  const { eventType, capacityRemaining, capacityTotal, exclusiveParties } = session;
  const isPartlySold = eventType === 'private' && capacityRemaining < capacityTotal;
  return isPartlySold || exclusiveParties > 0 ? 0 : capacityRemaining;
}

/** The session as it would be if every hold in it expired. A party that has it to itself holds all its seats. */
function withoutHolds(session: Session): Session {
  const { capacityRemaining, capacityHeld, exclusiveParties } = session;
  return {
    ...session,
    capacityRemaining: capacityRemaining + capacityHeld,
    exclusiveParties: capacityHeld > 0 ? 0 : exclusiveParties,
  };
}

/** Who comes, and whether they have the session to themselves. */
export interface PartyOfSeats {
  readonly guestCount: number;
  readonly buyOut?: true | undefined;
}

/** Seats that a party takes: all of them in a private session, or when it buys the whole of a public one. */
export function seatsNeeded(session: Session, { guestCount, buyOut }: PartyOfSeats): number {
  return isExclusive(session, { buyOut }) ? session.capacityTotal : guestCount;
}

/** Whether a party has this session to itself. */
export function isExclusive({ eventType }: Session, { buyOut }: Pick<PartyOfSeats, 'buyOut'>): boolean {
  return buyOut === true || eventType === 'private';
}
