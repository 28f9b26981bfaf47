import { balanceOf } from '../../../../../core/domain/booking/payments/ledger.ts';
import type { EmailDocument } from '../document.ts';
import { bookingPriceTable } from '../price-table.ts';
import {
  activityFact,
  envelopeOf,
  referenceFact,
  type SubjectMatter,
  voiceFor,
  whenFact,
  whereFact,
} from '../subject-matter.ts';

/** Staff ask the guest of a confirmed booking to pay what is left. */
export function balanceRequest(matter: SubjectMatter): EmailDocument {
  const voice = voiceFor(matter);
  const { t, format } = voice;
  const { booking, guest, activity, venue, manageUrl } = matter;
  const amount = format.money(balanceOf(booking));
  const date = format.fullDate(booking.startsAt);
  return {
    ...envelopeOf(matter, voice),
    subject: t('balanceRequested.subject', { amount, activity: activity.name, date }),
    preview: t('balanceRequested.preview', { amount }),
    title: t('balanceRequested.title', { amount }),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t('balanceRequested.lead', { activity: activity.name, venue: venue.name }),
    ],
    facts: [
      activityFact(matter, voice),
      whenFact(matter, voice),
      whereFact(matter, voice),
      referenceFact(matter, voice),
    ],
    price: bookingPriceTable(matter, voice, 'leftToPay'),
    action: { label: t('paymentRequested.pay', { amount }), url: manageUrl },
    notes: [],
  };
}
