import { policyOf } from '../../../../core/domain/booking/cancellation.ts';
import { paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import { policyText } from '../../../../core/domain/policy-text/policy-text.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import { wallTimeOf } from '../../../../core/domain/wall-times.ts';
import { policy as policyWords } from '../../../../core/words/policy.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import type { Note } from './document.ts';
import type { SubjectMatter } from './subject-matter.ts';
import type { Voice } from './voice.ts';

/**
 * What a guest can still do by themselves, with its dates and cost, from the same rule and words as the policy that
 * they accepted; and the venue's own words on it. Limits that are over are left out.
 */
export function termsNote(matter: SubjectMatter, { t, format, language }: Voice): Note {
  const { booking, activity, venue, now } = matter;
  const { quote } = booking;
  const policy = policyOf(booking, activity);
  const isAhead = (minutes: number) => now < addMinutes(booking.startsAt, -minutes);
  const say = translatorIn(policyWords, language);
  const text = policyText(
    {
      tiers: policy.tiers
        .filter(({ minutesBefore }) => isAhead(minutesBefore))
        .map((tier) => ({ ...tier, feeBasisPoints: atLeast(tier.feeBasisPoints, booking) })),
      rescheduleMinutes: isAhead(policy.rescheduleMinutes) ? policy.rescheduleMinutes : undefined,
      isFree: quote.total === 0 && paidOf(booking) === 0,
    },
    {
      say,
      language,
      limit: (minutes) =>
        t('terms.until', {
          date: format.start(wallTimeOf(addMinutes(booking.startsAt, -minutes), venue.timeZone)),
        }),
    },
  );
  const own = venue.widget.cancellationPolicy?.trim();
  return { title: t('terms.title'), text: [text, ...(own ? [own] : [])].join('\n\n') };
}

function atLeast(fee: number, { leastFeeBasisPoints = 0 }: SubjectMatter['booking']): number {
  return Math.max(fee, leastFeeBasisPoints);
}
