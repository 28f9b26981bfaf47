import type { Session } from '../../contract/model/catalogue/session.ts';
import type {
  ActivityFigures,
  DayFigures,
  HourFigures,
  VisitCounts,
  VisitMoney,
} from '../../contract/model/desk/day-figures.ts';
import type { Booking, BookingState } from '../../contract/model/guest/booking.ts';
import { refundedOf } from '../booking/payments/ledger.ts';
import { isClosed } from '../capacity/slot-state.ts';
import { sum } from '../money/money.ts';
import { localTimeOf } from '../time.ts';
import { breakDown, countSales } from './count-sales.ts';
import { balanceOfVisits, isVisit, keptOf, revenueOf } from './visits.ts';

export type DayCount = Pick<DayFigures, 'counts' | 'money' | 'hours' | 'activities'>;

interface Day {
  /** Every booking of the date, in any state. */
  readonly bookings: readonly Booking[];
  readonly sessions: readonly Session[];
  readonly timeZone: string;
}

/** Counts one day of a venue. The same bookings and sessions give the same figures in any order. */
export function countDay(day: Day): DayCount {
  const { bookings, sessions } = day;
  return {
    counts: countVisits(bookings, sessions.filter(isOnSale)),
    money: countMoney(bookings),
    hours: countHours(day),
    activities: countActivities(day),
  };
}

function countActivities({ bookings, sessions, timeZone }: Day): ActivityFigures[] {
  const ids = new Set([...bookings, ...sessions.filter(isOnSale)].map(({ activityId }) => activityId));
  return [...ids].sort().map((activityId) => {
    const own = {
      bookings: bookings.filter((each) => each.activityId === activityId),
      sessions: sessions.filter((each) => each.activityId === activityId),
      timeZone,
    };
    return {
      activityId,
      counts: countVisits(own.bookings, own.sessions.filter(isOnSale)),
      sales: countSales(own.bookings),
      hours: countHours(own),
      ...breakDown(own.bookings, timeZone),
    };
  });
}

function countHours({ bookings, sessions, timeZone }: Day): HourFigures[] {
  const hourOf = ({ startsAt }: Pick<Session, 'startsAt'>) =>
    Number(localTimeOf(startsAt, timeZone).slice(0, 2));
  const bookingsByHour = Map.groupBy(bookings, hourOf);
  const sessionsByHour = Map.groupBy(sessions.filter(isOnSale), hourOf);
  const hours = [...new Set([...bookingsByHour.keys(), ...sessionsByHour.keys()])].sort((a, b) => a - b);
  return hours
    .map((hour) => countHour(hour, bookingsByHour.get(hour) ?? [], sessionsByHour.get(hour) ?? []))
    .filter(({ bookings: parties, capacity, revenue }) => parties > 0 || capacity > 0 || revenue !== 0);
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
    balance: balanceOfVisits(bookings),
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
