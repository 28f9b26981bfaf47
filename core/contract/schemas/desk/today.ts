import * as z from 'zod';
import { visitCounts, visitMoney } from '../../model/desk/day-figures.ts';
import { bookingState } from '../../model/guest/booking.ts';
import { activityId, bookingId, bookingReference, sessionId, venueId, webhookId } from '../../model/ids.ts';
import { till } from '../../model/money/till.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { instant, localDate } from '../../model/time.ts';
import { weekdays } from '../../model/weekdays.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

const dayView = visitCounts.extend({ date: localDate, money: visitMoney.optional() });

const share = visitCounts
  .pick({ bookings: true, seats: true, capacity: true })
  .extend({ revenue: minorUnits.optional() });

/** Occupancy is `seats` of `capacity`. Currency and money only for those who may see reports. */
export const dayFiguresView = z.object({
  venueId,
  currency: currency.optional(),
  day: dayView,
  /** The same weekday a week before. */
  weekBefore: dayView,
  /** Eight weeks of seven days, the oldest first; the last ends with the day, or today. */
  weeks: z.array(share.extend({ from: localDate })),
  /** The same weeks by weekday and hour of the venue's clock. */
  hours: z.array(share.extend({ weekday: z.enum(weekdays), hour: z.int().min(0).max(23) })),
});

/** A booking that waits for a person. */
const bookingDue = z.object({
  bookingId,
  reference: bookingReference,
  name: z.string().optional(),
  startsAt: instant,
  activityId,
  guestCount: z.int(),
  state: bookingState,
  /** Still to pay, in minor units. */
  balance: minorUnits,
});

const refundDue = z.object({
  refundId: z.string(),
  bookingId: bookingId.optional(),
  reference: bookingReference.optional(),
  at: instant,
});

const sessionDue = z.object({ sessionId, activityId, startsAt: instant, seatsTaken: z.int() });
const webhookDue = z.object({ webhookId, url: z.string(), failingSince: instant.optional() });

const tillDue = till.pick({ id: true, name: true, date: true, openedAt: true });

/** How many there are, and the first ten. */
function listOf<S extends z.ZodType>(item: S) {
  return z.object({ count: z.int(), items: z.array(item).max(10) });
}

/** A list is absent where the caller may not see it. */
export const attentionView = z.object({
  venueId,
  date: localDate,
  /** Started, or start within half an hour, and not checked in. */
  arrivals: listOf(bookingDue),
  /** Of today's visits. */
  balances: listOf(bookingDue),
  /** Visits of today and the next two days whose email did not arrive. */
  bouncedEmails: listOf(bookingDue),
  /** Visits of today and the next two days whose payment a bank holds or took. */
  disputes: listOf(bookingDue).optional(),
  /** Seats of today and the next two days that are offered to a party of the waitlist. */
  waitlistOffers: listOf(bookingDue),
  /** Closed, with parties in them, today or in the next two days. */
  closedSessions: listOf(sessionDue),
  /** No longer on the schedule, with parties in them; any date. */
  offSchedule: listOf(sessionDue),
  /** Left open on an earlier date; for those who may take money. */
  forgottenTills: listOf(tillDue).optional(),
  failedRefunds: listOf(refundDue).optional(),
  failingWebhooks: listOf(webhookDue).optional(),
});

/** A venue's day: its figures, and what waits for a person. */
export const todaySchemas = {
  getDayFigures: {
    summary: 'The figures of a day, of the week before and of eight weeks',
    params: portalVenueParams,
    query: z.object({ date: localDate }),
    output: dayFiguresView,
    status: 200,
    problems: [...portalProblems],
  },
  getAttention: {
    summary: 'What needs a person at a venue now',
    params: portalVenueParams,
    output: attentionView,
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type DayFiguresView = z.infer<typeof dayFiguresView>;
export type AttentionView = z.infer<typeof attentionView>;
