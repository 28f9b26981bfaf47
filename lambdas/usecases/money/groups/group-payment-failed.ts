import type { GroupId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import { failPayment } from '../../../../core/domain/booking/payments/incoming-payment.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { type Change, commitGroup } from '../../../data/guest/change-booking.ts';
import { groups } from '../../../data/guest/groups.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { PaymentRecord } from '../../../gateways/payment-records.ts';
import type { Payments } from '../../../gateways/payments.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Pick<Payments, 'readCheckout'>;
}

interface Failed {
  readonly payment: PaymentRecord;
  readonly account: string | undefined;
}

/** A card was refused for a whole group: all of its bookings wait for another try, noted in one transaction. */
export function onGroupPaymentFailed(
  { table, clock, payments }: Deps,
  { organizationId, groupId }: { readonly organizationId: OrganizationId; readonly groupId: GroupId },
  { payment, account }: Failed,
): Promise<void> {
  return retryOnConflict(async () => {
    const group = await groups(table).get(organizationId, groupId);
    const page = group?.pages.at(-1);
    if (!group || !page) return;
    const now = toInstant(clock.now());
    const awaiting = (await groups(table).members(group)).filter(
      ({ state, paymentState }) =>
        state === 'pending' && (paymentState === 'unpaid' || paymentState === 'processing'),
    );
    const [first, ...others] = awaiting.map(
      (before): Change => ({ before, after: failPayment(before, now), now }),
    );
    if (!first) return;
    // A page that was closed for a newer one says nothing of the bookings any more.
    const checkout = await payments.readCheckout(page.checkoutSessionId, account);
    if (checkout.paymentIntentId !== payment.paymentIntentId) return;
    const commit = await commitGroup(table, [first, ...others], {});
    return commit.done ? undefined : again;
  });
}
