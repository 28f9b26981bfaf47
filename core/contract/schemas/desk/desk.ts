import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { answers, booking, bookingAction, guest } from '../../model/guest/booking.ts';
import { sessionId } from '../../model/ids.ts';
import { minorUnits } from '../../model/money.ts';
import { chosenAddOns, party } from '../../model/price.ts';
import { filledText, text } from '../../model/text.ts';
import { language } from '../../model/venue/venue.ts';
import { checkoutCodes } from '../../views.ts';
import {
  idempotency,
  portalBookingParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
} from '../scope/route-schema.ts';

/** A booking as staff see it: all of it, and what is paid; of a gift card's code only the end. Minor units. */
export const staffBookingView = booking
  .omit({ resources: true, rates: true, stripeCheckoutSessionId: true, giftCardCode: true })
  .extend({
    paid: minorUnits,
    balance: minorUnits,
    /** What the reader may do to it now. */
    actions: z.array(bookingAction),
    /** The terms that the guest agreed to, as they read them; with a single booking only. */
    acceptedText: z.string().optional(),
  });

/** Why staff go beyond a rule (party size, cutoff, closed session, shared room): it is kept in the audit log. */
const override = z.object({
  reason: filledText(300, 'give-reason').min(3, 'give-reason' satisfies PlainProblemKey),
});

/** `link`: the guest gets an email with a link to pay; `venue`: they pay when they come. */
const staffPayment = z.discriminatedUnion('method', [
  z.object({ method: z.literal('cash') }),
  z.object({ method: z.literal('terminal') }),
  z.object({ method: z.literal('venue') }),
  z.object({ method: z.literal('link'), hoursToPay: z.int().min(1).max(168).default(24) }),
]);

export const staffBookingRequest = z.object({
  sessionId,
  party,
  buyOut: z.literal(true).optional(),
  addOns: chosenAddOns.optional(),
  guest,
  answers: answers.default([]),
  language: language.optional(),
  ...checkoutCodes.shape,
  /** `walk-in`: they stand at the counter. `staff`: by phone or email. */
  source: z.enum(['staff', 'walk-in']),
  payment: staffPayment,
  note: text(1000).optional(),
  override: override.optional(),
});

/** `policy`: what the guest's own cancellation would give back. Minor units for an amount. */
export const staffCancellation = z.object({
  refund: z.union([z.enum(['policy', 'full', 'none']), minorUnits.min(1)]),
  reason: text(300).default(''),
  /** What staff told the guest would come back, in minor units; another refund is refused. */
  expectedRefund: minorUnits.optional(),
});

export const staffReschedule = z.object({
  sessionId,
  party: party.optional(),
  override: override.optional(),
  /** Gives back in full what becomes cheaper. Without it, the guest's cancellation policy applies. */
  waiveFee: z.literal(true).optional(),
  /** The new total and the refund that staff told the guest, in minor units; other figures are refused. */
  expectedTotal: minorUnits.optional(),
  expectedRefund: minorUnits.optional(),
});

/** A change of a booking's state: its version says which booking the person saw. */
const seen = z.object({ version: z.int().min(1) });
const changed = {
  params: portalBookingParams,
  output: staffBookingView,
  status: 200,
  problems: [...portalProblems, 'wrong-state', 'conflict'],
} as const;

/** What staff do with bookings. */
export const deskSchemas = {
  createStaffBooking: {
    summary: 'Book for a guest on the phone or at the counter',
    params: portalVenueParams,
    headers: idempotency,
    body: staffBookingRequest,
    output: staffBookingView,
    status: 201,
    problems: [
      ...portalProblems,
      'full',
      'closed',
      'cutoff',
      'too-far-ahead',
      'resource-busy',
      'party-size',
      'promo-code',
      'gift-card',
      'conflict',
    ],
  },
  getStaffBooking: { ...changed, summary: 'A booking with its ledger', problems: [...portalProblems] },
  checkInBooking: { ...changed, summary: 'The party has arrived', body: seen },
  undoCheckIn: { ...changed, summary: 'They have not arrived after all' },
  checkOutBooking: { ...changed, summary: 'The party has left', body: seen },
  markNoShow: { ...changed, summary: 'Nobody came', body: seen },
  undoNoShow: { ...changed, summary: 'They came after all' },
  cancelStaffBooking: {
    ...changed,
    summary: 'Cancel a booking for its guest',
    body: staffCancellation,
    problems: [...changed.problems, 'price-changed'],
  },
  rescheduleStaffBooking: {
    ...changed,
    summary: 'Move a booking to another time, or change its party',
    body: staffReschedule,
    problems: [
      ...changed.problems,
      'price-changed',
      'full',
      'closed',
      'cutoff',
      'too-far-ahead',
      'resource-busy',
      'party-size',
    ],
  },
  recordPayment: {
    ...changed,
    summary: 'Money taken at the counter',
    headers: idempotency,
    body: z.object({ method: z.enum(['cash', 'terminal']), amount: minorUnits.min(1) }),
    status: 201,
  },
  refundBooking: {
    ...changed,
    summary: 'Give money back, in part or in full',
    headers: idempotency,
    body: z.object({ amount: minorUnits.min(1), reason: text(300).default('') }),
    status: 201,
  },
  keepDisputedBooking: {
    ...changed,
    summary: 'Keep a booking whose payment was lost in a dispute',
    body: z.object({ reason: text(300).default('') }),
  },
} as const satisfies Record<string, RouteSchema>;

export type StaffBookingView = z.infer<typeof staffBookingView>;
export type StaffBookingRequest = z.infer<typeof staffBookingRequest>;
