import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import type { CustomerId } from '../../../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../../../core/contract/model/money/gift-card.ts';
import type { ActiveCustomer } from '../../../../../core/contract/model/people/customer.ts';
import type { Erasure } from '../../../../../core/contract/schemas/people/customers.ts';
import { paymentsOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import { isAhead } from '../../../../../core/domain/customers/erased.ts';
import type { Actor } from '../../../../../core/domain/permissions/actor.ts';
import { Problem, say } from '../../../../../core/domain/problem.ts';
import { toInstant } from '../../../../../core/domain/time.ts';
import { bookings } from '../../../../data/guest/bookings.ts';
import { customerVisits } from '../../../../data/people/customer-visits.ts';
import { changeOfCustomer, customers } from '../../../../data/people/customers.ts';
import { transact } from '../../../../data/transaction.ts';
import { activeOrganization } from '../../../scope/venue-in-scope.ts';
import { customerDeed } from '../deed.ts';
import type { CustomerDeps } from '../deps.ts';
import { giftCardsOf } from '../held-elsewhere.ts';
import { pointersOf, releasePointers } from '../merge/pointers.ts';
import { changedByOther, requireAllThere, wholeCustomerInScope } from '../scope.ts';

/**
 * Decides that a person is erased. From then on no pointer and no list leads to them; `finishCustomerChange`
 * removes their data from bookings, gift cards and waitlists. Ledgers do not change. A repeated request
 * answers with the progress.
 * @throws Problem('wrong-state') while a booking is still to come; Problem('forbidden') unless the actor
 * works at every venue where the customer booked; Problem('conflict') for a concurrent booking, or while
 * another customer is being merged into this one; Problem('not-found' | 'suspended')
 */
export async function eraseCustomer(deps: CustomerDeps, actor: Actor, id: CustomerId): Promise<Erasure> {
  const { table, clock } = deps;
  const { id: org } = await activeOrganization(deps.organizations, actor);
  const known = await customers(table).get(org, id);
  if (known?.status === 'erased') return answer('erased', [], []);
  if (known?.status === 'erasing') return answer('erasing', await bookingsOf(deps, known), []);
  const { customer } = await wholeCustomerInScope(deps, actor, 'customers.erase', id);
  requireAllThere(customer);
  const theirs = await bookingsOf(deps, customer);
  const ahead = theirs.find((booking) => isAhead(booking, toInstant(clock.now())));
  if (ahead) {
    const detail = say('booking-ahead', { reference: ahead.reference });
    throw new Problem('wrong-state', detail);
  }
  const cards = await giftCardsOf(table, customer);
  const pointers = await Promise.all(
    pointersOf(customer).map((each) => releasePointers(table, customer, each)),
  );
  const decided = await transact(table, [
    changeOfCustomer(customer, { status: 'erasing' }, { version: 1 }),
    ...pointers.flat(),
    customerDeed(deps, actor, { action: 'eraseCustomer', id }),
  ]);
  if (!decided.done) throw changedByOther();
  const bought = cards.flatMap(({ card, role }) => (role === 'buyer' ? [card] : []));
  return answer('erasing', theirs, bought);
}

async function bookingsOf(
  { table }: CustomerDeps,
  { organizationId, id }: Pick<ActiveCustomer, 'organizationId' | 'id'>,
): Promise<Booking[]> {
  const visits = await customerVisits(table).list(organizationId, id);
  return bookings(table).getMany(
    organizationId,
    visits.map(({ bookingId }) => bookingId),
  );
}

const notice =
  'Stripe keeps what it needs of these payments, the address among it. Ask Stripe to erase it in its Dashboard (Redact).';

function answer(status: Erasure['status'], theirs: readonly Booking[], bought: readonly GiftCard[]): Erasure {
  const paid = theirs.flatMap((booking) =>
    paymentsOf(booking).flatMap(({ id, method }) => (method === 'stripe' ? [id] : [])),
  );
  const forCards = bought.flatMap(({ stripePaymentIntentId }) => stripePaymentIntentId ?? []);
  return { status, stripe: { notice, payments: [...new Set([...paid, ...forCards])] } };
}
