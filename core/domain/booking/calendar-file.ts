import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Venue } from '../../contract/model/venue/venue.ts';
import { addressLines } from '../address.ts';
import { calendarText, escapeText, utc } from '../calendar/icalendar.ts';
import { arrivesAt } from './arrival.ts';

interface CalendarFileInput {
  readonly booking: Pick<
    Booking,
    | 'id'
    | 'reference'
    | 'startsAt'
    | 'endsAt'
    | 'createdAt'
    | 'confirmedAt'
    | 'cancelledAt'
    | 'ledger'
    | 'version'
    | 'state'
  >;
  readonly activity: Pick<Activity, 'name' | 'arriveMinutes'>;
  readonly venue: Pick<Venue, 'name' | 'address' | 'phone' | 'email'>;
  /** The signed link to the booking. */
  readonly manageUrl: string;
  /** "Please arrive by 17:45." */
  readonly arrivalText: (arriveAt: Instant) => string;
}

/**
 * A booking as an iCalendar file (RFC 5545). Times are UTC, which every calendar shows in its owner's zone and
 * which needs no zone definitions; the UID is the booking's, so that a second import updates the first. A
 * cancelled booking takes its entry off the calendar (RFC 5546, section 3.2.5).
 */
export function bookingCalendarFile(input: CalendarFileInput): string {
  const { booking, activity, venue, manageUrl, arrivalText } = input;
  const method = calendarMethod(booking);
  const arriveAt = arrivesAt(booking, activity);
  const about = [arriveAt && arrivalText(arriveAt), booking.reference, venue.phone, manageUrl];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//BookingTMS//Booking//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${booking.id}@bookingtms`,
    `DTSTAMP:${utc(revisedAt(booking))}`,
    `SEQUENCE:${booking.version}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${utc(booking.startsAt)}`,
    `DTEND:${utc(booking.endsAt)}`,
    `SUMMARY:${escapeText(`${activity.name} – ${venue.name}`)}`,
    `ORGANIZER;CN="${quotable(venue.name)}":mailto:${venue.email}`,
    `LOCATION:${escapeText([venue.name, ...addressLines(venue.address)].join(', '))}`,
    `DESCRIPTION:${escapeText(about.filter(Boolean).join('\n'))}`,
    `URL:${manageUrl}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return calendarText(lines);
}

/** What a calendar is to do with the file; a mail program is told so too. */
export function calendarMethod({ state }: Pick<Booking, 'state'>): 'PUBLISH' | 'CANCEL' {
  return state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
}

/** When what the file says became true: the last of what happened to the booking. */
function revisedAt({ createdAt, confirmedAt, cancelledAt, ledger }: CalendarFileInput['booking']): Instant {
  const times = [createdAt, confirmedAt, cancelledAt, ledger.at(-1)?.at];
  return times.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), createdAt);
}

/** A parameter's value in quotes has no way to say a quote or a control character (RFC 5545, section 3.2). */
function quotable(text: string): string {
  return text.replaceAll('"', "'").replace(/\p{Cc}/gu, ' ');
}
