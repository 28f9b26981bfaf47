import * as z from 'zod';
import { bookingSource } from '../guest/booking.ts';
import { activityId, organizationId, venueId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant, localDate } from '../time.ts';

const count = z.int().min(0);

/** What the bookings of one visit date add up to. Counts are of parties, unless they say otherwise. */
export const visitCounts = z.object({
  bookings: count,
  /** People who come. */
  players: count,
  sessions: count,
  /** Seats sold: a party that has a session to itself takes all of them. */
  seats: count,
  /** Seats of all sessions that were open or sold. */
  capacity: count,
  arrived: count,
  noShows: count,
  walkIns: count,
});

/** Money of the same bookings in minor units, whenever it was paid. Gift cards count when they are used. */
export const visitMoney = z.object({
  /** Taken, less refunds and what banks took back. */
  revenue: minorUnits,
  taken: minorUnits,
  refunded: minorUnits,
  /** Still to pay by parties that come or came. */
  balance: minorUnits,
});

/** Sessions that start in one hour of the venue's clock. */
export const hourFigures = z.object({
  hour: z.int().min(0).max(23),
  bookings: count,
  seats: count,
  capacity: count,
  revenue: minorUnits,
});

/**
 * What the visits of a day were sold for, by their quotes, and what was paid for them, by the ledgers of all bookings of
 * the day. Minor units. `charged` is net, taxes and fees; `revenue` is taken, less refunded and disputed.
 */
export const salesFigures = z.object({
  /** Places and add-ons, before anything is taken off. */
  gross: minorUnits,
  /** Taken off by promo codes and by staff. */
  discounts: minorUnits,
  /** Those that prices contain, and those that are added. */
  taxes: minorUnits,
  /** Borne by guests. */
  fees: minorUnits,
  /** Gross less discounts and the taxes that prices contain. */
  net: minorUnits,
  /** What the visits cost their guests, gift cards included. */
  charged: minorUnits,
  taken: minorUnits,
  refunded: minorUnits,
  /** Held or taken back by banks. */
  disputed: minorUnits,
  revenue: minorUnits,
  /** Paid with gift cards: part of what was taken and kept. */
  giftCards: minorUnits,
  /** Still to pay by parties that come or came. */
  balance: minorUnits,
});

/**
 * A tax as quoted; `included`: the prices contain it. `rate`: thousandths of a percent; null for bookings that did not
 * keep it, and for days that were counted before it was asked for.
 */
export const taxFigures = z.object({
  id: z.string(),
  name: z.string(),
  included: z.boolean(),
  amount: minorUnits,
  rate: z.int().nullable().default(null),
});

export const sourceFigures = z.object({
  source: bookingSource,
  bookings: count,
  players: count,
  revenue: minorUnits,
});

/** Days from the booking to the visit: each bucket begins at one of these and ends before the next. */
export const leadTimeStarts = [0, 1, 2, 4, 8, 15, 31, 61] as const;

export const leadTimeFigures = z.object({
  /** Where the bucket begins. */
  days: z.literal(leadTimeStarts),
  bookings: count,
  players: count,
});

export const promoFigures = z.object({
  code: z.string(),
  bookings: count,
  discount: minorUnits,
  revenue: minorUnits,
});

/** One activity on one day. */
export const activityFigures = z.object({
  activityId,
  counts: visitCounts,
  sales: salesFigures,
  hours: z.array(hourFigures),
  sources: z.array(sourceFigures),
  leadTimes: z.array(leadTimeFigures),
  promoCodes: z.array(promoFigures),
  taxes: z.array(taxFigures),
});

/** Parties whose customer came for the first time, or had come before. */
export const customerFigures = z.object({ new: count, returning: count });

/** A past day of a venue, counted whole whenever one of its bookings changes. */
export const dayFigures = z.object({
  organizationId,
  venueId,
  date: localDate,
  counts: visitCounts,
  money: visitMoney,
  hours: z.array(hourFigures),
  /** Only those that had sessions or bookings. */
  activities: z.array(activityFigures).default([]),
  /** As the records of customers were at the count. */
  customers: customerFigures.optional(),
  countedAt: instant,
  version: z.int().min(1),
});

export type VisitCounts = z.infer<typeof visitCounts>;
export type VisitMoney = z.infer<typeof visitMoney>;
export type HourFigures = z.infer<typeof hourFigures>;
export type SalesFigures = z.infer<typeof salesFigures>;
export type TaxFigures = z.infer<typeof taxFigures>;
export type SourceFigures = z.infer<typeof sourceFigures>;
export type LeadTimeFigures = z.infer<typeof leadTimeFigures>;
export type PromoFigures = z.infer<typeof promoFigures>;
export type ActivityFigures = z.infer<typeof activityFigures>;
export type CustomerFigures = z.infer<typeof customerFigures>;
export type DayFigures = z.infer<typeof dayFigures>;
