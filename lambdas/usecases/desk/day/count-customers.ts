import type { CustomerFigures } from '../../../../core/contract/model/desk/day-figures.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { isVisit } from '../../../../core/domain/figures/visits.ts';
import { customerVisits } from '../../../data/people/customer-visits.ts';
import { customers } from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';

/**
 * The parties of a day whose customer came to the venue for the first time, and those whose customer had come before.
 * Parties without a record of a customer are neither.
 */
export async function countCustomers(
  table: Table,
  { organizationId, id: venueId }: Pick<Venue, 'organizationId' | 'id'>,
  bookings: readonly Booking[],
): Promise<CustomerFigures> {
  const visits = bookings.filter(isVisit);
  const links = await customerVisits(table).ofBookings(
    organizationId,
    visits.map(({ id }) => id),
  );
  const ids = [...new Set(links.map(({ customerId }) => customerId))];
  const places = ids.map((id) => ({ id, venueId }));
  const totals = await customers(table).totalsOfMany(organizationId, places);
  const firstVisits = new Map(totals.map(({ customerId, firstVisit }) => [customerId, firstVisit]));
  const isFirst = links.map(
    ({ customerId, startsAt }) => startsAt <= (firstVisits.get(customerId) ?? startsAt),
  );
  const isNew = isFirst.filter(Boolean).length;
  return { new: isNew, returning: isFirst.length - isNew };
}
