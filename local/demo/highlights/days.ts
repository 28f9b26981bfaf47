import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { wallClock } from '../../../core/domain/schedule/wall-clock.ts';
import { addDays, localDateOf, toInstant } from '../../../core/domain/time.ts';

const day = 24 * 60 * 60 * 1000;

/** That many days before now. */
export function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day);
}

/** When a venue's clock shows this hour on a date. */
export function atHour(date: LocalDate, hour: number, timeZone: string): Date {
  return new Date(wallClock(date, hour * 60, timeZone).at);
}

/** Today and yesterday, as the venue's calendar has them. */
export function todayAt(timeZone: string, now: Instant | Date): { today: LocalDate; yesterday: LocalDate } {
  const today = localDateOf(toInstant(new Date(now)), timeZone);
  return { today, yesterday: addDays(today, -1) };
}
