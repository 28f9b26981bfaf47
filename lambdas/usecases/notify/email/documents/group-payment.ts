import type { Activity } from '../../../../../core/contract/model/catalogue/activity.ts';
import type { Booking, Guest } from '../../../../../core/contract/model/guest/booking.ts';
import type { GroupPart } from '../../../../../core/contract/model/guest/group.ts';
import { sumOf } from '../../../../../core/domain/booking/payments/group-due.ts';
import type { VenueWithLook } from '../../../../../core/domain/catalogue/look.ts';
import { sum } from '../../../../../core/domain/money/money.ts';
import { wallTimesOf } from '../../../../../core/domain/wall-times.ts';
import type { EmailDocument, Fact, PriceTable } from '../document.ts';
import { brandOf, contactLine, whereFact } from '../subject-matter.ts';
import { type Voice, voiceIn } from '../voice.ts';

interface Visit {
  readonly booking: Booking;
  readonly activity: Activity;
}

/** What the email with the payment link of a group is made from. */
export interface GroupMatter {
  readonly guest: Guest;
  /** The bookings that the guest pays for now, by their start. */
  readonly visits: readonly [Visit, ...Visit[]];
  readonly parts: readonly GroupPart[];
  readonly venue: VenueWithLook;
  /** The guest's own link to the group. */
  readonly groupUrl: string;
  /** The venue's public page. */
  readonly venueUrl: string;
}

/** One email for all rooms of a group: what is booked, and one link to pay for it. */
export function groupPayment(matter: GroupMatter): EmailDocument {
  const { guest, visits, parts, venue, groupUrl, venueUrl } = matter;
  const [{ booking: first }] = visits;
  const voice = voiceIn(first.language, venue, first.quote.currency);
  const { t, format } = voice;
  const until = first.state === 'pending' ? first.expiresAt : undefined;
  const amount = format.money(sumOf(parts));
  const names = format.list([...new Set(visits.map(({ activity }) => activity.name))]);
  const about = { activity: names, date: format.fullDate(first.startsAt) };
  const deadline = until && format.deadline(until);
  return {
    language: first.language,
    brand: brandOf(venue, venueUrl),
    footer: [
      contactLine(venue, voice),
      deadline ? t('paymentRequested.why', { venue: venue.name }) : t('why', { venue: venue.name }),
    ],
    subject: deadline
      ? t('paymentRequested.subject', about)
      : t('balanceRequested.subject', { amount, ...about }),
    preview: deadline
      ? t('paymentRequested.preview', { until: deadline })
      : t('balanceRequested.preview', { amount }),
    title: deadline ? t('paymentRequested.title') : t('balanceRequested.title', { amount }),
    paragraphs: [
      t('greeting', { name: guest.name }),
      t(deadline ? 'paymentRequested.lead' : 'balanceRequested.lead', { activity: names, venue: venue.name }),
    ],
    ...(deadline && {
      highlight: {
        label: t('paymentRequested.deadline'),
        strong: [deadline],
        lines: [t('paymentRequested.otherwise')],
      },
    }),
    facts: [...visits.map((visit) => visitFact(visit, venue, voice)), whereFact(matter, voice)],
    price: priceTable(matter, voice),
    action: { label: t('paymentRequested.pay', { amount }), url: groupUrl },
    notes: [],
  };
}

function visitFact({ booking, activity }: Visit, venue: VenueWithLook, { t, format }: Voice): Fact {
  const { startsAt, reference } = booking;
  const times = format.times(wallTimesOf(booking, venue.timeZone));
  const lines = [`${t('reference')}: ${reference}`];
  return { label: activity.name, strong: [format.fullDate(startsAt), times], lines };
}

/** What each booking costs, and of the sum what is paid now and what later. */
function priceTable({ visits, parts }: GroupMatter, { t, format }: Voice): PriceTable {
  const total = sum(visits.map(({ booking }) => booking.quote.total));
  const now = sumOf(parts);
  const isWaiting = visits[0].booking.state === 'pending';
  const later = total - now;
  return {
    title: t('price.title'),
    lines: visits.map(({ booking, activity }) => ({
      label: `${activity.name}, ${booking.reference}`,
      amount: format.money(booking.quote.total),
    })),
    total: { label: t('price.total'), amount: format.money(total) },
    after: [
      {
        label: isWaiting ? t('price.payNow') : t('price.leftToPay'),
        amount: format.money(now),
        strong: true,
      },
      ...(isWaiting && later > 0 ? [{ label: t('price.payAtVenue'), amount: format.money(later) }] : []),
    ],
  };
}
