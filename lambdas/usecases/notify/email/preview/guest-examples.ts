import { waitlistEntry } from '../../../../../core/contract/model/guest/waitlist.ts';
import { giftCard } from '../../../../../core/contract/model/money/gift-card.ts';
import type { GuestEmailKind } from '../../../../../core/contract/model/notify/email-kind.ts';
import { addMinutes } from '../../../../../core/domain/time.ts';
import type { EmailMessage } from '../../../../gateways/email.ts';
import { bookingEmails } from '../booking-emails.ts';
import type { EmailDocument } from '../document.ts';
import {
  type GiftCardMatter,
  giftCardBought,
  giftCardCredited,
  giftCardGiven,
} from '../documents/gift-card.ts';
import { waitlistJoined } from '../documents/waitlist-joined.ts';
import { messageOf } from '../message.ts';
import { type ExampleKind, exampleMatter } from './example-booking.ts';
import { exampleGroupConfirmation, exampleGroupPayment } from './example-group.ts';
import { type ExamplePlace, exampleFriend, exampleGuest } from './example-place.ts';

type Write = (place: ExamplePlace) => EmailMessage | Promise<EmailMessage>;

/** Each email to guests as it is sent, to an invented guest. */
export const guestExamples: Readonly<Record<GuestEmailKind, Write>> = {
  confirmed: aboutBooking('confirmed'),
  'group-confirmed': exampleGroupConfirmation,
  rescheduled: aboutBooking('rescheduled'),
  cancelled: aboutBooking('cancelled'),
  'payment-requested': aboutBooking('payment-requested'),
  'group-payment-requested': exampleGroupPayment,
  'balance-requested': aboutBooking('balance-requested'),
  refunded: aboutBooking('refunded'),
  'refund-made': aboutBooking('refund-made'),
  'refund-failed': aboutBooking('refund-failed'),
  'refund-settled': aboutBooking('refund-settled'),
  'time-offered': aboutBooking('time-offered'),
  'seats-offered': aboutBooking('seats-offered'),
  'waitlist-joined': (place) => toGuest(place, joined(place)),
  'gift-card-given': (place) => toGuest(place, giftCardGiven(cardMatter(place), exampleFriend)),
  'gift-card-bought': (place) => toGuest(place, giftCardBought(cardMatter(place))),
  'gift-card-credited': (place) => toGuest(place, giftCardCredited(cardMatter(place))),
};

function aboutBooking(kind: ExampleKind): Write {
  const { document, attachments } = bookingEmails[kind];
  return async (place) => {
    const matter = exampleMatter(kind, place);
    return messageOf(document(matter), matter.guest, matter.venue, await attachments(matter));
  };
}

function toGuest({ venue }: ExamplePlace, document: EmailDocument): EmailMessage {
  return messageOf(document, exampleGuest, venue, []);
}

function joined(place: ExamplePlace): EmailDocument {
  const { activity, venue, organization, siteUrl, language, now } = place;
  const { organizationId, venueId, activityId, sessionId, startsAt, date, party, guestCount } = exampleMatter(
    'confirmed',
    place,
  ).booking;
  const confirmBy = addMinutes(now, 120);
  const entry = waitlistEntry.parse({
    id: 'wai_000000000000',
    organizationId,
    venueId,
    activityId,
    sessionId,
    startsAt,
    date,
    party,
    guestCount,
    guest: exampleGuest,
    language,
    status: 'unconfirmed',
    confirmBy,
    request: 'example',
    createdAt: now,
    version: 1,
  });
  const { currency } = organization;
  return waitlistJoined({
    entry,
    confirmBy,
    activity,
    venue,
    currency,
    url: `${siteUrl}/manage/waitlist/example`,
  });
}

function cardMatter({ organization, venue, siteUrl, language, now }: ExamplePlace): GiftCardMatter {
  const [amount = 5000] = venue.giftCardAmounts;
  const card = giftCard.parse({
    id: 'gft_000000000000',
    organizationId: organization.id,
    venueId: venue.id,
    code: 'WXYZ-EFGH-JKLM-NPQR',
    currency: organization.currency,
    initialAmount: amount,
    balance: amount,
    status: 'active',
    origin: 'purchase',
    buyer: exampleGuest,
    recipient: exampleFriend,
    language,
    createdAt: now,
    activatedAt: now,
    version: 2,
  });
  return { card, venue, otherVenues: [], venueUrl: `${siteUrl}/${venue.slug}` };
}
