import type { Instant, LocalDate } from '../../../../../core/contract/model/time.ts';
import { addDays, addMinutes, localDateOf, localTimeOf, toInstant } from '../../../../../core/domain/time.ts';

/** The first moment of a date in a time zone; where clocks skip midnight, an hour later. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  const wanted = Date.parse(date);
  let at = wanted;
  // The second time corrects an offset that changes in between.
  for (let round = 0; round < 2; round += 1) {
    const instant = toInstant(at);
    const shown = Date.parse(`${localDateOf(instant, timeZone)}T${localTimeOf(instant, timeZone)}:00Z`);
    at -= shown - wanted;
  }
  const start = toInstant(at);
  return localDateOf(start, timeZone) === date ? start : addMinutes(start, 60);
}

/** The moment that a date ends. */
export function endOfDay(date: LocalDate, timeZone: string): Instant {
  return startOfDay(addDays(date, 1), timeZone);
}

/** The last date before that moment. */
export function lastDateBefore(end: Instant, timeZone: string): LocalDate {
  return localDateOf(addMinutes(end, -1), timeZone);
}
