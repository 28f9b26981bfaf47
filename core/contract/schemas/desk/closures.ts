import * as z from 'zod';
import { closure } from '../../model/desk/closure.ts';
import { booking } from '../../model/guest/booking.ts';
import { waitlistEntry } from '../../model/guest/waitlist.ts';
import { bookingId, closureId, sessionId, venueId, waitlistEntryId } from '../../model/ids.ts';
import { minorUnits } from '../../model/money.ts';
import { instant, localDate } from '../../model/time.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/**
 * A booking that a closure affects, and the sessions it could move to. `paid` in minor units, gift cards
 * included.
 */
export const affectedBooking = booking
  .pick({
    id: true,
    reference: true,
    state: true,
    sessionId: true,
    startsAt: true,
    guest: true,
    guestCount: true,
  })
  .extend({
    paid: minorUnits,
    /** The nearest sessions of the same activity with room for the whole party. */
    alternatives: z.array(z.object({ sessionId, startsAt: instant })).max(3),
  });

/** A session, its bookings, and the number of unpaid holds, whose guests are not known yet. */
export const affectedSession = z.object({
  sessionId,
  startsAt: instant,
  bookings: z.int(),
  guests: z.int(),
  holds: z.int(),
});

export const closurePreview = z.object({
  sessions: z.array(affectedSession),
  affected: z.array(affectedBooking),
});

export const closureView = closure.omit({ sessionIds: true }).extend(closurePreview.shape);

export const closureList = z.object({ closures: z.array(closure.omit({ sessionIds: true })) });

const closureRequest = closure.pick({ scope: true, reason: true });
const closureParams = z.object({ venueId, closureId });

/** `rebook`: to `sessionId`, or each to its nearest alternative. `credit`: a gift card for the amount paid. */
export const resolution = z.object({
  bookingIds: z.array(bookingId).min(1).max(50),
  action: z.enum(['rebook', 'refund', 'credit']),
  sessionId: sessionId.optional(),
});

export const resolutionView = z.object({
  results: z.array(
    z.object({ bookingId, done: z.boolean(), code: z.string().optional(), detail: z.string().optional() }),
  ),
});

/** In the order they joined; for an offer, its current outcome. */
export const waitlistView = z.object({
  entries: z.array(waitlistEntry.omit({ request: true, network: true })),
});

/** Closing sessions, resolving their bookings, and the waitlist. */
export const closureSchemas = {
  previewClosure: {
    summary: 'Preview what a closure would affect',
    params: portalVenueParams,
    body: closureRequest.pick({ scope: true }),
    output: closurePreview,
    status: 200,
    problems: [...portalProblems],
  },
  createClosure: {
    summary: 'Take sessions off sale',
    params: portalVenueParams,
    body: closureRequest,
    output: closureView,
    status: 201,
    problems: [...portalProblems, 'conflict'],
  },
  listClosures: {
    summary: 'Closures of a venue, newest first',
    params: portalVenueParams,
    output: closureList,
    status: 200,
    problems: [...portalProblems],
  },
  getClosure: {
    summary: 'A closure and the bookings that still need a decision',
    params: closureParams,
    output: closureView,
    status: 200,
    problems: [...portalProblems],
  },
  reopenClosure: {
    summary: 'Put the sessions back on sale',
    params: closureParams,
    output: closureView,
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
  resolveClosure: {
    summary: 'Rebook, refund or credit bookings of closed sessions',
    params: closureParams,
    body: resolution,
    output: resolutionView,
    status: 200,
    problems: [...portalProblems, 'conflict'],
  },
  listWaitlist: {
    summary: 'The waitlist of a session',
    params: portalVenueParams,
    query: z.object({ sessionId }),
    output: waitlistView,
    status: 200,
    problems: [...portalProblems],
  },
  listWaitlistOfDay: {
    summary: 'The waitlists of a venue on a date, by start of the session',
    params: portalVenueParams,
    query: z.object({ date: localDate }),
    output: waitlistView,
    status: 200,
    problems: [...portalProblems],
  },
  offerWaitlistSeats: {
    summary: 'Offer free seats to a party on the waitlist, ahead of the line',
    params: z.object({ venueId, sessionId, entryId: waitlistEntryId }),
    status: 204,
    problems: [...portalProblems, 'switched-off', 'wrong-state', 'conflict', 'full', 'closed', 'cutoff'],
  },
  removeWaitlistEntry: {
    summary: 'Take a party off the waitlist',
    params: z.object({ venueId, sessionId, entryId: waitlistEntryId }),
    status: 204,
    problems: [...portalProblems, 'conflict', 'wrong-state'],
  },
} as const satisfies Record<string, RouteSchema>;

export type ClosurePreview = z.infer<typeof closurePreview>;
export type ClosureView = z.infer<typeof closureView>;
export type Resolution = z.infer<typeof resolution>;
export type WaitlistView = z.infer<typeof waitlistView>;
export type ResolutionView = z.infer<typeof resolutionView>;
