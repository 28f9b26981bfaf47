import type { Booking } from '../../contract/model/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { ended } from '../booking/change.ts';
import { expiring } from '../booking/states.ts';
import { addMinutes } from '../time.ts';
import { compared, type Discrepancy } from './discrepancy.ts';

/** The sweep comes every minute: a hold that ran out this many minutes ago was forgotten. */
const graceMinutes = 5;

/** Seats that are held although the time to pay for them is over, or never ends. */
export function auditHold(booking: Booking, now: Instant): Discrepancy[] {
  const { id, state, expiresAt, payBy } = booking;
  if (!expiring.includes(state)) return [];
  const isInTime = (until: Instant) => addMinutes(until, graceMinutes) > now;
  if (expiresAt !== undefined && isInTime(expiresAt) && isInTime(payBy ?? expiresAt)) return [];
  const repair = { kind: 'hold', before: booking, after: ended(booking, 'expire', now) } as const;
  return compared('hold-overdue', id, `until ${expiresAt ?? 'for ever'}`, 'over', repair);
}
