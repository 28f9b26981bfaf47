import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { GroupPart } from '../../../contract/model/guest/group.ts';
import type { PaymentEntry } from '../../../contract/model/guest/ledger.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { Problem } from '../../problem.ts';
import { addEntries } from '../change.ts';
import { groupDue, sumOf } from './group-due.ts';
import { confirmByEntry } from './incoming-payment.ts';

/** A booking of a group before and after its part was paid at the counter. */
interface Collected {
  readonly before: Booking;
  readonly after: Booking;
  /** Absent where it was confirmed before. */
  readonly event?: 'confirm';
}

/**
 * The bookings that one payment at the counter is for, each with its part: what its guest could pay by the group's link
 * now. Those that wait to be paid are confirmed. `expectedAmount`: what staff were shown, in minor units.
 * @throws Problem('wrong-state') where nothing is due, Problem('price-changed') when that is another amount now
 */
export function collectParts(
  members: readonly Booking[],
  expectedAmount: MinorUnits,
  now: Instant,
  entryOf: (part: GroupPart) => PaymentEntry,
): Collected[] {
  const parts = groupDue(members, now);
  if (parts.length === 0) throw new Problem('wrong-state', 'nothing-to-pay');
  const balance = sumOf(parts);
  if (balance !== expectedAmount) throw new Problem('price-changed', 'balance-changed', [], { balance });
  return parts.flatMap((part) => {
    const before = members.find(({ id }) => id === part.bookingId);
    return before ? [collected(before, entryOf(part))] : [];
  });
}

function collected(before: Booking, entry: PaymentEntry): Collected {
  if (before.state !== 'pending') return { before, after: addEntries(before, [entry]) };
  return { before, after: confirmByEntry(before, 'confirm', entry), event: 'confirm' };
}
