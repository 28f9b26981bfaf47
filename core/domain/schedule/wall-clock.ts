import { DateTime } from 'luxon';
import type { LocalDate, LocalTime } from '../../contract/model/time.ts';
import { addDays } from '../time.ts';

const minutesOfDay = 24 * 60;

/** Minutes since midnight. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * The moment, in milliseconds since 1970, at which the clock on the wall shows `minutes` after the midnight
 * that begins `date`; 1440 and more run into the following days. A time that exists twice is taken once, the
 * first. A time that clocks skip is read with the offset from before the change, and `skipped` says so. Both
 * as RFC 5545, section 3.3.5, has it.
 */
export function wallClock(
  date: LocalDate,
  minutes: number,
  timeZone: string,
): { at: number; skipped: boolean } {
  const [year, month, day] = addDays(date, Math.floor(minutes / minutesOfDay))
    .split('-')
    .map(Number);
  const ofDay = minutes % minutesOfDay;
  const time = { year, month, day, hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
  const found = DateTime.fromObject(time, { zone: timeZone });
  const skipped = found.hour * 60 + found.minute !== ofDay;
  return { at: Math.min(...found.getPossibleOffsets().map((each) => each.toMillis())), skipped };
}
