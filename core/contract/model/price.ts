import * as z from 'zod';
import { currency, minorUnits } from './money.ts';

export const unitId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A kind of guest with a price of its own: adult, child, spectator. */
export const unitType = z.object({
  id: unitId,
  name: z.string().min(1).max(60),
  /** Minor units for one guest. */
  price: minorUnits.min(0),
  minAge: z.int().min(0).max(120).optional(),
  maxAge: z.int().min(0).max(120).optional(),
  /** Bounds of how many guests of this unit one party may have. */
  min: z.int().min(0).optional(),
  max: z.int().min(1).optional(),
});

/** From `fromPlayers` guests in the party on, each guest of the unit pays `price` (minor units). */
export const groupTier = z.object({ unitId, fromPlayers: z.int().min(2), price: minorUnits.min(0) });

export const priceList = z.object({
  units: z.array(unitType).min(1).max(10),
  groupTiers: z.array(groupTier).max(20).default([]),
});

/** How many guests of each unit make up a party. */
export const party = z.array(z.object({ unitId, quantity: z.int().min(0).max(500) })).max(10);

export const quoteLine = z.object({
  kind: z.enum(['unit']),
  /** What is sold: the unit's id. */
  id: z.string(),
  label: z.string(),
  quantity: z.int(),
  unitAmount: minorUnits,
  amount: minorUnits,
});

/** What the server asks for a party, itemised; a booking keeps it whole. All amounts in minor units. */
export const quote = z.object({
  currency,
  lines: z.array(quoteLine),
  subtotal: minorUnits,
  total: minorUnits,
  dueNow: minorUnits,
});

export type UnitType = z.infer<typeof unitType>;
export type PriceList = z.infer<typeof priceList>;
export type Party = z.infer<typeof party>;
export type QuoteLine = z.infer<typeof quoteLine>;
export type Quote = z.infer<typeof quote>;
