import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant, LocalDate } from '../../contract/model/time.ts';
import { balanceOf } from '../booking/payments/ledger.ts';
import { holdsSeats } from '../booking/states.ts';
import { addMinutes } from '../time.ts';

/** A party is expected this many minutes before it starts. */
const expectedBefore = 30;

interface Moment {
  readonly now: Instant;
  readonly today: LocalDate;
}

/** The bookings that wait for a person, by what for, each list by start. */
export function sortAttention(bookings: readonly Booking[], { now, today }: Moment) {
  const due = bookings
    .filter(({ state }) => holdsSeats(state))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
  const soon = addMinutes(now, expectedBefore);
  const isToCome = ({ endsAt }: Booking) => endsAt > now;
  return {
    arrivals: due.filter(
      ({ state, date, startsAt }) => state === 'confirmed' && date === today && startsAt <= soon,
    ),
    balances: due.filter(
      (booking) => booking.confirmedAt && booking.date === today && balanceOf(booking) > 0 && mayPay(booking),
    ),
    bouncedEmails: due.filter((booking) => booking.emailFailure !== undefined && isToCome(booking)),
    disputes: due.filter((booking) => Object.keys(booking.disputes ?? {}).length > 0 && isToCome(booking)),
    waitlistOffers: due.filter(({ state, source }) => state === 'held' && source === 'waitlist'),
  };
}

/** A no-show's balance cannot be collected at the door. */
function mayPay({ state }: Booking): boolean {
  return state !== 'no_show';
}

/** Closed sessions that have not ended and that parties hold seats in. */
export function closedWithGuests(sessions: readonly Session[], now: Instant): Session[] {
  return sessions
    .filter(({ status, endsAt }) => status === 'closed' && endsAt > now)
    .filter((session) => seatsTaken(session) > 0)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

export function seatsTaken({ capacityTotal, capacityRemaining }: Session): number {
  return capacityTotal - capacityRemaining;
}
