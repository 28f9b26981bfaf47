import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { waiverPaths } from '../../../../core/contract/routing/waiver-paths.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { addLogFields } from '../../../runtime/log.ts';
import { type LinkSecret, readWaiverLink, signWaiverLink } from '../../scope/links.ts';
import type { LinkDeps } from '../booking/view-booking.ts';

/** The booking whose waiver a link is for. @throws Problem('invalid-link') */
export async function bookingToSign({ table, clock, linkSecret }: LinkDeps, token: string): Promise<Booking> {
  const { organizationId, bookingId } = await readWaiverLink(await linkSecret(), token, clock.now());
  addLogFields({ organizationId, bookingId });
  const booking = await bookings(table).get(organizationId, bookingId);
  if (!booking) throw new Problem('invalid-link', 'booking-gone');
  return booking;
}

type Linked = Pick<Booking, 'organizationId' | 'id' | 'endsAt'>;

/** The path of the page on which a party signs. The link may be shared: it opens nothing else. */
export async function waiverPath(
  secret: LinkSecret,
  { organizationId, id, endsAt }: Linked,
): Promise<string> {
  const link = { organizationId, bookingId: id };
  const token = await signWaiverLink(secret, link, new Date(addMinutes(endsAt, linkMinutes)));
  return routeUrl(waiverPaths.waiverPage, { token });
}

/** Until a month after the visit, so that it outlives most moves to another day. */
const linkMinutes = 30 * 24 * 60;
