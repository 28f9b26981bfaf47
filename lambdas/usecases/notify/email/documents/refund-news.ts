import type { Booking } from '../../../../../core/contract/model/guest/booking.ts';
import { refundsOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import { progressOf } from '../../../../../core/domain/refunds/progress.ts';
import type { EmailDocument } from '../document.ts';
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
    const { t } = voice;
    const amount = voice.format.money(entry.amount);
    const lead = t(`refundNews.${news}.lead`, { amount, activity: activity.name, venue: venue.name });
    return {
      ...envelopeOf(matter, voice),
      subject: t(`refundNews.${news}.subject`, { activity: activity.name }),
      preview: lead,
      title: t(`refundNews.${news}.title`),
      paragraphs: [t('greeting', { name: guest.name }), lead, t(`refundNews.${news}.after`)],
      facts: [
        { label: t('refundNews.amount'), strong: [amount] },
        activityFact(matter, voice),
        referenceFact(matter, voice),
      ],
      action: { label: t('manage'), url: manageUrl },
      notes: [],
    };
  };
