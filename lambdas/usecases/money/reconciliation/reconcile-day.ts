import type { Difference, Reconciliation } from '../../../../core/contract/model/money/reconciliation.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { compare } from '../../../../core/domain/reconciliation/compare.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import type { Day } from './day.ts';
import { isCardRefundElsewhere, knownPayments, knownRefunds, strayPayments } from './known-movements.ts';
import {
  bookingIn,
  groupIn,
  isRefundMade,
  lookUp,
  paymentMovement,
  readStripe,
  refundMovement,
  type StripeSide,
} from './stripe-side.ts';
import { type Named, readTable, type TableSide } from './table-side.ts';

export interface ReconcileDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Payments;
}

/** More than this is not a list to read but a fault to find; the log has them all. */
const listed = 200;

/**
 * Compares what Stripe has of one day of an organization with what its bookings and gift cards say.
 * @throws Problem('payment-unavailable')
 */
export async function reconcileDay(
  deps: ReconcileDeps,
  organization: Organization,
  day: Day,
): Promise<{ report: Reconciliation; differences: readonly Difference[] }> {
  const stripe = await readStripe(deps.payments, organization, day);
  const table = await readTable(deps.table, organization, day, namedIn(stripe));
  const stray = strayPayments(table);
  const payments = stripe.payments.filter(({ paymentIntentId }) => !stray.has(paymentIntentId));
  const isElsewhere = isCardRefundElsewhere(table);
  const refunds = stripe.refunds.filter((one) => !stray.has(one.paymentIntentId) && !isElsewhere(one));
  const differences = [
    ...(await comparePayments(deps, organization, table, day, payments)),
    ...(await compareRefunds(deps, organization, table, day, refunds)),
  ];
  const report = {
    organizationId: organization.id,
    date: day.date,
    payments: stripe.payments.length,
    refunds: stripe.refunds.length,
    differences: differences.slice(0, listed),
    checkedAt: toInstant(deps.clock.now()),
  };
  return { report, differences };
}

function namedIn({ payments, refunds }: StripeSide): Named {
  const all = [
    ...payments.map(({ metadata }) => metadata),
    ...refunds.map(({ paymentMetadata }) => paymentMetadata),
  ];
  return {
    bookings: new Set(all.map(bookingIn).filter((id) => id !== undefined)),
    groups: new Set(all.map(groupIn).filter((id) => id !== undefined)),
  };
}

async function comparePayments(
  { payments }: ReconcileDeps,
  organization: Organization,
  table: TableSide,
  day: Day,
  ofTheDay: StripeSide['payments'],
): Promise<Difference[]> {
  const inTable = knownPayments(table, day);
  const seen = ofTheDay.map(paymentMovement);
  const others = await lookUp(payments, organization, inTable, seen);
  return compare('payment', { inStripe: [...seen, ...others.map(paymentMovement)], inTable });
}

async function compareRefunds(
  { payments }: ReconcileDeps,
  organization: Organization,
  table: TableSide,
  day: Day,
  ofTheDay: StripeSide['refunds'],
): Promise<Difference[]> {
  const inTable = knownRefunds(table, day);
  const known = new Set(inTable.all.map(({ id }) => id));
  const seen = ofTheDay.map((refund) => refundMovement(refund, refund.paymentMetadata, known));
  const others = await lookUp(payments, organization, inTable, seen);
  const there = new Set(seen.map(({ id }) => id));
  const more = others
    .flatMap(({ refunds, metadata }) =>
      refunds.filter(isRefundMade).map((refund) => refundMovement(refund, metadata, known)),
    )
    .filter(({ id }) => !there.has(id));
  return compare('refund', { inStripe: [...seen, ...more], inTable });
}
