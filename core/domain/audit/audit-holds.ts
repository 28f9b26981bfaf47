import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import { endUnpaid } from '../booking/change.ts';
import { expiring } from '../booking/states.ts';
import { addMinutes } from '../time.ts';
import type { Books, LiveHolds } from './books.ts';
import { compareCounts, type Discrepancy } from './discrepancy.ts';

/** Minutes. The sweep runs every minute, so a hold that expired longer ago was missed. */
const graceMinutes = 5;

/** Seats held after the time to pay is over, or without such a time. */
export function auditHold(booking: Booking, now: Instant): Discrepancy[] {
  const { id, state, paymentState, expiresAt, payBy } = booking;
  if (!expiring.includes(state)) return [];
  const isInTime = (until: Instant) => addMinutes(until, graceMinutes) > now;
  // Seats of money that is on its way are kept beyond the last moment to pay.
  const lastMoment = paymentState === 'processing' ? expiresAt : (payBy ?? expiresAt);
  if (expiresAt && lastMoment && isInTime(expiresAt) && isInTime(lastMoment)) return [];
  const repair = { kind: 'hold', before: booking, after: endUnpaid(booking, 'expire', now) } as const;
  return compareCounts('hold-overdue', id, `until ${expiresAt ?? 'for ever'}`, 'over', repair);
}

/** Whether each network's counter equals its number of unpaid bookings at the venue. */
export function auditLiveHolds({ kept, counted }: Books['liveHolds']): Discrepancy[] {
  const keptBy = new Map(kept.map((count) => [count.key.PK, count]));
  const countedBy = new Map(counted.map((count) => [count.key.PK, count]));
  return [...new Map<string, LiveHolds>([...keptBy, ...countedBy])].flatMap(([name, count]) => {
    const before = { ...count, holds: keptBy.get(name)?.holds ?? 0 };
    const after = { ...count, holds: countedBy.get(name)?.holds ?? 0 };
    const repair = { kind: 'live-holds', before, after } as const;
    return compareCounts('live-holds', name, before.holds, after.holds, repair);
  });
}
