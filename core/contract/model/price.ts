import * as z from 'zod';
import { currency, minorUnits } from './money.ts';
import { hours, weekday } from './schedule.ts';
import { filledLine, text } from './text.ts';

export const unitId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** A kind of guest with a price of its own: adult, child, spectator. */
export const unitType = z.object({
  id: unitId,
  name: filledLine(60),
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

/** What one session sells at. */
export const priceList = z.object({
  units: z.array(unitType).min(1).max(10),
  groupTiers: z.array(groupTier).max(20).default([]),
  /** The whole of a public session for one party, whatever its size, in minor units; absent: not offered. */
  buyOutPrice: minorUnits.min(0).optional(),
});

/** By how much a peak rule changes each guest's price: hundredths of a percent, or minor units. */
export const priceChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), basisPoints: z.int().min(-10_000).max(100_000) }),
  z.object({ kind: z.literal('amount'), amount: minorUnits }),
]);

/**
 * Weekdays, and hours of the day when given, whose sessions sell at other prices. By the wall clock of the
 * venue at the session's start; the first rule that fits decides.
 */
export const peakRule = z.object({
  id: unitId,
  name: filledLine(60),
  weekdays: z.array(weekday).min(1).max(7),
  window: hours.optional(),
  change: priceChange,
});

/**
 * What an activity sells at: a price list, and the rules by which some of its sessions cost more or less. A draft
 * may have no tickets yet.
 */
export const activityPriceList = priceList.extend({
  units: z.array(unitType).max(10),
  peakRules: z.array(peakRule).max(20).default([]),
});

/** Something sold beside the places: a photo, a drink, a private host. */
export const addOn = z.object({
  id: unitId,
  name: filledLine(60),
  description: text(300).default(''),
  /** Minor units for one. */
  price: minorUnits.min(0),
  /** The most that one party may take. */
  maxQuantity: z.int().min(1).max(500),
});

export const chosenAddOns = z.array(z.object({ addOnId: unitId, quantity: z.int().min(0).max(500) })).max(20);

/** What is taken off a price: hundredths of a percent of it, or minor units. */
export const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), basisPoints: z.int().min(1).max(10_000) }),
  z.object({ kind: z.literal('amount'), amount: minorUnits.min(1) }),
]);

/** When a party pays: all of it at once, a part now and the rest at the venue, or everything at the venue. */
export const paymentTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full') }),
  z.object({ kind: z.literal('deposit'), basisPoints: z.int().min(1).max(9_999) }),
  z.object({ kind: z.literal('at-venue') }),
]);

/** A tax on what is sold. `included`: the prices contain it already, and the quote only shows it. */
export const tax = z.object({
  id: unitId,
  name: filledLine(60),
  /** Thousandths of a percent: New York's 8.875 % is 8875. */
  rate: z.int().min(1).max(100_000),
  included: z.boolean(),
});

/** Who bears a fee: the guest as a line of the quote, or the organization out of its takings. */
export const feeBearer = z.enum(['pass_to_customer', 'absorb']);

export const feeSettings = z.object({
  /** The platform's share of each payment (`applicationFeeBasisPoints`). */
  platform: feeBearer,
  /** What taking a card costs; hundredths of a percent and minor units a payment. */
  processing: z.object({
    bearer: feeBearer,
    basisPoints: z.int().min(0).max(2_000),
    fixed: minorUnits.min(0).max(100_000_000),
  }),
});

/** What a price is counted with, beside what is sold. A booking keeps the rates that it was quoted at. */
export const rates = z.object({
  taxes: z.array(tax),
  fees: feeSettings,
  /** The platform's share, in hundredths of a percent. */
  platformBasisPoints: z.int().min(0),
  paymentTerms,
});

/** How many guests of each unit make up a party. */
export const party = z.array(z.object({ unitId, quantity: z.int().min(0).max(500) })).max(10);

export const quoteLine = z.object({
  kind: z.enum(['unit', 'buy-out', 'add-on', 'promo-code', 'discount', 'gift-card', 'tax', 'fee']),
  /**
   * What is sold, or why it costs more or less: the id of the unit, add-on, tax; the promo code; the last four
   * characters of the gift card's, whose whole code is money; which fee; `staff` for a discount given by staff.
   */
  id: z.string(),
  label: z.string(),
  quantity: z.int(),
  unitAmount: minorUnits,
  /** Below zero for what is taken off. */
  amount: minorUnits,
  /** A tax that the other amounts contain already: shown, not added. */
  included: z.literal(true).optional(),
});

/** What the server asks for a party, itemised; a booking keeps it whole. All amounts in minor units. */
export const quote = z.object({
  currency,
  lines: z.array(quoteLine),
  /** Places and add-ons, before anything is taken off or added. */
  subtotal: minorUnits,
  /** All that is to be paid in money: what the gift card covers is off already. */
  total: minorUnits,
  dueNow: minorUnits,
  /** The platform's share of `total`; absent where there is none. */
  platformFee: minorUnits.optional(),
});

export type UnitType = z.infer<typeof unitType>;
export type PriceList = z.infer<typeof priceList>;
export type PeakRule = z.infer<typeof peakRule>;
export type ActivityPriceList = z.infer<typeof activityPriceList>;
export type AddOn = z.infer<typeof addOn>;
export type ChosenAddOns = z.infer<typeof chosenAddOns>;
export type Discount = z.infer<typeof discount>;
export type PaymentTerms = z.infer<typeof paymentTerms>;
export type Tax = z.infer<typeof tax>;
export type FeeSettings = z.infer<typeof feeSettings>;
export type Rates = z.infer<typeof rates>;
export type Party = z.infer<typeof party>;
export type QuoteLine = z.infer<typeof quoteLine>;
export type Quote = z.infer<typeof quote>;
