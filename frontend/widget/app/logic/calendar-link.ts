import type { BookingView } from '../../../../core/contract/views.ts';

const compact = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');

/** One line of an address. */
export function addressLine({ street, postalCode, city, region, country }: BookingView['venue']['address']) {
  return [street, [postalCode, city].join(' ').trim(), region, country].filter(Boolean).join(', ');
}

/** A link that opens Google Calendar with the booking filled in. */
export function googleCalendarUrl({ activity, venue, startsAt, endsAt, reference }: BookingView): string {
  const url = new URL('https://calendar.google.com/calendar/render');
  url.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: `${activity.name} · ${venue.name}`,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    details: reference,
    location: addressLine(venue.address),
  }).toString();
  return url.href;
}
