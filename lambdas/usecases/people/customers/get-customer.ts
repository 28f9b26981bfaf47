import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { CustomerId } from '../../../../core/contract/model/ids.ts';
import type { ActiveCustomer, CustomerNote } from '../../../../core/contract/model/people/customer.ts';
import {
  type CustomerRow,
  type VisitView,
  type WaitView,
  waitView,
} from '../../../../core/contract/schemas/people/customers.ts';
import { moneyKept, paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { statusOfEntry } from '../../../../core/domain/capacity/waitlist.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { customerVisits } from '../../../data/people/customer-visits.ts';
import { customers } from '../../../data/people/customers.ts';
import type { Page, Paging, Table } from '../../../data/table.ts';
import type { CustomerDeps } from './deps.ts';
import { waitlistOf } from './held-elsewhere.ts';
import { customerInScope, mayRead } from './scope.ts';
import { viewCustomer } from './view.ts';

interface CustomerView {
  readonly customer: CustomerRow;
  readonly notes: CustomerNote[];
  readonly waitlist: WaitView[];
  readonly history: Page<VisitView>;
}

/**
 * A customer with what the actor's venues know of them: notes, the latest last; waitlists, and a page of bookings,
 * the latest first.
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
  const [customer, notes, waits, visits] = await Promise.all([
    viewCustomer(deps, found),
    customers(table).notesOf(org, customerId),
    waitsInScope(table, actor, found.customer),
    customerVisits(table).page(org, customerId, found.venueIds, paging),
  ]);
  const ids = visits.items.map(({ bookingId }) => bookingId);
  const items = (await bookings(table).getMany(org, ids)).map(viewVisit);
  return {
    customer,
    notes: notes.filter((note) => mayRead(actor, note)),
    waitlist: waits,
    history: { items, next: visits.next },
  };
}

/** The waitlists of a customer at the actor's venues, the latest session first. */
async function waitsInScope(table: Table, actor: Actor, customer: ActiveCustomer): Promise<WaitView[]> {
  const entries = await waitlistOf(table, customer);
  const seen = entries.filter(({ venueId }) => can(actor, 'customers.view', { venueId }));
  const offers = await bookings(table).getMany(
    customer.organizationId,
    seen.flatMap(({ status, bookingId }) => (status === 'offered' && bookingId ? [bookingId] : [])),
  );
  return seen
    .map((entry) => {
      const offer = offers.find(({ id }) => id === entry.bookingId) ?? null;
      return waitView.parse({ ...entry, status: statusOfEntry(entry, offer) });
    })
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt));
}

/** A booking in the history of its customer. */
export function viewVisit(booking: Booking): VisitView {
  const { id, venueId, activityId, reference, state, paymentState, source, startsAt, guestCount } = booking;
  const paid = booking.confirmedAt ? paidOf(booking) : moneyKept(booking);
  return { id, venueId, activityId, reference, state, paymentState, source, startsAt, guestCount, paid };
}
