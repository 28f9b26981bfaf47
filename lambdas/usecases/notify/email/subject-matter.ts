import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Booking, Guest } from '../../../../core/contract/model/guest/booking.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { addressLines } from '../../../../core/domain/address.ts';
import { arrivesAt } from '../../../../core/domain/booking/arrival.ts';
import type { VenueWithLook } from '../../../../core/domain/catalogue/look.ts';
import { narrowestFile } from '../../../../core/domain/media/source-set.ts';
import { waiverCountOf } from '../../../../core/domain/waivers/signers.ts';
import { wallTimesOf } from '../../../../core/domain/wall-times.ts';
import type { EmailDocument, Fact } from './document.ts';
import { type Voice, voiceIn } from './voice.ts';

/** What happened to a booking; `refundId` where it is about one refund, and whether that was made at once. */
export type BookingEvent = EventDetail<'booking.confirmed'> & {
  readonly refundId?: string;
  readonly wasDelayed?: boolean;
};

/** What an email about a booking is made from. */
export interface SubjectMatter {
  readonly event: BookingEvent;
  readonly booking: Booking;
  readonly guest: Guest;
  readonly activity: Activity;
  readonly venue: VenueWithLook;
  /** The guest's own link to the booking. */
  readonly manageUrl: string;
  /** The page on which the party signs; absent where they sign nothing. */
  readonly waiverUrl?: string;
  /** The venue's public page. */
  readonly venueUrl: string;
  /** When it is written: deadlines that are over are not mentioned. */
  readonly now: Instant;
}

export function voiceFor({ booking, venue }: SubjectMatter): Voice {
  return voiceIn(booking.language, venue, booking.quote.currency);
}

export function activityFact({ activity }: SubjectMatter, { t }: Voice): Fact {
  return { label: t('activity'), strong: [activity.name] };
}

export function whenFact({ booking, venue }: SubjectMatter, { t, format }: Voice, label = t('when')): Fact {
  const { startsAt } = booking;
  const strong = [format.fullDate(startsAt), format.times(wallTimesOf(booking, venue.timeZone))];
  return { label, strong, lines: [t('localTime', { zone: format.zoneAt(startsAt) })] };
}

/** When guests are to be there, and when it starts. */
export function comeFact(matter: SubjectMatter, voice: Voice, label?: string): Fact {
  const fact = whenFact(matter, voice, label);
  const arriveAt = arrivesAt(matter.booking, matter.activity);
  if (!arriveAt) return fact;
  return { ...fact, strong: [...fact.strong, arrivalText(voice, arriveAt)] };
}

export function arrivalText({ t, format }: Pick<Voice, 't' | 'format'>, arriveAt: Instant): string {
  return t('arriveBy', { time: format.time(arriveAt) });
}

export function whereFact({ venue }: { readonly venue: Venue }, { t }: Voice): Fact {
  const lines = addressLines(venue.address);
  const query = encodeURIComponent([venue.name, ...lines, venue.address.country].join(', '));
  const url = `https://www.google.com/maps/search/?api=1&query=${query}`;
  return { label: t('where'), strong: [venue.name], lines, link: { label: t('map'), url } };
}

/** How many of the party have signed, and where the others do; nothing where they sign nothing. */
export function waiverFacts({ booking, activity, waiverUrl }: SubjectMatter, { t }: Voice): Fact[] {
  const count = waiverCountOf(booking, activity);
  if (!count || !waiverUrl || count.signed >= count.of) return [];
  const link = { label: t('waiver.sign'), url: waiverUrl };
  return [{ label: t('waiver.title'), strong: [t('waiver.count', count)], lines: [t('waiver.share')], link }];
}

export function referenceFact({ booking }: SubjectMatter, { t }: Voice): Fact {
  return { label: t('reference'), strong: [booking.reference] };
}

/** When an offer expires. */
export function deadlineOf({ expiresAt }: Booking): Instant {
  if (!expiresAt) throw new Error('An offer without an end.');
  return expiresAt;
}

/** What every email about a booking has around its message. `why` the guest gets it: unless told, they booked. */
export function envelopeOf(
  { booking, venue, venueUrl }: SubjectMatter,
  voice: Voice,
  why = voice.t('why', { venue: venue.name }),
): Pick<EmailDocument, 'language' | 'brand' | 'footer'> {
  return {
    language: booking.language,
    brand: brandOf(venue, venueUrl),
    footer: [contactLine(venue, voice), why],
  };
}

/** `link`: any address on the site. Uploaded logos are on the same origin. */
export function brandOf({ name, widget }: VenueWithLook, link: string): EmailDocument['brand'] {
  const { color, logoUrl } = widget;
  return { name, color, ...(logoUrl && { logoUrl: new URL(narrowestFile(logoUrl), link).href }) };
}

export function contactLine({ name, phone, email }: Venue, { t }: Voice): string {
  return t('contact', { venue: name, ways: [phone, email].filter(Boolean).join(', ') });
}
