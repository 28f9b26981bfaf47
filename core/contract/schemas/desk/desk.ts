import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { answers, booking, bookingAction, guest } from '../../model/guest/booking.ts';
import { flagView } from '../../model/guest/guest-flag.ts';
import { sessionId, tillId } from '../../model/ids.ts';
import { minorUnits } from '../../model/money.ts';
import { chosenAddOns, discount, party, paymentTerms, quote } from '../../model/price.ts';
import { filledText, text } from '../../model/text.ts';
import { language } from '../../model/venue/venue.ts';
import { checkoutCodes } from '../../views.ts';
import {
  idempotency,
  portalBookingParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
  seatProblems,
} from '../scope/route-schema.ts';

/** A booking as staff see it, with what is paid in minor units; only the end of a gift card's code. */
export const staffBookingView = booking
  .omit({
    resources: true,
    rates: true,
    stripeCheckoutSessionId: true,
    giftCardCode: true,
    emailRequests: true,
    signedVersions: true,
  })
  .extend({
    paid: minorUnits,
    balance: minorUnits,
    /** What the caller may do with it now. */
    actions: z.array(bookingAction),
    /** The text of the terms that the guest agreed to; only in the answer for a single booking. */
    acceptedText: z.string().optional(),
    /** What to know of the guest, a ban first; only in the answer for a single booking. */
    flags: z.array(flagView).optional(),
  });

const reason = filledText(300, 'give-reason').min(3, 'give-reason' satisfies PlainProblemKey);

/** Why staff override a rule (party size, cutoff, closed session, shared room); kept in the audit log. */
const override = z.object({ reason });

/** What staff take off the price, and why; the reason is kept in the audit log. */
const staffDiscount = z.object({ off: discount, reason });

const [full, deposit] = paymentTerms.options;

/** `link`: the guest gets an email with a link to pay; `venue`: they pay when they come. */
const staffPayment = z.discriminatedUnion('method', [
  z.object({ method: z.literal('cash'), tillId: tillId.optional() }),
  z.object({ method: z.literal('terminal') }),
  z.object({ method: z.literal('venue') }),
  z.object({
    method: z.literal('link'),
    hoursToPay: z.int().min(1).max(168).default(24),
    /** What the link asks for; absent: what the activity asks of its guests. */
    terms: z.discriminatedUnion('kind', [full, deposit]).optional(),
  }),
]);

const staffOrder = z.object({
  sessionId,
  party,
  buyOut: z.literal(true).optional(),
  addOns: chosenAddOns.optional(),
  discount: staffDiscount.optional(),
});

export const staffBookingRequest = staffOrder.extend({
  guest,
  answers: answers.default([]),
  language: language.optional(),
  ...checkoutCodes.shape,
  /** `walk-in`: the guest is at the counter. `staff`: by phone or email. */
  source: z.enum(['staff', 'walk-in']),
  payment: staffPayment,
  note: text(1000).optional(),
  override: override.optional(),
});

/** What a price depends on; the discount needs no reason before it is given. */
const staffQuoteRequest = staffOrder.extend({
  discount: staffDiscount.pick({ off: true }).optional(),
  ...checkoutCodes.shape,
  payment: staffPayment.default({ method: 'venue' }),
  override: z.literal(true).optional(),
});

/** `off`: null takes the discount away. */
const discountChange = z.object({ off: discount.nullable() });

/** `policy`: what the guest would get back by cancelling. Amounts in minor units. */
export const staffCancellation = z.object({
  refund: z.union([z.enum(['policy', 'full', 'none']), minorUnits.min(1)]),
  reason: text(300).default(''),
  /** The refund that staff told the guest, in minor units; the request is refused if it differs. */
  expectedRefund: minorUnits.optional(),
  /** The till that refunded cash comes from. */
  tillId: tillId.optional(),
});

/**
 * What becomes of the price difference of a move. Absent: a higher price is left to pay, and an overpayment is refunded
 * the way it was paid. `credit`: an overpayment becomes a gift card. `keep`: the price stays as it is; needs the
 * permission bookings.override and a party that stays the same.
 */
const priceDifference = z.discriminatedUnion('by', [
  z.object({ by: z.literal('credit') }),
  z.object({ by: z.literal('keep'), reason }),
]);

export const staffReschedule = z.object({
  sessionId,
  party: party.optional(),
  difference: priceDifference.optional(),
  override: override.optional(),
  /** Refund a lower price in full. Otherwise the guest's cancellation policy applies. */
  waiveFee: z.literal(true).optional(),
  /** The new total and refund that staff told the guest, in minor units; refused if they differ. */
  expectedTotal: minorUnits.optional(),
  expectedRefund: minorUnits.optional(),
  /** The till that refunded cash comes from. */
  tillId: tillId.optional(),
});

