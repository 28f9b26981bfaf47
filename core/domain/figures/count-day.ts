import type { Session } from '../../contract/model/catalogue/session.ts';
import type {
  DayFigures,
  HourFigures,
  VisitCounts,
  VisitMoney,
} from '../../contract/model/desk/day-figures.ts';
import type { Booking, BookingState } from '../../contract/model/guest/booking.ts';
import { balanceOf, heldByBanks, moneyKept, paidOf, refundedOf } from '../booking/payments/ledger.ts';
import { seatHolding } from '../booking/states.ts';
import { isClosed } from '../capacity/slot-state.ts';
import { sum } from '../money/money.ts';
import { localTimeOf } from '../time.ts';

export type DayCount = Pick<DayFigures, 'counts' | 'money' | 'hours'>;

interface Day {
  /** Every booking of the date, in any state. */
  readonly bookings: readonly Booking[];
  readonly sessions: readonly Session[];
  readonly timeZone: string;
}

/** Counts one day of a venue. The same bookings and sessions give the same figures in any order. */
export function countDay({ bookings, sessions, timeZone }: Day): DayCount {
  const hourOf = ({ startsAt }: Pick<Session, 'startsAt'>) =>
    Number(localTimeOf(startsAt, timeZone).slice(0, 2));
  const onSale = sessions.filter(isOnSale);
  const bookingsByHour = Map.groupBy(bookings, hourOf);
  const sessionsByHour = Map.groupBy(onSale, hourOf);
  const hours = [...new Set([...bookingsByHour.keys(), ...sessionsByHour.keys()])].sort((a, b) => a - b);
  return {
    counts: countVisits(bookings, onSale),
    money: countMoney(bookings),
    hours: hours
      .map((hour) => countHour(hour, bookingsByHour.get(hour) ?? [], sessionsByHour.get(hour) ?? []))
      .filter(({ bookings: parties, capacity, revenue }) => parties > 0 || capacity > 0 || revenue !== 0),
  };
}

/** A closed session without bookings was not for sale. */
function isOnSale(session: Session): boolean {
  return session.capacitySold > 0 || !isClosed(session);
}

function countVisits(bookings: readonly Booking[], onSale: readonly Session[]): VisitCounts {
  const visits = bookings.filter(isVisit);
  const inState = (...states: readonly BookingState[]) =>
    visits.filter(({ state }) => states.includes(state)).length;
  return {
    bookings: visits.length,
    players: sum(visits.map(({ guestCount }) => guestCount)),
    sessions: onSale.length,
    seats: sum(visits.map(({ seats }) => seats)),
    capacity: sum(onSale.map(({ capacityTotal }) => capacityTotal)),
    arrived: inState('checked_in', 'completed'),
    noShows: inState('no_show'),
    walkIns: visits.filter(({ source }) => source === 'walk-in').length,
  };
}

function countMoney(bookings: readonly Booking[]): VisitMoney {
  const refunded = sum(bookings.map(refundedOf));
  const kept = sum(bookings.map(keptOf));
  return {
    revenue: sum(bookings.map(revenueOf)),
    taken: kept + refunded,
    refunded,
    balance: sum(bookings.filter(isVisit).map(balanceOf)),
  };
}

function countHour(hour: number, bookings: readonly Booking[], onSale: readonly Session[]): HourFigures {
  const visits = bookings.filter(isVisit);
  return {
    hour,
    bookings: visits.length,
    seats: sum(visits.map(({ seats }) => seats)),
    capacity: sum(onSale.map(({ capacityTotal }) => capacityTotal)),
    revenue: sum(bookings.map(revenueOf)),
  };
}

/** The party comes, came or was expected. */
function isVisit({ state, confirmedAt }: Booking): boolean {
  return confirmedAt !== undefined && seatHolding.includes(state);
}

/** Until a booking is confirmed, what it has of a gift card is only put aside. */
function keptOf(booking: Booking): number {
  return booking.confirmedAt ? paidOf(booking) : moneyKept(booking);
}

function revenueOf(booking: Booking): number {
  return keptOf(booking) - heldByBanks(booking);
}
