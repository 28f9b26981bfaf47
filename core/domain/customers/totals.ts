import type { CustomerTotals } from '../../contract/model/people/customer.ts';
import type { Instant } from '../../contract/model/time.ts';
import { sum } from '../money/money.ts';
import type { Contribution } from './contribution.ts';

const counters = ['bookings', 'visits', 'noShows', 'cancelled', 'spent'] as const;

export type Counters = Pick<CustomerTotals, (typeof counters)[number]>;

/** When a customer came and comes: kept so that it stays right as time passes. */
export interface Dates {
  readonly firstVisit?: Instant | undefined;
  /** The latest before the dates were looked up. */
  readonly lastVisit?: Instant | undefined;
  /** The next few from then on, in order. */
  readonly upcoming: readonly Instant[];
}

export const noCounters: Counters = { bookings: 0, visits: 0, noShows: 0, cancelled: 0, spent: 0 };

/** The counters with what a booking now adds in place of what it added before. */
export function replaceCounters(totals: Counters, before: Counters | null, after: Counters | null): Counters {
  return byCounter((name) => totals[name] - (before?.[name] ?? 0) + (after?.[name] ?? 0));
}

/** What the dates are by these bookings: all of a customer's, or the first, the last and the next of them. */
export function datesOf(
  bookings: readonly Pick<Contribution, 'attends' | 'startsAt'>[],
  now: Instant,
): Dates {
  const attended = bookings.flatMap(({ attends, startsAt }) => (attends ? [startsAt] : []));
  const starts = [...new Set(attended)].sort();
  return {
    firstVisit: starts[0],
    lastVisit: starts.findLast((start) => start <= now),
    upcoming: starts.filter((start) => start > now).slice(0, keptAhead),
  };
}

/** The dates with one booking more. What is known says enough: nothing has to be looked up. */
export function addDates(
  known: Dates,
  booking: Pick<Contribution, 'attends' | 'startsAt'>,
  now: Instant,
): Dates {
  const starts = [known.firstVisit, known.lastVisit, ...known.upcoming].filter(
    (start) => start !== undefined,
  );
  return datesOf([...starts.map((startsAt) => ({ startsAt, attends: true })), booking], now);
}

/** So many visits may pass before a booking of the customer has to change for the dates to be looked up anew. */
export const keptAhead = 20;

/** Totals of several venues as one, at this moment. */
export function combineTotals(places: readonly (Counters & Dates)[], now: Instant): CustomerTotals {
  const counted = byCounter((name) => sum(places.map((place) => place[name])));
  const starts = places.flatMap(({ upcoming }) => upcoming).sort();
  const last = latest([
    ...places.map(({ lastVisit }) => lastVisit),
    starts.findLast((start) => start <= now),
  ]);
  // A first visit that is still to come is none yet.
  const first = earliest(places.map(({ firstVisit }) => firstVisit).filter((start) => start && start <= now));
  const next = starts.find((start) => start > now);
  return {
    ...counted,
    ...(first && { firstVisit: first }),
    ...(last && { lastVisit: last }),
    ...(next && { nextVisit: next }),
  };
}

function byCounter(value: (name: (typeof counters)[number]) => number): Counters {
  return {
    bookings: value('bookings'),
    visits: value('visits'),
    noShows: value('noShows'),
    cancelled: value('cancelled'),
    spent: value('spent'),
  };
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((each) => each !== undefined).sort()[0];
}

function latest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
}
