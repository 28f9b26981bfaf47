import { DateTime } from 'luxon';
import type { LocalDate, LocalTime } from '../../contract/model/time.ts';

const minutesOfDay = 24 * 60;

/** Minutes since midnight. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * The moment at which the clock on the wall shows `minutes` after the midnight that begins `date`; 1440 and
 * more run into the following days. A time that exists twice is taken once, the first. A time that clocks
 * skip is read with the offset from before the change. Both as RFC 5545, section 3.3.5, has it.
 */
export function wallClock(date: LocalDate, minutes: number, timeZone: string): DateTime {
  const days = Math.floor(minutes / minutesOfDay);
  const rest = minutes - days * minutesOfDay;
  const local = DateTime.fromISO(date, { zone: 'utc' }).plus({ days });
  const { year, month, day } = local;
  const time = { year, month, day, hour: Math.floor(rest / 60), minute: rest % 60 };
  const found = DateTime.fromObject(time, { zone: timeZone });
  return DateTime.min(...found.getPossibleOffsets()) ?? found;
}

/** Whether the clock on the wall ever shows this time on this date. */
export function exists(date: LocalDate, minutes: number, timeZone: string): boolean {
  const found = wallClock(date, minutes, timeZone);
  return found.hour * 60 + found.minute === minutes % minutesOfDay;
}
