import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group, GroupPart } from '../../../../core/contract/model/guest/group.ts';
import type { GroupId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import { partsOf } from '../../../../core/domain/booking/payments/shared-payment.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Change, commitGroup, type GroupCommit } from '../../../data/guest/change-booking.ts';
import { groups } from '../../../data/guest/groups.ts';
import { resourceWrites } from '../../../data/guest/resource-days.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { PaymentRecord } from '../../../gateways/payment-records.ts';
import type { Checkout, Payments } from '../../../gateways/payments.ts';
import { log } from '../../../runtime/log.ts';
import { comeTooLate, decidePayment, paymentOf } from '../payment/apply-payment.ts';
import { onEitherAccount } from '../payment/on-either-account.ts';
import { followShares } from './follow-group-payment.ts';

export interface GroupPaymentDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Pick<Payments, 'readCheckout' | 'readPayment'>;
}

export interface PaymentOfGroup {
  readonly organizationId: OrganizationId;
  readonly groupId: GroupId;
  readonly checkoutSessionId: string;
}

/** What Stripe has of a page of the group. */
interface Paid {
  readonly checkout: Checkout;
  /** Null until there is money. */
  readonly payment: PaymentRecord | null;
}

/**
 * Brings the bookings of a group in line with what Stripe says of a page on which they are paid together, whatever
 * the number and order of events. Each has its part of the payment, and what that means is decided as if it had been
 * paid alone; then all are written in one transaction, or none.
 */
export async function applyGroupPayment(deps: GroupPaymentDeps, input: PaymentOfGroup): Promise<void> {
  const organization = await organizations(deps.table).get(input.organizationId);
  if (!organization) throw new Error('A payment for an organization that does not exist.');
  const paid = await onEitherAccount(organization, async (account): Promise<Paid> => {
    const checkout = await deps.payments.readCheckout(input.checkoutSessionId, account);
    const { paymentIntentId, status } = checkout;
    const isRead = status === 'complete' && paymentIntentId !== undefined;
    return { checkout, payment: isRead ? await deps.payments.readPayment(paymentIntentId, account) : null };
  });
  if (paid.checkout.status !== 'complete') return;
  await retryOnConflict(async () => {
    const group = await groups(deps.table).get(input.organizationId, input.groupId);
    const page = group?.pages.find((each) => each.checkoutSessionId === input.checkoutSessionId);
    if (!group || !page) {
      log('payment-without-booking', { groupId: input.groupId });
      throw new Error('A payment for a group that does not exist, or on none of its pages.');
    }
    return (await isApplied(deps, group, { ...paid, asked: page.parts })) ? undefined : again;
  });
}

interface Divided extends Paid {
  readonly asked: readonly GroupPart[];
}

/** One attempt. False when a booking or a counter changed meanwhile: read again. */
async function isApplied({ table, clock }: GroupPaymentDeps, group: Group, paid: Divided): Promise<boolean> {
  const now = toInstant(clock.now());
  const parts = partsOf(paid.checkout.amountTotal, paid.asked);
  const members = await groups(table).members(group);
  const followed = paid.payment ? followShares(members, parts, paid.payment, now) : members;
  const isLatest = group.pages.at(-1)?.checkoutSessionId === paid.checkout.checkoutSessionId;
  const lost = new Map<Booking['id'], Booking>();
  for (;;) {
    const changes = members.flatMap((before, index): Change[] => {
      const booking = followed[index] ?? before;
      const part = parts.find(({ bookingId }) => bookingId === before.id);
      const after = lost.get(before.id);
      const decision = after
        ? { after }
        : part && decidePayment(booking, { ...paid.checkout, amountTotal: part.amount }, { now, isLatest });
      if (decision) return [{ ...decision, before, now }];
      return booking === before ? [] : [{ before, after: booking, now }];
    });
    const [first, ...others] = changes;
    if (!first) return true;
    const commit = await commitGroup(table, [first, ...others], {});
    if (commit.done) return true;
    const gone = commit.reason === 'changed' ? [] : await lostBy(table, commit, changes);
    if (gone.length === 0) return false;
    for (const { before } of gone) {
      const booking = before && followed[members.indexOf(before)];
      const part = parts.find(({ bookingId }) => bookingId === before?.id);
      if (!booking || !part) return false;
      const payment = paymentOf({ ...paid.checkout, amountTotal: part.amount });
      lost.set(booking.id, await comeTooLate(table, booking, payment, { now, lost: commit.reason }));
    }
  }
}

/** The bookings whose seats were to be taken again, and cannot be had any more. */
async function lostBy(
  table: Table,
  refused: Extract<GroupCommit, { done: false }>,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const rescued = changes.filter(({ transition }) => transition?.event === 'rescue');
  const session = refused.reason === 'session' ? refused.session?.id : undefined;
  const named = rescued.filter(({ after }) => after.sessionId === session);
  if (named.length > 0 || refused.reason !== 'resource') return named.length > 0 ? named : rescued;
  const busy = await Promise.all(
    rescued.map(async (change) => 'busy' in (await resourceWrites(table, change))),
  );
  const inTheWay = rescued.filter((_, index) => busy[index]);
  return inTheWay.length > 0 ? inTheWay : rescued;
}
