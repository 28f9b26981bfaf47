import type { EventDetail } from '../../../../core/contract/events.ts';
import { groupDue } from '../../../../core/domain/booking/payments/group-due.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { groups } from '../../../data/guest/groups.ts';
import { sellerOf } from '../../guest/booking/seller-of.ts';
import { groupUrl } from '../../guest/groups/group-url.ts';
import { type GroupMatter, groupPayment } from './documents/group-payment.ts';
import { messageOf } from './message.ts';
import type { BookingEmailDeps } from './send-booking-email.ts';
import { sendOnce } from './send-once.ts';

/**
 * Sends the payment link of a group, once for each request. Its record is kept with the first booking of the group. A
 * group that is paid, or whose seats have gone back, gets no email.
 * @throws when it could not be sent, or another is at it: the event has to come again
 */
export async function sendGroupEmail(
  deps: BookingEmailDeps,
  { organizationId, groupId, requestId }: EventDetail<'group.link-requested'>,
): Promise<void> {
  const matter = await matterOf(deps, { organizationId, groupId });
  if (!matter || isErased(matter.guest)) return;
  const { lead, ...about } = matter;
  const id = { organizationId, bookingId: lead, kind: `payment-requested#${requestId}` };
  await sendOnce(deps, id, async () => messageOf(groupPayment(about), about.guest, about.venue, []));
}

async function matterOf(
  deps: BookingEmailDeps,
  { organizationId, groupId }: Pick<EventDetail<'group.link-requested'>, 'organizationId' | 'groupId'>,
): Promise<(GroupMatter & { readonly lead: GroupMatter['visits'][0]['booking']['id'] }) | null> {
  const group = await groups(deps.table).get(organizationId, groupId);
  if (!group) return null;
  const members = await groups(deps.table).members(group);
  const parts = groupDue(members, toInstant(deps.clock.now()));
  const payable = members
    .filter(({ id }) => parts.some(({ bookingId }) => bookingId === id))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first, ...others] = await Promise.all(
    payable.map(async (booking) => ({ booking, ...(await sellerOf(deps.table, booking)) })),
  );
  const [lead] = group.bookingIds;
  if (!first?.booking.guest || !lead) return null;
  const { venue } = first;
  return {
    lead,
    guest: first.booking.guest,
    visits: [first, ...others],
    parts,
    venue,
    groupUrl: await groupUrl(deps, group, members),
    venueUrl: `${deps.siteUrl}/${venue.slug}`,
  };
}
