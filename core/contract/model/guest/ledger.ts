import * as z from 'zod';
import { sessionId, tillId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { text } from '../text.ts';
import { instant } from '../time.ts';

/** How money changes hands: by Stripe, over the counter, or as a gift card in place of money. */
export const paymentMethod = z.enum(['stripe', 'cash', 'terminal', 'credit']);

/** The member of staff who recorded it, and the till that has the cash. Absent for what guests do themselves. */
const recorded = { by: z.string().optional(), tillId: tillId.optional() };

/**
 * One movement of seats or money. Entries are only ever added, each in the same write as the movement itself, and
 * every counter in the table is the sum of them. Amounts are minor units.
 */
export const ledgerEntry = z.discriminatedUnion('kind', [
  /** Seats taken from a session; below zero: given back to it. */
  z.object({ kind: z.literal('seats'), at: instant, sessionId, seats: z.int() }),
  /** Money received. `id`: Stripe's payment intent, or ours for what was paid over the counter. */
  z.object({
    kind: z.literal('payment'),
    at: instant,
    id: z.string(),
    method: paymentMethod,
    amount: minorUnits.min(1),
    ...recorded,
  }),
  /** Money that goes back: decided here, carried out after. `of`: the payment it is taken from. */
  z.object({
    kind: z.literal('refund'),
    at: instant,
    id: z.string(),
    of: z.string(),
    method: paymentMethod,
    amount: minorUnits.min(1),
    reason: z.enum([
      'too-late',
      'mismatch',
      'duplicate',
      'cancelled',
      'changed',
      'goodwill',
      'closed',
      'elsewhere',
    ]),
    ...recorded,
  }),
  /** Money that a bank took back until a dispute is decided; below zero: it came back. */
  z.object({ kind: z.literal('dispute'), at: instant, id: z.string(), amount: minorUnits }),
  /** Balance taken from a gift card; below zero: given back to it. `id`: the refund that it is part of. */
  z.object({
    kind: z.literal('gift-card'),
    at: instant,
    code: z.string(),
    amount: minorUnits,
    id: z.string().optional(),
  }),
  /** Uses of a promo code taken; below zero: given back. */
  z.object({ kind: z.literal('promo-code'), at: instant, code: z.string(), uses: z.int() }),
  /**
   * Staff moved the booking and kept its price. No money moves. `amount`: how much more the new time sells for; below
   * zero: less. `reason`: until the guest is erased.
   */
  z.object({
    kind: z.literal('price-kept'),
    at: instant,
    amount: minorUnits,
    reason: text(300).optional(),
    by: z.string().optional(),
  }),
]);

export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type PaymentEntry = Extract<LedgerEntry, { kind: 'payment' }>;
export type RefundEntry = Extract<LedgerEntry, { kind: 'refund' }>;
