import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { GroupPart } from '../../../../core/contract/model/guest/group.ts';
import type { GroupId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { withDisputes } from '../../../../core/domain/booking/payments/disputes.ts';
import { partsInLedgers, shareOut } from '../../../../core/domain/booking/payments/shared-payment.ts';
import { withStripeRefunds } from '../../../../core/domain/booking/payments/stripe-movements.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Change, commitGroup } from '../../../data/guest/change-booking.ts';
import { groups } from '../../../data/guest/groups.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { PaymentRecord } from '../../../gateways/payment-records.ts';
import { log } from '../../../runtime/log.ts';
import { disputeHeld, refundAtStripe } from '../refunds/stripe-refund.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

/**
 * Brings the bookings of a group in line with all refunds and disputes that Stripe has of one of their payments, in
 * one transaction. A payment that they do not know yet is followed when it is applied. Answers whether something was
 * new.
 * @throws Problem('not-found')
 */
export function followGroupPayment(
  { table, clock }: Deps,
  { organizationId, groupId }: { readonly organizationId: OrganizationId; readonly groupId: GroupId },
  payment: PaymentRecord,
): Promise<boolean> {
  return retryOnConflict(async () => {
    const group = await groups(table).get(organizationId, groupId);
    if (!group) throw new Problem('not-found', 'no-group');
    const now = toInstant(clock.now());
    const members = await groups(table).members(group);
    const parts = partsInLedgers(members, payment.paymentIntentId);
    const followed = followShares(members, parts, payment, now);
    const [first, ...others] = members.flatMap((before, index): Change[] => {
      const after = followed[index] ?? before;
      return after === before ? [] : [{ before, after, now }];
    });
    if (!first) return false;
    const commit = await commitGroup(table, [first, ...others], {});
    if (!commit.done && commit.reason !== 'changed') {
      throw new Error(`What Stripe did could not be noted: ${commit.reason}.`);
    }
    if (commit.done) log('payment-followed', { payment: payment.paymentIntentId });
    return commit.done ? true : again;
  });
}

/** The bookings, each with its share of the refunds and disputes; the same object where nothing is new. */
export function followShares(
  members: readonly Booking[],
  parts: readonly GroupPart[],
  { paymentIntentId: id, refunds, disputes }: PaymentRecord,
  now: Instant,
): Booking[] {
  const seen = { id, refunds: refunds.map(refundAtStripe), disputes: disputes.map(disputeHeld) };
  const shares = shareOut(members, parts, seen);
  return members.map((booking) => {
    const share = shares.get(booking.id);
    if (!share) return booking;
    const refunded = withStripeRefunds(booking, share.refunds, now) ?? booking;
    return withDisputes(refunded, share.disputes, now) ?? refunded;
  });
}
