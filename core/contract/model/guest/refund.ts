import * as z from 'zod';
import { instant } from '../time.ts';

/**
 * `requested`: decided here, and Stripe has not taken it yet. `pending`: Stripe has it, the bank does not. `made`:
 * Stripe says that it succeeded. `failed`: Stripe or the bank refused it. `settled`: staff paid it in another way.
 */
export const refundStatus = z.enum(['requested', 'pending', 'made', 'failed', 'settled']);

/** Why a refund is not made. The first three are Stripe's refusals of the request, the rest come later. */
export const refundTrouble = z.enum([
  'already-refunded',
  'more-than-left',
  'disputed',
  'account-unavailable',
  'refused',
  'card-closed',
  'declined',
  'insufficient-funds',
  'canceled',
  'unknown',
]);

/** How staff settled a refund that failed. `elsewhere`: in a way that this system does not know. */
export const settlementMethod = z.enum(['cash', 'terminal', 'credit', 'elsewhere']);

/** How far a refund by Stripe has come. */
export const refundProgress = z.object({
  status: refundStatus,
  /** How often it was sent to Stripe, counted from 1: each attempt has its own idempotency key. */
  attempt: z.int().min(1),
  /** Of the latest attempt that Stripe has taken. */
  stripeRefundId: z.string().optional(),
  trouble: refundTrouble.optional(),
  settledBy: settlementMethod.optional(),
  /** When the status was written. */
  at: instant,
});

export type RefundStatus = z.infer<typeof refundStatus>;
export type RefundTrouble = z.infer<typeof refundTrouble>;
export type RefundProgress = z.infer<typeof refundProgress>;
export type SettlementMethod = z.infer<typeof settlementMethod>;
