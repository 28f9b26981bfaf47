import type { Group } from '../../../../core/contract/model/guest/group.ts';
import type { BookingId, OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { groups } from '../../../data/guest/groups.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import type { Payments } from '../../../gateways/payments.ts';
import { onEitherAccount } from '../payment/on-either-account.ts';
import { applyGroupPayment } from './apply-group-payment.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Payments;
}

/** Closes the latest payment page of a group for good, and applies what was paid there. */
export async function closeGroupPage(
  deps: Deps,
  organization: Pick<Organization, 'stripeAccountId'>,
  { organizationId, id: groupId, pages }: Group,
): Promise<void> {
  const checkoutSessionId = pages.at(-1)?.checkoutSessionId;
  if (!checkoutSessionId) return;
  const checkout = await onEitherAccount(organization, (account) =>
    deps.payments.expireCheckout(checkoutSessionId, account),
  );
  if (checkout.status !== 'complete') return;
  await applyGroupPayment(deps, { organizationId, groupId, checkoutSessionId });
}

/**
 * A booking of a group ended: a page on which its guest would still pay for it is closed, and the next one asks for the
 * others alone. Closing it again is harmless.
 */
export async function closePageOfEnded(
  deps: Deps,
  { organizationId, bookingId }: { readonly organizationId: OrganizationId; readonly bookingId: BookingId },
): Promise<void> {
  const booking = await bookings(deps.table).get(organizationId, bookingId);
  if (!booking?.groupId || holdsSeats(booking.state)) return;
  const group = await groups(deps.table).get(organizationId, booking.groupId);
  const isAskedFor = group?.pages.at(-1)?.parts.some((part) => part.bookingId === bookingId);
  if (!group || !isAskedFor) return;
  const organization = (await organizations(deps.table).get(organizationId)) ?? {};
  await closeUnlessDisconnected(deps, organization, group);
}

/** On an account that was disconnected nothing can be paid, and no retry can close a page. */
export async function closeUnlessDisconnected(...args: Parameters<typeof closeGroupPage>): Promise<void> {
  await closeGroupPage(...args).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'payments-off') throw error;
  });
}
