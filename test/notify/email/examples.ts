import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { LedgerEntry, RefundEntry } from '../../../core/contract/model/guest/ledger.ts';
import { type GiftCard, giftCard } from '../../../core/contract/model/money/gift-card.ts';
import type { Quote } from '../../../core/contract/model/price.ts';
import type { Language } from '../../../core/words/languages.ts';
import type { BookingEmailKind } from '../../../lambdas/usecases/notify/email/booking-emails.ts';
import type { GiftCardMatter } from '../../../lambdas/usecases/notify/email/documents/gift-card.ts';
import type { SubjectMatter } from '../../../lambdas/usecases/notify/email/subject-matter.ts';
import { anActivity } from '../../core/support/examples.ts';
import { aBooking, aMatter, anEvent, aVenue } from './support.ts';

/** The time of everything in the examples; their emails are written a minute later. */
export const at = '2026-11-22T12:05:00.000Z';

/** Every kind of line: 81.00 + 12.00 - 9.30 + 4.19 tax - 20.00 gift card + 1.36 fee. */
export const fullQuote: Quote = {
  currency: 'GBP',
  lines: [
    { kind: 'unit', id: 'adult', label: 'Adult', quantity: 3, unitAmount: 2200, amount: 6600 },
    { kind: 'unit', id: 'child', label: 'Child', quantity: 1, unitAmount: 1500, amount: 1500 },
    { kind: 'add-on', id: 'photo', label: 'Photo', quantity: 2, unitAmount: 600, amount: 1200 },
    { kind: 'promo-code', id: 'WINTER10', label: 'Winter', quantity: 1, unitAmount: -930, amount: -930 },
    {
      kind: 'gift-card',
      id: 'ABCD-EFGH-JKLM-NPQR',
      label: 'Gift card',
      quantity: 1,
      unitAmount: -2000,
      amount: -2000,
    },
    { kind: 'tax', id: 'city', label: 'City tax', quantity: 1, unitAmount: 419, amount: 419 },
    { kind: 'tax', id: 'vat', label: 'VAT', quantity: 1, unitAmount: 1395, amount: 1395, included: true },
    { kind: 'fee', id: 'platform', label: 'Booking fee', quantity: 1, unitAmount: 136, amount: 136 },
    { kind: 'fee', id: 'processing', label: 'Card fee', quantity: 1, unitAmount: 100, amount: 100 },
  ],
  subtotal: 9300,
  total: 7025,
  dueNow: 2108,
};

export const cardUse: LedgerEntry = { kind: 'gift-card', at, code: 'ABCD-EFGH-JKLM-NPQR', amount: 2000 };
export const cardReturn: LedgerEntry = { ...cardUse, amount: -2000 };

export function payment(amount: number, id = 'pi_1'): LedgerEntry {
  return { kind: 'payment', at, id, method: 'stripe', amount };
}

export function refundOf(
  reason: RefundEntry['reason'],
  amount: number,
  changes: Partial<RefundEntry> = {},
): RefundEntry {
  return { kind: 'refund', at, id: 'rf_1', of: 'pi_1', method: 'stripe', amount, reason, ...changes };
}

/** The two entries of a booking that moved here from Saturday at ten. */
export const moved: LedgerEntry[] = [
  { kind: 'seats', at, sessionId: aBooking().sessionId, seats: 4 },
  { kind: 'seats', at, sessionId: 'act_aaaaaaaaaaaa.20261128T1000Z' as Booking['sessionId'], seats: -4 },
];

function refundThat(status: 'made' | 'failed' | 'settled'): Partial<Booking> {
  const refundProgress = { rf_1: { status, attempt: 1, at } };
  return {
    state: 'cancelled',
    cancelledAt: at,
    ledger: [payment(8100), refundOf('cancelled', 8100)],
    refundProgress,
  };
}

/** A booking that needs an email of this kind. */
export const calling: Record<BookingEmailKind, Partial<Booking>> = {
  confirmed: { quote: fullQuote, ledger: [cardUse, payment(2108)] },
  cancelled: {
    state: 'cancelled',
    cancelledAt: at,
    quote: fullQuote,
    ledger: [cardUse, payment(7025), refundOf('cancelled', 7025), cardReturn],
  },
  rescheduled: {
    ledger: [payment(6100), ...moved],
    version: 7,
    lastChange: { version: 7, at, startedAt: '2026-11-28T10:00:00.000Z' },
  },
  refunded: { state: 'expired', ledger: [payment(8100), refundOf('too-late', 8100)] },
  'refund-made': refundThat('made'),
  'refund-failed': refundThat('failed'),
  'refund-settled': refundThat('settled'),
  'confirmed-again': { quote: fullQuote, ledger: [cardUse, payment(2108)] },
  'balance-requested': { quote: fullQuote, ledger: [cardUse, payment(2108)] },
  'payment-requested-again': {
    state: 'pending',
    quote: fullQuote,
    ledger: [],
    expiresAt: '2026-11-23T12:05:00.000Z',
  },
  'payment-requested': {
    state: 'pending',
    quote: fullQuote,
    ledger: [],
    expiresAt: '2026-11-23T12:05:00.000Z',
  },
  'seats-offered': { state: 'held', source: 'waitlist', ledger: [], expiresAt: '2026-11-22T14:05:00.000Z' },
  'time-offered': { state: 'expired', ledger: [payment(8100)], expiresAt: '2026-11-22T12:20:00.000Z' },
};

/** The input of an email of this kind. */
export function matterFor(
  kind: BookingEmailKind,
  language: Language = 'en',
  changes: Partial<Booking> = {},
): SubjectMatter {
  const booking = aBooking({ ...calling[kind], language, ...changes });
  const cancellation = {
    tiers: [
      { minutesBefore: 2880, feeBasisPoints: 0 },
      { minutesBefore: 1440, feeBasisPoints: 5000 },
    ],
    rescheduleMinutes: 1440,
  };
  return aMatter(language, {
    booking,
    event: anEvent(booking, `booking.${kind}`, 'rf_1'),
    activity: anActivity({ name: 'The Clockmaker’s Room', cancellation }),
  });
}

export function aGiftCard(changes: Partial<GiftCard> = {}): GiftCard {
  return {
    ...giftCard.parse({
      id: 'gft_aaaaaaaaaaaa',
      organizationId: 'org_aaaaaaaaaaaa',
      venueId: 'ven_aaaaaaaaaaaa',
      code: 'WXYZ-EFGH-JKLM-NPQR',
      currency: 'GBP',
      initialAmount: 5000,
      balance: 5000,
      status: 'active',
      origin: 'purchase',
      buyer: { name: 'Ana Müller', email: 'ana@example.com' },
      recipient: { name: 'Jo Núñez', email: 'jo@example.com' },
      message: 'Happy birthday, Jo.\nSee you in the vault.',
      language: 'en',
      createdAt: '2026-11-22T12:00:00.000Z',
      activatedAt: at,
      version: 2,
    }),
    ...changes,
  };
}

export function cardMatter(changes: Partial<GiftCard> = {}): GiftCardMatter {
  return {
    card: aGiftCard(changes),
    venue: aVenue(),
    otherVenues: ['Escape Brighton'],
    venueUrl: 'https://book.example/locked-and-loaded',
  };
}
