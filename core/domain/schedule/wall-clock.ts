import { DateTime, IANAZone } from 'luxon';
import type { Instant, LocalDate } from '../../contract/model/time.ts';
import { addDays, toInstant } from '../time.ts';

const minutesOfDay = 24 * 60;
const minute = 60_000;
const hour = 60 * minute;

/**
 * The moment, in milliseconds since 1970, at which the local time is `minutes` after the midnight that begins
 * `date`; 1440 and more run into the following days. A time that occurs twice is the first one. A time that
 * clocks skip is read with the offset from before the change, and `skipped` says so. Both as in RFC 5545,
 * section 3.3.5.
 */
export function wallClock(
  date: LocalDate,
  minutes: number,
  timeZone: string,
): { at: number; skipped: boolean } {
  const day = addDays(date, Math.floor(minutes / minutesOfDay));
  const ofDay = minutes % minutesOfDay;
  const offset = steadyOffset(day, timeZone);
  if (offset !== null) return { at: Date.parse(day) + (ofDay - offset) * minute, skipped: false };
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const time = { year, month, day: dayOfMonth, hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
  const found = DateTime.fromObject(time, { zone: timeZone });
  const skipped = found.hour * 60 + found.minute !== ofDay;
  return { at: Math.min(...found.getPossibleOffsets().map((each) => each.toMillis())), skipped };
}

/** When a date ends there, and the next begins. */
export function endOfDate(date: LocalDate, timeZone: string): Instant {
  return toInstant(wallClock(addDays(date, 1), 0, timeZone).at);
}

/**
 * Offsets of dates, by zone and date: computing one costs far more than the rest, and every slot needs it.
 */
const offsets = new Map<string, number | null>();
const mostOffsets = 5_000;

/** Minutes ahead of UTC, for a date and the hours around it; null if the clocks may change. */
function steadyOffset(day: LocalDate, timeZone: string): number | null {
  const key = `${timeZone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const midnight = Date.parse(day);
  const zone = IANAZone.create(timeZone);
  // In every zone the date lies within these hours.
  const [first, ...others] = [-18, 3, 21, 42].map((hours) => zone.offset(midnight + hours * hour));
  const offset = first !== undefined && others.every((each) => each === first) ? first : null;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
