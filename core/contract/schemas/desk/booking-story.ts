import * as z from 'zod';
import { emailFailureReason } from '../../model/email-failure.ts';
import { answers, booking, bookingNote, guest } from '../../model/guest/booking.ts';
import { paymentMethod } from '../../model/guest/ledger.ts';
import { refundProgress } from '../../model/guest/refund.ts';
import { venueId } from '../../model/ids.ts';
import { minorUnits } from '../../model/money.ts';
import { auditEntry } from '../../model/platform/audit.ts';
import { filledText } from '../../model/text.ts';
import { instant } from '../../model/time.ts';
import { language } from '../../model/venue/venue.ts';
import {
  idempotency,
  portalBookingParams,
  portalProblems,
  portalVenueParams,
  type RouteSchema,
} from '../scope/route-schema.ts';
import { staffBookingView } from './desk.ts';

const staffName = z.string();

/**
 * One thing that happened to a booking. Amounts in minor units. `by`: the member of staff who did it, shown only to
 * callers who may read the audit log.
 */
export const storyEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), at: instant, source: booking.shape.source }),
  z.object({ kind: z.literal('confirmed'), at: instant }),
  z.object({ kind: z.literal('checked-in'), at: instant }),
  z.object({ kind: z.literal('cancelled'), at: instant }),
  z.object({
    kind: z.literal('payment'),
    at: instant,
    id: z.string(),
    method: paymentMethod,
    amount: minorUnits,
    by: staffName.optional(),
  }),
  /** `amount` below zero: given back to the card. */
  z.object({
    kind: z.literal('gift-card'),
    at: instant,
    ending: z.string(),
    amount: minorUnits,
    by: staffName.optional(),
  }),
  /** `progress`: how far the refund is now; absent for one that does not go through Stripe. */
  z.object({
    kind: z.literal('refund'),
    at: instant,
    id: z.string(),
    method: paymentMethod,
    amount: minorUnits,
    reason: z.string(),
    progress: refundProgress.pick({ status: true, trouble: true, settledBy: true, at: true }).optional(),
    by: staffName.optional(),
  }),
  /** The booking was moved at its old price. `amount`: how much more the new time sells for. */
  z.object({
    kind: z.literal('price-kept'),
    at: instant,
    amount: minorUnits,
    reason: z.string().optional(),
    by: staffName.optional(),
  }),
  /** Money that a bank took; `amount` below zero: it came back. */
  z.object({ kind: z.literal('dispute'), at: instant, id: z.string(), amount: minorUnits }),
  /**
   * An email to the guest. `email`: its kind, such as `confirmed`. `to`: absent in emails sent before addresses were
   * kept, and once the guest is erased.
   */
  z.object({
    kind: z.literal('message'),
    at: instant,
    email: z.string(),
    to: z.string().optional(),
    status: z.enum(['sent', 'delivered', ...emailFailureReason.options]),
    /** When the status was reported; absent for `sent`. */
    statusAt: instant.optional(),
  }),
  z.object({ kind: z.literal('note'), ...bookingNote.shape }),
  /** An entry of the audit log. `action`: the id of the route. */
  z.object({
    kind: z.literal('audit'),
    ...auditEntry.pick({ at: true, id: true, action: true, before: true, after: true, reason: true }).shape,
    by: staffName,
    role: z.string(),
  }),
]);

const changed = {
  params: portalBookingParams,
  output: staffBookingView,
  status: 200,
  problems: [...portalProblems, 'wrong-state', 'conflict'],
} as const;

const resent = { ...changed, headers: idempotency, problems: [...changed.problems, 'rate-limited'] } as const;

/**
 * `today`: this venue expects the party today. `another-day`: this venue, on another date. `another-venue`: a venue of
 * the same organization; `booking` is absent if the caller doesn't work there.
 */
export const codeMatch = z.object({
  match: z.enum(['today', 'another-day', 'another-venue']),
  venue: z.object({ id: venueId, name: z.string(), timeZone: z.string() }),
  booking: staffBookingView.optional(),
});

/** The story of a booking, the guest's details, and finding a booking by its code. */
export const bookingStorySchemas = {
  getBookingStory: {
    summary:
      'A booking with all that happened to it, newest first; audit entries only with the permission audit.view',
    params: portalBookingParams,
    output: z.object({ booking: staffBookingView, entries: z.array(storyEntry) }),
    status: 200,
    problems: [...portalProblems],
  },
  editBookingGuest: {
    ...changed,
    summary: 'Correct the guest’s details and answers, or name the group',
    body: z.object({
      ...guest.shape,
      language,
      answers,
      /** What the party is called, such as “Sarah’s 10th”; none when absent. */
      groupName: booking.shape.groupName,
      version: z.int().min(1),
    }),
  },
  addBookingNote: {
    ...changed,
    summary: 'Add a note that guests do not see',
    headers: idempotency,
    body: z.object({ text: filledText(1000, 'write-note') }),
    status: 201,
  },
  deleteBookingNote: {
    ...changed,
    summary: 'Delete a note of a booking',
    params: portalBookingParams.extend({ noteId: bookingNote.shape.id }),
  },
  resendConfirmation: { ...resent, summary: 'Email the confirmation to the guest again' },
  sendPaymentLink: { ...resent, summary: 'Email the guest a link to pay what is left' },
  findBookingByCode: {
    summary: 'Find the booking of a scanned code, a link or a reference',
    params: portalVenueParams,
    body: z.object({ code: z.string().trim().min(1).max(3000) }),
    output: codeMatch,
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type StoryEntry = z.output<typeof storyEntry>;
export type BookingStory = z.output<typeof bookingStorySchemas.getBookingStory.output>;
export type GuestEdit = z.output<typeof bookingStorySchemas.editBookingGuest.body>;
export type CodeMatch = z.output<typeof codeMatch>;
