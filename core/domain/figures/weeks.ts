import type { DayFigures } from '../../contract/model/desk/day-figures.ts';
import type { Weekday } from '../../contract/model/schedule.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { weekdays } from '../../contract/model/weekdays.ts';
import { sum } from '../money/money.ts';
import { addDays, weekdayOf } from '../time.ts';
import type { DayCount } from './count-day.ts';

/** How many weeks the dashboard looks back. */
export const weeksShown = 8;

/** A day that was counted, with its date. */
export type CountedDay = Omit<DayCount, 'activities'> & Pick<DayFigures, 'date'>;

interface Share {
  readonly bookings: number;
  readonly seats: number;
  readonly capacity: number;
  readonly revenue: number;
}

/** The first date of the weeks that end with this one. */
export function firstDayShown(last: LocalDate): LocalDate {
  return addDays(last, 1 - 7 * weeksShown);
}

/** Weeks of seven days, the last of which ends on `last`. A day that is missing counts as nothing. */
export function countWeeks(days: readonly CountedDay[], last: LocalDate): (Share & { from: LocalDate })[] {
  const first = firstDayShown(last);
  return Array.from({ length: weeksShown }, (_, week) => {
    const from = addDays(first, 7 * week);
    const to = addDays(from, 6);
    const inWeek = days.filter(({ date }) => date >= from && date <= to);
    return {
      from,
      bookings: sum(inWeek.map(({ counts }) => counts.bookings)),
      seats: sum(inWeek.map(({ counts }) => counts.seats)),
      capacity: sum(inWeek.map(({ counts }) => counts.capacity)),
      revenue: sum(inWeek.map(({ money }) => money.revenue)),
    };
  });
}

/** The same days by weekday and hour, Monday first. Hours without sessions are left out. */
export function countHours(
  days: readonly Pick<CountedDay, 'date' | 'hours'>[],
): (Share & { weekday: Weekday; hour: number })[] {
  const all = days.flatMap(({ date, hours }) => hours.map((each) => ({ weekday: weekdayOf(date), ...each })));
  const groups = Map.groupBy(all, ({ weekday, hour }) => weekdays.indexOf(weekday) * 24 + hour);
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, each]) => {
      const [first] = each;
      if (!first) return [];
      return [
        {
          weekday: first.weekday,
          hour: first.hour,
          bookings: sum(each.map(({ bookings }) => bookings)),
          seats: sum(each.map(({ seats }) => seats)),
          capacity: sum(each.map(({ capacity }) => capacity)),
          revenue: sum(each.map(({ revenue }) => revenue)),
        },
      ];
    });
}
