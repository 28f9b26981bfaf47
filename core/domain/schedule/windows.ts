import type { Hours, Schedule } from '../../contract/model/schedule.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import { addDays } from '../time.ts';
import { minutesOfWindow } from './opening-hours.ts';
import { wallClock } from './wall-clock.ts';

/** A stretch of elapsed time, in milliseconds since 1970; `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(window: Hours, date: LocalDate, timeZone: string): Span {
  const { start, end } = minutesOfWindow(window);
  return {
    start: wallClock(date, start, timeZone).at,
    end: wallClock(date, end, timeZone).at,
  };
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
