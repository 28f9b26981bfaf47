import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Booking, booking } from '../../core/contract/model/guest/booking.ts';
import { sessionIdOf } from '../../core/domain/schedule/session-id.ts';
import { toInstant } from '../../core/domain/time.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import type { Item, Table } from '../../lambdas/data/table.ts';
import { indexBookings } from '../../lambdas/usecases/guest/index-bookings.ts';
import type { Shop } from '../support/shop.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The reference of the nth booking. */
export function referenceOf(n: number): string {
  const digits = [...n.toString(32).padStart(8, '0')];
  return digits.map((digit) => letters[Number.parseInt(digit, 32)]).join('');
}

/** A confirmed booking of two, without a session in the table. `startsAt`: a full minute. */
export function bookingAt(
  { organization, venue, activity }: Shop,
  n: number,
  startsAt: string,
  changes: Partial<Record<keyof Booking, unknown>> = {},
): Booking {
  const start = toInstant(new Date(startsAt));
  return booking.parse({
    id: `bkg_${referenceOf(n).toLowerCase().repeat(2)}`,
    organizationId: organization.id,
    venueId: venue.id,
    activityId: activity.id,
    sessionId: sessionIdOf(activity.id, start),
    startsAt: start,
    endsAt: toInstant(Date.parse(start) + 3_600_000),
    date: start.slice(0, 10),
    reference: referenceOf(n),
    state: 'confirmed',
    paymentState: 'paid',
    source: 'widget',
    party: [{ unitId: 'player', quantity: 2 }],
    guestCount: 2,
    seats: 2,
    quote: { currency: 'USD', lines: [], subtotal: 5000, total: 5000, dueNow: 5000 },
    ledger: [{ kind: 'payment', at: start, id: `pi_${n}`, method: 'stripe', amount: 5000 }],
    guest: { name: 'Ana Silva', email: 'ana@example.com', phone: '+1 555 010 1234' },
    language: 'en',
    createdAt: '2026-11-20T10:00:00.000Z',
    confirmedAt: '2026-11-20T10:05:00.000Z',
    version: 1,
    ...changes,
  });
}

/** Writes a booking as it is now, and what the stream makes of it. */
export async function keep(table: Table, after: Booking, before: Booking | null = null): Promise<Booking> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: bookingItem(after) }));
  await tell(table, after, before);
  return after;
}

export async function tell(table: Table, after: Booking | null, before: Booking | null): Promise<void> {
  const image = (value: Booking | null): Item | null => value && bookingItem(value);
  const change = { id: '1', before: image(before), after: image(after), at: new Date() };
  await indexBookings(table, [change]);
}
