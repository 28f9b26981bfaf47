import * as z from 'zod';
import { cancellationPolicy } from '../catalogue/activity.ts';
import { resourceNeed } from '../catalogue/session.ts';
import { emailFailure } from '../email-failure.ts';
import {
  activityId,
  bookingId,
  bookingReference,
  embedId,
  groupId,
  organizationId,
  sessionId,
  venueId,
} from '../ids.ts';
import { chosenAddOns, discount, party, quote, rates } from '../price.ts';
import { email, filledLine, filledText, phone, text } from '../text.ts';
import { instant, localDate } from '../time.ts';
import { language } from '../venue/venue.ts';
import { ledgerEntry } from './ledger.ts';
import { refundProgress } from './refund.ts';
import { signer } from './signature.ts';

export const bookingState = z.enum([
  'held',
  'pending',
  'confirmed',
  'checked_in',
  'completed',
  'no_show',
  'expired',
  'cancelled',
]);

/** What staff may do to a booking: events of the table of transitions. */
export const bookingAction = z.enum([
  'release',
  'cancel',
  'reschedule',
  'check-in',
  'undo-check-in',
  'complete',
  'no-show',
  'undo-no-show',
]);

/** How a booking was made. */
export const bookingSource = z.enum(['widget', 'staff', 'walk-in', 'waitlist']);

export const paymentState = z.enum([
  'unpaid',
  'processing',
  'deposit_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'failed',
  'disputed',
]);

/** The person who books and answers for the party. */
export const guest = z.object({
  name: filledLine(120, 'enter-your-name'),
  email,
  phone: phone.default(''),
});

/** Answers to the activity's questions; a multiselect has several values, a checkbox `yes` or none. */
export const answers = z
  .array(z.object({ questionId: z.string().max(40), values: z.array(text(2000)).max(30) }))
  .max(20);

/** What the bank says of one dispute: it is deciding, or it took the money for good. One that is won is forgotten. */
export const dispute = z.object({ status: z.enum(['open', 'lost']), at: instant });

export const bookingNote = z.object({
  id: z.string().max(80),
  text: filledText(1000, 'write-note'),
  author: z.object({ userId: z.string(), name: z.string() }),
  at: instant,
});

/** `payment-link` asks for the balance where the booking is confirmed. */
export const requestedEmail = z.enum(['confirmation', 'payment-link']);

/** Staff had an email sent again. `id`: from the request's idempotency key. */
export const emailRequest = z.object({ id: z.string(), email: requestedEmail, at: instant });

export const booking = z.object({
  id: bookingId,
  organizationId,
  venueId,
  activityId,
  sessionId,
  startsAt: instant,
  endsAt: instant,
  date: localDate,
  reference: bookingReference,
  state: bookingState,
  paymentState,
  source: bookingSource,
  /** The named widget that it was made in. */
  embedId: embedId.optional(),
  /** The order of several sessions that it was made with. */
  groupId: groupId.optional(),
  party,
  /** The party has a public session to itself. */
  buyOut: z.literal(true).optional(),
  /** The party has the session to itself: the session is private, or bought out. */
  exclusive: z.literal(true).optional(),
  /** The plan of the session that seats are taken under; none once it is paid: then a new price changes nothing. */
  planVersion: z.int().optional(),
  /** Staff sold it in a closed session, by override: its guest may pay by the link. */
  soldWhileClosed: z.literal(true).optional(),
  addOns: chosenAddOns.optional(),
  /** People who come. */
  guestCount: z.int().min(1),
  /** Seats taken from the session: all of them for a private one. */
  seats: z.int().min(1),
  /** What the session needs for itself, kept so that it can be given back. */
  resources: resourceNeed.optional(),
  quote,
  /** What `quote` was counted with. Absent in bookings made before it was kept. */
  rates: rates.optional(),
  /**
   * Kept at least when the guest gives seats up, in hundredths of a percent: the fee that was due at a time which
   * the guest moved away from.
   */
  leastFeeBasisPoints: z.int().min(0).max(10_000).optional(),
  /**
   * The terms that the guest agreed to: when, in which language, which text (`acceptedTerms` keeps it by version),
   * and the rule in it, which binds whatever the activity's own becomes. Absent where staff booked.
   */
  accepted: z
    .object({ at: instant, language, version: z.string(), cancellation: cancellationPolicy })
    .optional(),
  /** The last change of time or party: the version it made, when, and the start before where that has changed. */
  lastChange: z.object({ version: z.int(), at: instant, startedAt: instant.optional() }).optional(),
  promoCode: z.string().optional(),
  /** What staff take off the price, after the promo code. */
  discount: discount.optional(),
  giftCardCode: z.string().optional(),
  /** Every movement of seats and money of this booking. */
  ledger: z.array(ledgerEntry).default([]),
  /** How far each refund by Stripe has come, by our id of it; one that is not here is requested. */
  refundProgress: z.record(z.string(), refundProgress).optional(),
  /** Disputes of its payments that are not won, by Stripe's id. */
  disputes: z.record(z.string(), dispute).optional(),
  /** When staff last decided to keep the booking although a dispute was lost. */
  keptAt: instant.optional(),
  guest: guest.optional(),
  answers: answers.default([]),
  language,
  /**
   * When something falls due by itself. Held or pending: the seats go back. Confirmed: the guest has not paid the
   * difference of a change, and is told of the change all the same. Expired, but paid too late: the offer of another
   * time ends. Checked in: the session is over.
   */
  expiresAt: instant.optional(),
  /** Keyed hash of the guest's network, whose unpaid bookings are counted. Removed once it is paid or over. */
  holder: z.string().optional(),
  /** The last moment by which it is paid, set when it is made: seats are never held beyond it. */
  payBy: instant.optional(),
  /** How often its hold was extended. */
  extensions: z.int().optional(),
  /** How often the guest changed its time or party. */
  guestMoves: z.int().optional(),
  /** How many payment pages were opened for it. */
  checkouts: z.int().optional(),
  stripeCheckoutSessionId: z.string().optional(),
  createdAt: instant,
  confirmedAt: instant.optional(),
  checkedInAt: instant.optional(),
  cancelledAt: instant.optional(),
  /** What the party is called, such as "Sarah's 10th". */
  groupName: filledLine(120).optional(),
  /** Staff's notes, the oldest first; guests do not see them. */
  notes: z.array(bookingNote).optional(),
  /** Whose waivers it has, the first signature first. */
  signers: z.array(signer).optional(),
  /** The versions that differ in `signers` only. */
  signedVersions: z.object({ from: z.int(), to: z.int() }).optional(),
  /** Emails that staff sent again in the hour before the latest of them, the oldest first. */
  emailRequests: z.array(emailRequest).optional(),
  /** The first of its emails that did not arrive, until a later one does or staff correct the address. */
  emailFailure: emailFailure.optional(),
  version: z.int().min(1),
});

export type BookingState = z.infer<typeof bookingState>;
export type BookingAction = z.infer<typeof bookingAction>;
export type PaymentState = z.infer<typeof paymentState>;
export type Dispute = z.infer<typeof dispute>;
export type Guest = z.infer<typeof guest>;
export type BookingNote = z.infer<typeof bookingNote>;
export type RequestedEmail = z.infer<typeof requestedEmail>;
export type Answers = z.infer<typeof answers>;
export type Booking = z.infer<typeof booking>;
