import type { Booking } from '../../../../core/contract/model/booking.ts';
import { refundsOf } from '../../../../core/domain/booking/ledger.ts';
import { progressOf } from '../../../../core/domain/refunds/progress.ts';
import type { EmailDocument } from '../document.ts';
import { refundNewsWords } from '../languages/refund-news.ts';
import {
  activityFact,
  type BookingEvent,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
} from '../subject-matter.ts';

type News = 'made' | 'failed' | 'settled';

/**
 * Which attempt of a refund an email tells about; null when the refund has moved on, or was made at once: the email
 * about the request has told of it.
 */
export function refundNewsName(
  news: News,
  booking: Booking,
  { refundId, wasDelayed = true }: BookingEvent,
): string | null {
  const entry = refundsOf(booking).find(({ id }) => id === refundId);
  if (entry?.method !== 'stripe' || !wasDelayed) return null;
  const { status, attempt } = progressOf(booking.refundProgress, entry.id, entry.at);
  return status === news ? `${entry.id}.${attempt}` : null;
}

/** A refund by card was made after all, did not go through, or was paid in another way. */
export const refundNews =
  (news: News) =>
  (matter: SubjectMatter): EmailDocument => {
    const voice = voiceFor(matter);
    const { booking, guest, activity, venue, event, manageUrl } = matter;
    const entry = refundsOf(booking).find(({ id }) => id === event.refundId);
    if (!entry) throw new Error('An email about a refund that is not in the ledger.');
    const words = refundNewsWords[booking.language];
    const { subject, title, lead, after } = words[news];
    const amount = voice.format.money(entry.amount);
    return {
      ...envelopeOf(matter, voice),
      subject: subject(activity.name),
      preview: lead(amount, activity.name, venue.name),
      title,
      paragraphs: [voice.say.greeting(guest.name), lead(amount, activity.name, venue.name), after],
      facts: [
        { label: words.amount, strong: [amount] },
        activityFact(matter, voice),
        referenceFact(matter, voice),
      ],
      action: { label: voice.say.manage, url: manageUrl },
      notes: [],
    };
  };
