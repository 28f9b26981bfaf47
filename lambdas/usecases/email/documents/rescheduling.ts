import { balanceOf } from '../../../../core/domain/booking/ledger.ts';
import type { EmailDocument, Link } from '../document.ts';
import { calendarNote, entryCode } from '../entry.ts';
import { rescheduledWords } from '../languages/rescheduled.ts';
import { lastChange } from '../last-change.ts';
import { moneyBackFacts } from '../money-back.ts';
import { standingPrice } from '../price-table.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  type Voice,
  voiceFor,
  whenFact,
  whereFact,
} from '../subject-matter.ts';
import { termsNote } from '../terms.ts';

/** Another time, or another party: how the booking stands now. */
export function rescheduling(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { say, format } = voice;
  const { booking, guest, activity, venue } = matter;
  const words = rescheduledWords[booking.language];
  const date = format.date(booking.startsAt);
  const { startedAt: before, back } = lastChange(booking);
  const due = balanceOf(booking);
  return {
    ...envelopeOf(matter, voice),
    subject: before ? words.subject(activity.name, date) : words.changedSubject(activity.name, date),
    preview: `${date}, ${format.times(booking.startsAt, booking.endsAt)}`,
    title: before ? words.title : words.changedTitle,
    paragraphs: [
      say.greeting(guest.name),
      before ? words.lead(activity.name, venue.name) : words.changed(activity.name, venue.name),
      ...(due > 0 ? [words.due(format.money(due))] : []),
    ],
    highlight: whenFact(matter, voice, before && words.newTime),
    facts: [
      ...(before ? [{ label: words.oldTime, strong: [], lines: [format.moment(before)] }] : []),
      ...moneyBackFacts(matter, voice, back),
      activityFact(matter, voice),
      whereFact(matter, say),
      referenceFact(matter, voice),
    ],
    price: standingPrice(matter, voice, 'leftToPay'),
    action: wayOn(matter, voice),
    code: entryCode(booking),
    notes: [calendarNote(booking, 'calendarMoved'), termsNote(matter, voice)],
  };
}

/** Who pays in full before coming is asked for what is missing; others pay the rest at the venue anyway. */
function wayOn({ booking, activity, manageUrl }: SubjectMatter, { say, format }: Voice): Link {
  const due = balanceOf(booking);
  const label =
    due > 0 && activity.paymentTerms.kind === 'full'
      ? rescheduledWords[booking.language].pay(format.money(due))
      : say.manage;
  return { label, url: manageUrl };
}
