import type { Booking } from '../../contract/model/guest/booking.ts';
import { addMinutes, localDateOf, toInstant } from '../time.ts';

/** How long before a session that starts after midnight its party may come, in minutes. */
const earliestArrival = 120;

/** Whether a party is expected on the venue's date, or around a session that crosses midnight. */
export function isExpectedToday(
  { date, startsAt, endsAt }: Pick<Booking, 'date' | 'startsAt' | 'endsAt'>,
  timeZone: string,
  now: Date,
): boolean {
  const at = toInstant(now);
  return date === localDateOf(at, timeZone) || (addMinutes(startsAt, -earliestArrival) <= at && at < endsAt);
}
