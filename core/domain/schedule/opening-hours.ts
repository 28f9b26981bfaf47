import type { Hours, Schedule, Weekday } from '../../contract/model/schedule.ts';
import type { LocalDate, LocalTime } from '../../contract/model/time.ts';
import { weekdayOf } from '../time.ts';

/** Minutes since midnight. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes from the midnight that begins the day; an end at or before the start is on the next day. */
export function minutesOfWindow(window: Hours): { start: number; end: number } {
  const start = minutesOf(window.startTime);
  const end = minutesOf(window.endTime);
  return { start, end: end > start ? end : end + 24 * 60 };
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
