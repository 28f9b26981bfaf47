import type { Activity } from '../../../core/contract/model/activity.ts';
import type { Booking, Guest } from '../../../core/contract/model/booking.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import { addressLines } from '../../../core/domain/address.ts';
import type { EmailDocument, Fact, PriceRow } from './document.ts';
import { type Formats, formatsFor } from './formats.ts';
import { texts } from './languages/languages.ts';
import type { EmailTexts } from './languages/texts.ts';

/** What an email about a booking is made from. */
export interface SubjectMatter {
  readonly booking: Booking;
  readonly guest: Guest;
  readonly activity: Activity;
  readonly venue: Venue;
  /** The guest's own link to the booking. */
  readonly manageUrl: string;
  /** The venue's public page. */
  readonly venueUrl: string;
}

/** The guest's words and formats for it. */
export function voiceFor({ booking, venue }: SubjectMatter): { say: EmailTexts; format: Formats } {
  const { language, quote } = booking;
  const format = formatsFor(language, venue.address.country, venue.timeZone, quote.currency);
  return { say: texts[language], format };
}

export function activityFact(matter: SubjectMatter, say: EmailTexts): Fact {
  return { label: say.activity, strong: [matter.activity.name] };
}

export function whenFact({ booking }: SubjectMatter, say: EmailTexts, format: Formats): Fact {
  const { startsAt, endsAt } = booking;
  const strong = [format.date(startsAt), format.times(startsAt, endsAt)];
  return { label: say.when, strong, lines: [say.localTime(format.zone(startsAt))] };
}

export function whereFact({ venue }: SubjectMatter, say: EmailTexts): Fact {
  const lines = addressLines(venue.address);
  const query = encodeURIComponent([venue.name, ...lines, venue.address.country].join(', '));
  const url = `https://www.google.com/maps/search/?api=1&query=${query}`;
  return { label: say.where, strong: [venue.name], lines, link: { label: say.map, url } };
}

export function referenceFact({ booking }: SubjectMatter, say: EmailTexts): Fact {
  return { label: say.reference, strong: [booking.reference] };
}

/** Each line of the quote as it was agreed: `2 × Adult`, and what it comes to. */
export function priceRows({ booking }: SubjectMatter, format: Formats): PriceRow[] {
  return booking.quote.lines.map(({ quantity, label, unitAmount, amount }) => ({
    label: quantity > 1 ? `${quantity} × ${label} (${format.money(unitAmount)})` : `${quantity} × ${label}`,
    amount: format.money(amount),
  }));
}

/** What every email of a venue has around its message. */
export function envelopeOf(
  { booking, venue }: SubjectMatter,
  say: EmailTexts,
): Pick<EmailDocument, 'language' | 'brand' | 'footer'> {
  return {
    language: booking.language,
    brand: { name: venue.name, color: venue.widget.color },
    footer: [say.contact(venue.name, venue.phone, venue.email), say.why(venue.name)],
  };
}
