import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import type { CustomerNote } from '../../../../core/contract/model/people/customer.ts';
import type { CustomerRow, VisitView } from '../../../../core/contract/schemas/people/customers.ts';
import { moneyKept, paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { customerVisits } from '../../../data/people/customer-visits.ts';
import { customers } from '../../../data/people/customers.ts';
import type { Page, Paging } from '../../../data/table.ts';
import type { CustomerDeps } from './deps.ts';
import { customerInScope, mayRead } from './scope.ts';
import { viewCustomer } from './view.ts';

interface CustomerView {
  readonly customer: CustomerRow;
  readonly notes: CustomerNote[];
  readonly history: Page<VisitView>;
}

/**
 * A customer with what the actor's venues know of them: notes, the latest last, and a page of bookings, the
 * latest first.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'invalid-input')
 */
export async function getCustomer(
  deps: CustomerDeps,
  actor: Actor,
  { customerId, ...paging }: Paging & { readonly customerId: CustomerId },
): Promise<CustomerView> {
  const { table } = deps;
  const found = await customerInScope(deps, actor, 'customers.view', customerId);
  const org = found.organization.id;
  const [customer, notes, visits] = await Promise.all([
    viewCustomer(deps, found),
    customers(table).notesOf(org, customerId),
    customerVisits(table).page(org, customerId, found.venueIds, paging),
  ]);
  const ids = visits.items.map(({ bookingId }) => bookingId);
  const items = (await bookings(table).getMany(org, ids)).map(viewVisit);
  return {
    customer,
    notes: notes.filter((note) => mayRead(actor, note)),
    history: { items, next: visits.next },
  };
}

/** A booking in the history of its customer. */
export function viewVisit(booking: Booking): VisitView {
  const { id, venueId, activityId, reference, state, paymentState, source, startsAt, guestCount } = booking;
  const paid = booking.confirmedAt ? paidOf(booking) : moneyKept(booking);
  return { id, venueId, activityId, reference, state, paymentState, source, startsAt, guestCount, paid };
}
