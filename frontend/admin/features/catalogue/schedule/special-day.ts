import type { Hours, Schedule } from '../../../../../core/contract/model/schedule.ts';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { addDays } from '../../../../../core/domain/time.ts';

/** A day that differs from its weekday. Closed without hours: the whole day. */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly kind: 'closed' | 'open';
  readonly hours?: Hours | undefined;
  readonly reason?: string | undefined;
}

/** Days of a range that can be added at once. */
const longestRange = 100;

/** The dates from one to another, both included; at most a hundred. */
export function datesBetween(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
  const count = Math.min(longestRange, Math.max(0, days));
  return [...Array(count).keys()].map((day) => addDays(from, day));
}

type Dates = Pick<Schedule, 'customDates' | 'blockedDates'>;

/** By date; a day with two windows is listed twice. */
export function specialDaysOf({ customDates, blockedDates }: Dates): readonly SpecialDay[] {
  const open = customDates.flatMap(({ date, windows }) =>
    windows.map((hours): SpecialDay => ({ date, kind: 'open', hours })),
  );
  const closed = blockedDates.map(
    ({ date, window, reason }): SpecialDay => ({ date, kind: 'closed', hours: window, reason }),
  );
  return [...open, ...closed].sort((a, b) => textOf(a).localeCompare(textOf(b)));
}

/** With these days too. A day that is closed as a whole, or open at other hours, replaces what was said of it. */
export function withSpecialDays(dates: Dates, added: readonly SpecialDay[]): Dates {
  const replaced = new Set(added.map(({ date }) => date));
  return scheduled([...specialDaysOf(dates).filter(({ date }) => !replaced.has(date)), ...added]);
}

export function withoutSpecialDay(dates: Dates, removed: SpecialDay): Dates {
  return scheduled(specialDaysOf(dates).filter((day) => textOf(day) !== textOf(removed)));
}

function scheduled(days: readonly SpecialDay[]): Dates {
  const open = days.filter(({ kind }) => kind === 'open');
  const dates = [...new Set(open.map(({ date }) => date))];
  return {
    customDates: dates.map((date) => ({
      date,
      windows: open.flatMap((day) => (day.date === date && day.hours ? [day.hours] : [])),
    })),
    blockedDates: days
      .filter(({ kind }) => kind === 'closed')
      .map(({ date, hours, reason }) => ({
        date,
        ...(hours && { window: hours }),
        ...(reason && { reason }),
      })),
  };
}

/** Tells days apart, and sorts them. */
function textOf({ date, kind, hours }: SpecialDay): string {
  return `${date} ${kind} ${hours?.startTime ?? ''} ${hours?.endTime ?? ''}`;
}
