import { balanceOf, moneyKept } from '../../../../../core/domain/booking/payments/ledger.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { EmailDocument, Fact, PriceTable } from '../document.ts';
import { calendarNote, entryCode } from '../entry.ts';
import {
  comeFact,
  envelopeOf,
  type SubjectMatter,
  voiceFor,
  waiverFacts,
  whereFact,
} from '../subject-matter.ts';
import { termsNote } from '../terms.ts';
import type { Voice } from '../voice.ts';

/** The bookings of a group that were confirmed together, by their start. */
export type GroupVisits = readonly [SubjectMatter, ...SubjectMatter[]];

/** All that the guest of a group needs on the day: every room, its code and its terms. */
export function groupConfirmation(visits: GroupVisits): EmailDocument {
  const [first] = visits;
  const voice = voiceFor(first);
  const { t, format } = voice;
  const { booking, guest, venue } = first;
  const activity = format.list([...new Set(visits.map((each) => each.activity.name))]);
  const date = format.fullDate(booking.startsAt);
  const times = format.times(wallTimesOf(booking, venue.timeZone));
  return {
    ...envelopeOf(first, voice),
    subject: t('confirmed.subject', { activity, date }),
    preview: t('confirmed.preview', { date, times }),
    title: t('confirmed.title'),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('confirmed.groupLead', { activity, venue: venue.name }),
    ],
    facts: [
      ...visits.flatMap((each) => [visitFact(each, voice), ...waiverFacts(each, voice)]),
      whereFact(first, voice),
    ],
    price: priceTable(visits, voice),
    codes: visits.map((each) => ({ ...entryCode(each.booking, voice), caption: nameOf(each) })),
    notes: [
      calendarNote(voice, 'calendarNew'),
      ...visits.map((each) => {
        const { title, text } = termsNote(each, voice);
        return { title: `${title}: ${nameOf(each)}`, text };
      }),
    ],
  };
}

/** Two rooms of one activity are told apart by their references. */
function nameOf({ activity, booking }: SubjectMatter): string {
  return `${activity.name}, ${booking.reference}`;
}

function visitFact(matter: SubjectMatter, voice: Voice): Fact {
  const { t } = voice;
  const { activity, booking, manageUrl } = matter;
  return {
    ...comeFact(matter, voice, activity.name),
    lines: [`${t('reference')}: ${booking.reference}`],
    link: { label: t('manage'), url: manageUrl },
  };
}

function priceTable(visits: GroupVisits, { t, format }: Voice): PriceTable {
  const total = sum(visits.map(({ booking }) => booking.quote.total));
  const paid = sum(visits.map(({ booking }) => moneyKept(booking)));
  const left = sum(visits.map(({ booking }) => balanceOf(booking)));
  return {
    title: t('price.title'),
    lines: visits.map((each) => ({ label: nameOf(each), amount: format.money(each.booking.quote.total) })),
    total: { label: t('price.total'), amount: total === 0 ? t('price.free') : format.money(total) },
    after: [
      ...(paid > 0 ? [{ label: t('price.paid'), amount: format.money(paid) }] : []),
      ...(left > 0 ? [{ label: t('price.payAtVenue'), amount: format.money(left), strong: true }] : []),
    ],
  };
}
