import type { Hours, Schedule, Weekday } from '../../contract/model/schedule.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, weekdayOf } from '../time.ts';
import { minutesOf, wallClock } from './wall-clock.ts';

/** A stretch of elapsed time, in milliseconds since 1970; `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Minutes from the midnight that begins the day; an end at or before the start is on the next day. */
export function minutesOfWindow(window: Hours): Span {
  const start = minutesOf(window.startTime);
  const end = minutesOf(window.endTime);
  return { start, end: end > start ? end : end + 24 * 60 };
}

export function spanOf(window: Hours, date: LocalDate, timeZone: string): Span {
  const { start, end } = minutesOfWindow(window);
  return {
    start: wallClock(date, start, timeZone).at,
    end: wallClock(date, end, timeZone).at,
  };
}

/** The windows that open on a date: blocked day, else custom date, else the hours of its weekday. */
export function windowsOfDate(schedule: Schedule, date: LocalDate): readonly Hours[] {
  if (isBlocked(schedule, date)) return [];
  const custom = schedule.customDates.filter((each) => each.date === date);
  if (custom.length > 0) return custom.flatMap((each) => each.windows);
  return windowsOfWeekday(schedule, weekdayOf(date));
}

/** The windows of a weekday: its custom hours, else the default hours where it is an operating day. */
export function windowsOfWeekday(schedule: Schedule, weekday: Weekday): readonly Hours[] {
  const custom = schedule.customHours[weekday];
  if (custom) return custom.enabled ? custom.windows : [];
  const { startTime, endTime } = schedule;
  return schedule.operatingDays.includes(weekday) ? [{ startTime, endTime }] : [];
}

/** Whether the whole date is blocked. */
export function isBlocked(schedule: Schedule, date: LocalDate): boolean {
  return schedule.blockedDates.some((blocked) => blocked.date === date && !blocked.window);
}

/**
 * The blocked time ranges that can overlap a slot of a window that opens on `date`: yesterday's may run past
 * midnight, and so may the window.
 */
export function blockedSpansAround(schedule: Schedule, date: LocalDate, timeZone: string): Span[] {
  const dates = [addDays(date, -1), date, addDays(date, 1)];
  return schedule.blockedDates.flatMap((blocked) =>
    blocked.window && dates.includes(blocked.date) ? [spanOf(blocked.window, blocked.date, timeZone)] : [],
  );
}