/** What a price depends on; an exception needs no reason before it is made. */
export const reschedulePreview = staffReschedule
  .pick({ sessionId: true, party: true, waiveFee: true })
  .extend({
    override: z.literal(true).optional(),
    difference: z.enum(['credit', 'keep']).optional(),
  });

/** A change of a booking's state, with the version that the person saw. */
const seen = z.object({ version: z.int().min(1) });
const changed = {
  params: portalBookingParams,
  output: staffBookingView,
  status: 200,
  problems: [...portalProblems, 'wrong-state', 'conflict'],
} as const;

/** Staff actions on bookings. */
export const deskSchemas = {
  createStaffBooking: {
    summary: 'Book for a guest on the phone or at the counter',
    params: portalVenueParams,
    headers: idempotency,
    body: staffBookingRequest,
    output: staffBookingView,
    status: 201,
    problems: [...portalProblems, ...seatProblems, 'promo-code', 'gift-card', 'conflict'],
  },
  quoteStaffBooking: {
    summary: 'The price of a booking before staff make it',
    params: portalVenueParams,
    body: staffQuoteRequest,
    output: z.object({ quote }),
    status: 200,
    problems: [...portalProblems, 'cutoff', 'party-size', 'promo-code', 'gift-card'],
  },
  previewDiscount: {
    summary: 'What a discount would change in the price of a booking',
    params: portalBookingParams,
    body: discountChange,
    output: z.object({ quote, fee: minorUnits, refund: minorUnits, balance: minorUnits }),
    status: 200,
    problems: [...portalProblems, 'wrong-state'],
  },
  discountBooking: {
    ...changed,
    summary: 'Give a discount on a booking, change it or take it away',
    body: discountChange.extend({
      reason,
      ...seen.shape,
      /** The new total and refund that staff saw, in minor units; refused if they differ. */
      expectedTotal: minorUnits.optional(),
      expectedRefund: minorUnits.optional(),
      /** The till that refunded cash comes from. */
      tillId: tillId.optional(),
    }),
    problems: [...changed.problems, 'price-changed'],
  },
  getStaffBooking: { ...changed, summary: 'A booking with its ledger', problems: [...portalProblems] },
  checkInBooking: { ...changed, summary: 'Check a party in', body: seen },
  undoCheckIn: { ...changed, summary: 'Undo a check-in' },
  checkOutBooking: { ...changed, summary: 'Check a party out', body: seen },
  markNoShow: { ...changed, summary: 'Mark a party as a no-show', body: seen },
  undoNoShow: { ...changed, summary: 'Undo a no-show' },
  cancelStaffBooking: {
    ...changed,
    summary: 'Cancel a booking for its guest',
    body: staffCancellation,
    problems: [...changed.problems, 'price-changed'],
  },
  rescheduleStaffBooking: {
    ...changed,
    summary: 'Move a booking to another time or change its party',
    body: staffReschedule,
    problems: [...changed.problems, 'price-changed', ...seatProblems],
  },
  previewReschedule: {
    summary: 'What a move or another party would change in the price of a booking',
    params: portalBookingParams,
    body: reschedulePreview,
    output: z.object({
      quote: booking.shape.quote,
      fee: minorUnits,
      refund: minorUnits,
      balance: minorUnits,
      /** What the new time or party sells for, whatever becomes of the difference. */
      listed: minorUnits,
    }),
    status: 200,
    problems: [...portalProblems, 'wrong-state', 'cutoff', 'party-size'],
  },
  previewCancellation: {
    summary: 'What a guest would get back by cancelling under the policy',
    params: portalBookingParams,
    output: z.object({ refund: minorUnits }),
    status: 200,
    problems: [...portalProblems, 'wrong-state'],
  },
  recordPayment: {
    ...changed,
    summary: 'Record a payment at the counter',
    headers: idempotency,
    body: z.object({
      method: z.enum(['cash', 'terminal']),
      amount: minorUnits.min(1),
      tillId: tillId.optional(),
    }),
    status: 201,
  },
  refundBooking: {
    ...changed,
    summary: 'Refund a booking in part or in full',
    headers: idempotency,
    body: z.object({
      amount: minorUnits.min(1),
      reason: text(300).default(''),
      /** The till that refunded cash comes from. */
      tillId: tillId.optional(),
    }),
    status: 201,
  },
  keepDisputedBooking: {
    ...changed,
    summary: 'Keep a booking whose payment was lost in a dispute',
    body: z.object({ reason: text(300).default('') }),
  },
} as const satisfies Record<string, RouteSchema>;

export type StaffBookingView = z.infer<typeof staffBookingView>;
export type StaffQuoteRequest = z.infer<typeof staffQuoteRequest>;
export type DiscountRequest = z.infer<typeof deskSchemas.discountBooking.body>;
export type StaffBookingRequest = z.infer<typeof staffBookingRequest>;
