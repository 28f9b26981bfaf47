import type { CancellationPolicy } from '../../../core/contract/model/activity.ts';
import { paidOf } from '../../../core/domain/booking/ledger.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import type { Note } from './document.ts';
import { type TermsWords, termsWords } from './languages/terms.ts';
import type { SubjectMatter, Voice } from './subject-matter.ts';

/** What a guest can still do by themselves, with its dates and cost, and the venue's own words on it. */
export function termsNote(matter: SubjectMatter, { format }: Voice): Note {
  const { booking, activity, venue, now } = matter;
  const words = termsWords[booking.language];
  const ways = waysToCancel(matter, words, format);
  const rescheduleUntil = addMinutes(booking.startsAt, -activity.cancellation.rescheduleMinutes);
  const sentences = [
    ways.length > 0 ? words.cancel(format.list(ways)) : words.onlyVenue(venue.name),
    ...(now < rescheduleUntil ? [words.reschedule(format.moment(rescheduleUntil))] : []),
  ];
  const own = venue.widget.cancellationPolicy?.trim();
  return { title: words.title, text: [sentences.join(' '), ...(own ? [own] : [])].join('\n\n') };
}

/** The tiers that are still ahead, the cheapest first; where nothing is or was to be paid, only the last date. */
function waysToCancel(
  { booking, activity, now }: SubjectMatter,
  words: TermsWords,
  format: Voice['format'],
): string[] {
  const ahead = activity.cancellation.tiers
    .map(({ minutesBefore, feeBasisPoints }) => ({
      until: addMinutes(booking.startsAt, -minutesBefore),
      feeBasisPoints,
    }))
    .filter(({ until }) => now < until)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (booking.quote.total === 0 && paidOf(booking) === 0) {
    return ahead.slice(-1).map(({ until }) => words.until(format.moment(until)));
  }
  return ahead.map((tier) => wayToCancel(tier.feeBasisPoints, format.moment(tier.until), words, format));
}

function wayToCancel(
  fee: CancellationPolicy['tiers'][number]['feeBasisPoints'],
  until: string,
  words: TermsWords,
  format: Voice['format'],
): string {
  if (fee === 0) return words.free(until);
  return fee === 10_000 ? words.nothingBack(until) : words.fee(format.percent(fee), until);
}
