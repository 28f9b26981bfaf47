import type { EventDetail } from '../../../../core/contract/events.ts';
import { withLook } from '../../../../core/domain/catalogue/look.ts';
import { isErased } from '../../../../core/domain/customers/erased.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { EmailMessage } from '../../../gateways/email.ts';
import { signWaitlistMailLink } from '../../scope/links.ts';
import { type WaitlistMatter, waitlistJoined } from './documents/waitlist-joined.ts';
import { messageOf } from './message.ts';
import type { BookingEmailDeps } from './send-booking-email.ts';
import { sendOnce } from './send-once.ts';

/**
 * Asks a guest who joined a waitlist to confirm, once, however often the event is told. A guest who has confirmed or
 * left by now, or joined again, gets no email for this event.
 * @throws when it could not be sent, or another invocation is sending it: the event has to come again
 */
export async function sendWaitlistEmail(
  deps: BookingEmailDeps,
  { organizationId, venueId, sessionId, entryId, version }: EventDetail<'waitlist.joined'>,
): Promise<void> {
  const entry = await waitlist(deps.table).get(organizationId, sessionId, entryId);
  const confirmBy = entry?.confirmBy;
  if (!entry || !confirmBy || entry.version !== version || entry.status !== 'unconfirmed') return;
  if (isErased(entry.guest) || confirmBy <= toInstant(deps.clock.now())) return;
  const id = { organizationId, waitlistOf: sessionId, kind: `${entryId}#${version}` };
  await sendOnce(deps, id, () => written(deps, { entry, confirmBy, venueId }));
}

async function written(
  { table, linkSecret, siteUrl }: BookingEmailDeps,
  {
    entry,
    confirmBy,
    venueId,
  }: Pick<WaitlistMatter, 'entry' | 'confirmBy'> & Pick<EventDetail<'waitlist.joined'>, 'venueId'>,
): Promise<EmailMessage> {
  const { organizationId, activityId, sessionId, id: entryId, startsAt, guest } = entry;
  const [activity, venue, organization, secret] = await Promise.all([
    activities(table).get(organizationId, venueId, activityId),
    venues(table).get(organizationId, venueId),
    organizations(table).get(organizationId),
    linkSecret(),
  ]);
  if (!activity || !venue || !organization) throw new Error('A waitlist without its activity.');
  const link = { organizationId, sessionId, entryId };
  const token = await signWaitlistMailLink(secret, link, new Date(startsAt));
  const url = `${siteUrl}/manage/waitlist/${token}`;
  const { currency } = organization;
  const matter = { entry, confirmBy, activity, venue: withLook(venue, organization), currency, url };
  return messageOf(waitlistJoined(matter), guest, venue, []);
}
