import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import type { StaffBookingRequest } from '../../../core/contract/schemas/desk/desk.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { listTakings } from '../../../lambdas/usecases/desk/day/list-takings.ts';
import { indexBooking } from '../../../lambdas/usecases/guest/index-bookings.ts';
import { refreshMonths } from '../../../lambdas/usecases/notify/feeds/refresh-months.ts';
import { followBooking } from '../../../lambdas/usecases/people/customers/follow-booking.ts';
import { personAt } from '../people.ts';
import { depsAt, type Team } from './deps.ts';

export type Order = Pick<StaffBookingRequest, 'payment' | 'note' | 'giftCardCode'> & {
  readonly name: string;
  /** Who books: a place among the people of the demo. */
  readonly person: number;
};

/** A booking by phone, with everything that would follow from it once the stream is read. */
export async function bookByPhone(
  table: Table,
  { id: venueId, address }: Venue,
  session: Session,
  { manager }: Team,
  now: Date,
  { name, person, ...order }: Order,
): Promise<void> {
  const [unit] = session.priceAtGeneration.units;
  if (!unit) return;
  const { guest, language } = personAt(person, address.country);
  const deps = depsAt(table, now, 80 + person);
  const { id: bookingId } = await createStaffBooking(deps, {
    ...{ actor: manager, venueId, sessionId: session.id, guest, language, answers: [], ...order },
    ...{ party: [{ unitId: unit.id, quantity: Math.min(4, session.capacityTotal) }], source: 'staff' },
    idempotencyKey: `demo-phone-${name}`,
  });
  const { organizationId } = session;
  const booked = { organizationId, bookingId };
  await followBooking(deps, booked);
  await listTakings(deps, booked);
  await indexBooking(table, null, await bookings(table).get(organizationId, bookingId));
  await refreshMonths(table, [session]);
}
