import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Session } from '../../contract/model/catalogue/session.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { addressLines } from '../address.ts';
import { calendarText, escapeText, utc } from './icalendar.ts';

export interface CalendarEntry {
  readonly session: Session;
  readonly activity: Pick<Activity, 'name'>;
  readonly venue: Pick<Venue, 'name' | 'address'>;
}

/** Seats that are booked: those that are only held may be free again in a minute. */
export function seatsBooked({ capacityTotal, capacityRemaining, capacityHeld }: Session): number {
  return capacityTotal - capacityRemaining - capacityHeld;
}

/**
 * Sessions as a calendar to subscribe to (RFC 5545), in the order of time. A session keeps its UID, and says by its
 * sequence which of two tellings is the newer. It says how many come and never who: such an address is shared.
 */
export function sessionsFile(name: string, entries: readonly CalendarEntry[], now: Instant): string {
  const inOrder = entries.toSorted(
    (a, b) =>
      a.session.startsAt.localeCompare(b.session.startsAt) || a.session.id.localeCompare(b.session.id),
  );
  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//BookingTMS//Sessions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...inOrder.flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ]);
}

/** What the file says apart from when it was made: the same for two files that say the same. */
export function withoutTimes(file: string): string {
  return file.replaceAll(/^DTSTAMP:.*\r\n/gm, '');
}

function event({ session, activity, venue }: CalendarEntry, now: Instant): string[] {
  const booked = seatsBooked(session);
  const closed = session.status === 'closed' ? ' (closed)' : '';
  return [
    'BEGIN:VEVENT',
    `UID:${session.id}@bookingtms`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${session.version}`,
    `DTSTART:${utc(session.startsAt)}`,
    `DTEND:${utc(session.endsAt)}`,
    `SUMMARY:${escapeText(`${activity.name}: ${booked} of ${session.capacityTotal}${closed}`)}`,
    `LOCATION:${escapeText([venue.name, ...addressLines(venue.address)].join(', '))}`,
    `DESCRIPTION:${escapeText(`Seats booked: ${booked}\nSeats free: ${session.capacityRemaining}`)}`,
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}
