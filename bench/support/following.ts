import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { Change } from '../../lambdas/data/change.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { connections } from '../../lambdas/data/notify/connections.ts';
import type { Table } from '../../lambdas/data/table.ts';
import type { Shop } from '../../test/support/shop.ts';

/** Open widgets that follow the shop's venue, numbered from `first` on. */
export async function follow(
  table: Table,
  { organization, venue }: Shop,
  { first, widgets, now }: { first: number; widgets: number; now: Date },
): Promise<void> {
  const feed = { organizationId: organization.id, venueId: venue.id, audience: 'public' as const };
  const { open, countMessage, subscribe } = connections(table);
  for (let widget = first; widget < first + widgets; widget++) {
    const connectionId = `connection-of-widget-${widget}`;
    await open(connectionId, '192.0.2.1', 100_000, now);
    const from = await countMessage(connectionId);
    if (from) await subscribe(from, feed, now);
  }
}

/** What the table's stream tells of a session that was written. */
export function sessionChange(session: Session, at: Date): Change {
  return { id: session.id, before: null, after: { entity: 'SESSION', ...session }, at };
}

/** What the table's stream tells of a booking that was written. */
export function bookingChange(booking: Booking, at: Date): Change {
  return { id: booking.id, before: null, after: bookingItem(booking), at };
}
