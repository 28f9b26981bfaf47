import type { EventDetail } from '../../../../core/contract/events.ts';
import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { refundsOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { returnMoney } from './return-money.ts';

export interface RefundDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: () => Promise<Payments>;
}

type Requested = Pick<EventDetail<'booking.refund-requested'>, 'organizationId' | 'bookingId' | 'refundId'>;

/**
 * Carries out a refund that a booking's ledger has decided on, and writes down how far it is. Cash, terminal and
 * credit are given back by people or in the table: there is nothing to do for them here.
 * @throws Problem('payment-unavailable') while Stripe cannot be reached: the event has to come again
 */
export async function carryOutRefund(deps: RefundDeps, requested: Requested): Promise<void> {
  const { organizationId, bookingId, refundId } = requested;
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  const entry = booking && refundsOf(booking).find(({ id }) => id === refundId);
  if (!entry) throw new Error('A refund that no booking has decided on.');
  if (entry.method !== 'stripe') return;
  const progress = progressOf(booking.refundProgress, refundId, entry.at);
  const order = {
    refundId,
    paymentIntentId: entry.of,
    amount: entry.amount,
    reason: entry.reason,
    metadata: { bookingId },
    progress,
  };
  const organization = await organizationOf(deps, organizationId);
  const next = await returnMoney(await deps.payments(), organization, order, deps.clock);
  if (!next) return;
  const now = toInstant(deps.clock.now());
  await changeBooking(deps.table, { organizationId, bookingId }, now, (current) => {
    const known = progressOf(current.refundProgress, refundId, entry.at);
    // A webhook may have been faster, and staff too.
    if (known.status !== progress.status || known.attempt !== progress.attempt) return null;
    return { after: { ...current, refundProgress: { ...current.refundProgress, [refundId]: next } } };
  });
}

export async function organizationOf(
  { table }: Pick<RefundDeps, 'table'>,
  id: OrganizationId,
): Promise<Organization> {
  const organization = await organizations(table).get(id);
  if (!organization) throw new Error('Money of an organization that does not exist.');
  return organization;
}
