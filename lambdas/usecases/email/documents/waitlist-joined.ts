import type { Activity } from '../../../../core/contract/model/activity.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue.ts';
import type { WaitlistEntry } from '../../../../core/contract/model/waitlist.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import type { EmailDocument } from '../document.ts';
import { formatsFor } from '../formats.ts';
import { commonWords } from '../languages/common.ts';
import { waitlistJoinedWords } from '../languages/waitlist-joined.ts';
import { brandOf, contactLine, whereFact } from '../subject-matter.ts';

export interface WaitlistMatter {
  readonly entry: WaitlistEntry;
  readonly confirmBy: Instant;
  readonly activity: Activity;
  readonly venue: Venue;
  readonly currency: Parameters<typeof formatsFor>[3];
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
  const format = formatsFor(language, venue.address.country, venue.timeZone, currency);
  const [words, say] = [waitlistJoinedWords[language], commonWords[language]];
  const until = format.deadline(confirmBy);
  const when = [format.date(startsAt), format.times(startsAt, addMinutes(startsAt, activity.duration))];
  return {
    language,
    subject: words.subject(activity.name, format.date(startsAt)),
    preview: words.preview(until),
    brand: brandOf(venue),
    title: words.title,
    paragraphs: [say.greeting(guest.name), words.lead(activity.name, venue.name), words.next],
    highlight: { label: words.deadline, strong: [until], lines: [words.otherwise] },
    facts: [
      { label: say.activity, strong: [activity.name] },
      { label: say.when, strong: when, lines: [say.localTime(format.zone(startsAt))] },
      whereFact({ venue }, say),
    ],
    action: { label: words.confirm, url },
    notes: [],
    footer: [words.leave, words.notYou, contactLine(venue, say), words.why(venue.name)],
  };
}
