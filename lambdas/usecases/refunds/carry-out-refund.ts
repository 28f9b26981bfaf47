import type { EventDetail } from '../../../core/contract/events.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { refundsOf } from '../../../core/domain/booking/ledger.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { bookings } from '../../data/bookings.ts';
import { changeBooking } from '../../data/change-booking.ts';
import { organizations } from '../../data/organizations.ts';
import type { Table } from '../../data/table.ts';
import type { Payments } from '../../gateways/payments.ts';
import { returnMoney } from './return-money.ts';

export interface RefundDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: () => Promise<Payments>;
}

type Requested = Pick<EventDetail<'booking.refund-requested'>, 'organizationId' | 'bookingId' | 'refundId'>;

/**
 * Carries out a refund that a booking's ledger has decided on, once, and notes Stripe's id for it. Cash, terminal
 * and credit are given back by people or in the table: there is nothing to do for them here.
 * @throws when Stripe will not make it: somebody must look
 */
export async function carryOutRefund(deps: RefundDeps, requested: Requested): Promise<void> {
  const { organizationId, bookingId, refundId } = requested;
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  const entry = booking && refundsOf(booking).find(({ id }) => id === refundId);
  if (!entry) throw new Error('A refund that no booking has decided on.');
  if (entry.method !== 'stripe' || booking.refundsMade?.[refundId]) return;
  const made = await returnMoney(await deps.payments(), await organizationOf(deps, organizationId), {
    refundId,
    paymentIntentId: entry.of,
    amount: entry.amount,
    reason: entry.reason,
    metadata: { bookingId },
  });
  const now = toInstant(deps.clock.now());
  const noted = await changeBooking(deps.table, { organizationId, bookingId }, now, (current) =>
    current.refundsMade?.[refundId] ? null : { after: withRefund(current, refundId, made) },
  );
  if (!noted.done)
    throw new Error(`The refund ${refundId} is made, and could not be noted: ${noted.reason}.`);
}

function withRefund(booking: Booking, refundId: string, made: string): Booking {
  return { ...booking, refundsMade: { ...booking.refundsMade, [refundId]: made } };
}

export async function organizationOf(
  { table }: Pick<RefundDeps, 'table'>,
  id: OrganizationId,
): Promise<Organization> {
  const organization = await organizations(table).get(id);
  if (!organization) throw new Error('Money of an organization that does not exist.');
  return organization;
}
