import type { BookingView } from '../../../../../core/contract/views.ts';
import { addressLines } from '../../../../../core/domain/address.ts';

const compact = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');

/** A link that opens Google Calendar with the booking filled in. */
export function googleCalendarUrl({ activity, venue, startsAt, endsAt, reference }: BookingView): string {
  const url = new URL('https://calendar.google.com/calendar/render');
  url.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: `${activity.name} · ${venue.name}`,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    details: reference,
    location: addressLines(venue.address).join(', '),
  }).toString();
  return url.href;
}
