import * as z from 'zod';
import { organizationId, venueId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { instant, localDate } from '../time.ts';
import { takingMethod } from './taking.ts';

/**
 * What moves the balance of a gift card. `credited`: given in place of a refund. `used`, `returned`: by bookings.
 * `adjusted`: by staff. `voided`: written off. `refunded`: its price went back, or a bank took it.
 */
export const cardMovementKind = z.enum([
  'sold',
  'credited',
  'used',
  'returned',
  'adjusted',
  'voided',
  'refunded',
]);

/** One movement, listed by its day at the venue of the card. `amount`: minor units; below zero: taken off the card. */
export const cardMovement = z.object({
  /** The same for the same movement: it is listed once. */
  id: z.string(),
  kind: cardMovementKind,
  at: instant,
  amount: minorUnits,
});

/** What the cards of a venue moved by, added up by kind. Minor units; below zero: taken off the cards. */
export const cardFigures = z.object({
  sold: minorUnits,
  credited: minorUnits,
  used: minorUnits,
  returned: minorUnits,
  adjusted: minorUnits,
  voided: minorUnits,
  refunded: minorUnits,
});

/** Payments, refunds or disputes of one kind, added up. `amount`: minor units, never below zero. */
export const moneySum = z.object({
  kind: z.enum(['payment', 'refund', 'dispute']),
  of: z.enum(['booking', 'gift-card']),
  /** Absent for disputes: they are all of card payments by Stripe. */
  method: takingMethod.optional(),
  count: z.int().min(1),
  amount: minorUnits,
});

/** A day of a venue by the date on which money moved, whatever it was for. Days without movements are not kept. */
export const moneyDay = z.object({
  organizationId,
  venueId,
  date: localDate,
  cards: cardFigures,
  sums: z.array(moneySum).default([]),
  countedAt: instant,
  version: z.int().min(1),
});

export type CardMovement = z.infer<typeof cardMovement>;
export type CardFigures = z.infer<typeof cardFigures>;
export type MoneySum = z.infer<typeof moneySum>;
export type MoneyDay = z.infer<typeof moneyDay>;
