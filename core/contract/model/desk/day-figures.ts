import * as z from 'zod';
import { organizationId, venueId } from '../ids.ts';
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

/** A past day of a venue, counted whole whenever one of its bookings changes. */
export const dayFigures = z.object({
  organizationId,
  venueId,
  date: localDate,
  counts: visitCounts,
  money: visitMoney,
  hours: z.array(hourFigures),
  countedAt: instant,
  version: z.int().min(1),
});

export type VisitCounts = z.infer<typeof visitCounts>;
export type VisitMoney = z.infer<typeof visitMoney>;
export type HourFigures = z.infer<typeof hourFigures>;
export type DayFigures = z.infer<typeof dayFigures>;
