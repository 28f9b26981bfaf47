import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { type LinkSecret, signGroupLink } from '../../scope/links.ts';

export interface LinkMaker {
  readonly linkSecret: () => Promise<LinkSecret>;
  /** Origin of the site, without a slash at its end. */
  readonly siteUrl: string;
}

/** As long as the links to its bookings: for questions that come up afterwards. */
const linkDaysAfterLast = 30;

/** The address of the group's own page, where its guest pays. */
export async function groupUrl(
  { linkSecret, siteUrl }: LinkMaker,
  { organizationId, id: groupId, bookingIds }: Group,
  members: readonly Booking[],
): Promise<string> {
  const last = members
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (!last) throw new Error(`A group of ${bookingIds.length} bookings that are gone.`);
  const expiresAt = new Date(addMinutes(last, linkDaysAfterLast * 24 * 60));
  return `${siteUrl}/manage/group/${await signGroupLink(await linkSecret(), { organizationId, groupId }, expiresAt)}`;
}
