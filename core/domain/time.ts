import type { Weekday } from '../contract/model/schedule.ts';
import type { Instant, LocalDate, LocalMonth, LocalTime } from '../contract/model/time.ts';
import { weekdays } from '../contract/model/weekdays.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Anything that knows its milliseconds since 1970: a Date, a luxon DateTime, a number. */
export interface Moment {
  valueOf(): number;
}

/** The one spelling of a moment in UTC, with milliseconds: text order is time order. */
export function toInstant(moment: Moment): Instant {
  return new Date(moment.valueOf()).toISOString();
}

/** `minutes` of elapsed time later; earlier when negative. */
export function addMinutes(at: Instant, minutes: number): Instant {
  return toInstant(Date.parse(at) + minutes * minute);
}

/** The date that a calendar on the venue's wall shows at this moment. */
export function localDateOf(at: Instant, timeZone: string): LocalDate {
  const parts = dateFormat(timeZone).formatToParts(Date.parse(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The time of day that a clock on the venue's wall shows at this moment. */
export function localTimeOf(at: Instant, timeZone: string): LocalTime {
  return timeFormat(timeZone).format(Date.parse(at));
}

/** A calendar date has the same weekday everywhere. */
export function weekdayOf(date: LocalDate): Weekday {
  // Sunday is 0 for Date and last for us.
  const index = (new Date(date).getUTCDay() + 6) % 7;
  return weekdays[index] ?? 'monday';
}

/** Calendar arithmetic: no clocks, so no clock changes. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toInstant(Date.parse(date) + days * day).slice(0, 10);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

export function monthOf(date: LocalDate): LocalMonth {
  return date.slice(0, 7);
}

export function daysOfMonth(month: LocalMonth): LocalDate[] {
  const first = `${month}-01`;
  const dates: LocalDate[] = [];
  for (let date = first; monthOf(date) === month; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Making a format costs far more than using it: one is made for each time zone. */
function remembered(options: Intl.DateTimeFormatOptions) {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const known = formats.get(timeZone);
    if (known) return known;
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...options,
    });
    formats.set(timeZone, made);
    return made;
  };
}

// Marked so that a bundle which asks for neither carries neither.
const dateFormat = /* @__PURE__ */ remembered({ year: 'numeric', month: '2-digit', day: '2-digit' });
const timeFormat = /* @__PURE__ */ remembered({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
