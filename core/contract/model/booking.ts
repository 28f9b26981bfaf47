import * as z from 'zod';
import { activityId, bookingId, bookingReference, organizationId, sessionId, venueId } from './ids.ts';
import { party, quote } from './price.ts';
import { instant, localDate } from './time.ts';
import { language } from './venue.ts';

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
  name: z.string().trim().min(1, 'Tell us your name.').max(120),
  email: z.email('Enter an email address such as ana@example.com.').max(254),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^[+()\d\s./-]*$/, 'Use digits, spaces and + only.')
    .default(''),
});

/** Answers to the activity's questions; a multiselect has several values, a checkbox `yes` or none. */
export const answers = z
  .array(z.object({ questionId: z.string().max(40), values: z.array(z.string().max(2000)).max(30) }))
  .max(20);

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
  source: z.enum(['widget', 'staff']),
  party,
  /** People who come. */
  guestCount: z.int().min(1),
  /** Seats taken from the session: all of them for a private one. */
  seats: z.int().min(1),
  quote,
  guest: guest.optional(),
  answers: answers.default([]),
  language,
  /** While held or pending: the seats go back after this instant. */
  expiresAt: instant.optional(),
  stripeCheckoutSessionId: z.string().optional(),
  stripePaymentIntentId: z.string().optional(),
  stripeRefundId: z.string().optional(),
  createdAt: instant,
  confirmedAt: instant.optional(),
  version: z.int().min(1),
});

export type BookingState = z.infer<typeof bookingState>;
export type PaymentState = z.infer<typeof paymentState>;
export type Guest = z.infer<typeof guest>;
export type Answers = z.infer<typeof answers>;
export type Booking = z.infer<typeof booking>;
