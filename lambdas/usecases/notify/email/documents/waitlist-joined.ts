import type { Activity } from '../../../../../core/contract/model/catalogue/activity.ts';
import type { WaitlistEntry } from '../../../../../core/contract/model/guest/waitlist.ts';
import type { Currency } from '../../../../../core/contract/model/money.ts';
import type { Instant } from '../../../../../core/contract/model/time.ts';
import type { VenueWithLook } from '../../../../../core/domain/catalogue/look.ts';
import { addMinutes } from '../../../../../core/domain/time.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { EmailDocument } from '../document.ts';
import { brandOf, contactLine, whereFact } from '../subject-matter.ts';
import { voiceIn } from '../voice.ts';

export interface WaitlistMatter {
  readonly entry: WaitlistEntry;
  readonly confirmBy: Instant;
  readonly activity: Activity;
  readonly venue: VenueWithLook;
  readonly currency: Currency;
  /** Where the guest confirms or leaves. */
  readonly url: string;
}

/** Asks a guest to confirm a place on a waitlist; the same link leaves it. */
export function waitlistJoined({
  entry,
  confirmBy,
  activity,
  venue,
  currency,
  url,
}: WaitlistMatter): EmailDocument {
  const { language, guest, startsAt } = entry;
  const voice = voiceIn(language, venue, currency);
  const { t, format } = voice;
  const until = format.deadline(confirmBy);
  const endsAt = addMinutes(startsAt, activity.duration);
  const times = wallTimesOf({ startsAt, endsAt }, venue.timeZone);
  const when = [format.fullDate(startsAt), format.times(times)];
  return {
    language,
    subject: t('waitlistJoined.subject', { activity: activity.name, date: format.fullDate(startsAt) }),
    preview: t('waitlistJoined.preview', { until }),
    brand: brandOf(venue, url),
    title: t('waitlistJoined.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('waitlistJoined.lead', { activity: activity.name, venue: venue.name }),
      t('waitlistJoined.next'),
    ],
    highlight: {
      label: t('waitlistJoined.deadline'),
      strong: [until],
      lines: [t('waitlistJoined.otherwise')],
    },
    facts: [
      { label: t('activity'), strong: [activity.name] },
      { label: t('when'), strong: when, lines: [t('localTime', { zone: format.zoneAt(startsAt) })] },
      whereFact({ venue }, voice),
    ],
    action: { label: t('waitlistJoined.confirm'), url },
    notes: [],
    footer: [
      t('waitlistJoined.leave'),
      t('waitlistJoined.notYou'),
      contactLine(venue, voice),
      t('waitlistJoined.why', { venue: venue.name }),
    ],
  };
}
