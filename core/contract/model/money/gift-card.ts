import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { emailFailure } from '../email-failure.ts';
import { refundProgress } from '../guest/refund.ts';
import { giftCardId, organizationId, tillId, venueId } from '../ids.ts';
import { currency, minorUnits } from '../money.ts';
import { email, filledLine, text } from '../text.ts';
import { instant } from '../time.ts';
import { language } from '../venue/venue.ts';

/** Sixteen characters without look-alikes in groups of four. Anyone with the code can spend the card. */
export const giftCardCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/, 'enter-gift-card-code' satisfies PlainProblemKey);

/**
 * `pending`: its buyer has not paid yet. `active`: its balance can be spent. `refunded`: bought and given back.
 * `frozen`: a bank is deciding about its payment. `void`: the bank took its payment back for good, or staff voided the
 * card. `disabled`: money of its payment went back that is spent already (`shortfall`).
 */
export const giftCardStatus = z.enum(['pending', 'active', 'frozen', 'disabled', 'refunded', 'void']);

const counterMoney = z.object({ at: instant, by: z.string(), tillId: tillId.optional() });

/**
 * A change of the balance that no booking and no payment made. `adjusted` and `voided`: by staff, with their reason.
 * `withdrawn`: what staff had added beyond the price went with the whole payment. `replaced`: what a booking gave back
 * after the card was voided went to a new card.
 */
export const cardAdjustment = z.object({
  id: z.string(),
  kind: z.enum(['adjusted', 'voided', 'withdrawn', 'replaced']),
  at: instant,
  /** Who did it, by user id; absent for `withdrawn` and `replaced`. */
  by: z.string().optional(),
  /** Minor units; below zero: taken off. */
  amount: minorUnits,
  reason: text(200),
});

/**
 * Its price went back, in whole or in part. `refund`: decided here. `dashboard`: given back at Stripe. `dispute`: taken
 * by a bank. Minor units: `money` went to the payer, or came back below zero; the balance moved by `change`.
 */
export const cardMoneyBack = z.object({
  at: instant,
  cause: z.enum(['refund', 'dashboard', 'dispute']),
  money: minorUnits,
  change: minorUnits,
});

/** A dispute of a payment, whatever came of it. `amount`: minor units; `at`: when it was first seen. */
export const cardDispute = z.object({
  status: z.enum(['open', 'won', 'lost']),
  amount: minorUnits.min(0),
  at: instant,
});

/** Money paid before, to be spent on bookings of one organization. */
export const giftCard = z.object({
  id: giftCardId,
  organizationId,
  /** The venue it was bought at; it can be spent at every venue of the organization. */
  venueId,
  code: giftCardCode,
  currency,
  /** Minor units: what it was worth, and what is left. Nothing is on it before it is paid for. */
  initialAmount: minorUnits.min(1),
  balance: minorUnits.min(0),
  status: giftCardStatus,
  /** `purchase`: bought by a guest. `credit`: given by the venue in place of a refund. */
  origin: z.enum(['purchase', 'credit']),
  buyer: z.object({ name: filledLine(120), email }),
  recipient: z.object({ name: filledLine(120), email }).optional(),
  message: text(500).default(''),
  language,
  /** `print`: staff hand it over, and no email is sent. Absent: by email. */
  delivery: z.enum(['email', 'print']).optional(),
  /** Sold at the counter: how it was paid for, when, by whom it was sold (user id), and in which till its cash is. */
  counterSale: counterMoney.extend({ method: z.enum(['cash', 'terminal']) }).optional(),
  /** The money of that sale was given back the way it came: when, by whom (user id), and from which till. */
  counterRefund: counterMoney.optional(),
  stripeCheckoutSessionId: z.string().optional(),
  stripePaymentIntentId: z.string().optional(),
  /** Payments that go back, by payment intent: decided here, carried out after. */
  paymentsReturned: z.array(z.string()).optional(),
  /** Entries are only ever added, each in the write that moves the money or the balance. */
  moneyBack: z.array(cardMoneyBack).optional(),
  /** Disputes of its payments, by Stripe's id. */
  disputes: z.record(z.string(), cardDispute).optional(),
  /** Minor units that went back at Stripe and were taken off the balance. */
  takenBack: minorUnits.min(0).optional(),
  /** Minor units that went back at Stripe after they were spent: the venue has lost them. */
  shortfall: minorUnits.min(0).optional(),
  /** Entries are only ever added, each in the write that moves the balance. */
  adjustments: z.array(cardAdjustment).optional(),
  /** Emails with the card that staff had sent again within the last hour of the latest. */
  emailRequests: z.array(z.object({ id: z.string(), at: instant })).optional(),
  /** How far each refund of a payment for it has come, by our id of the refund. */
  refundProgress: z.record(z.string(), refundProgress).optional(),
  /** The first of its emails that did not arrive. */
  emailFailure: emailFailure.optional(),
  createdAt: instant,
  activatedAt: instant.optional(),
  version: z.int().min(1),
});

export type CardMoneyBack = z.infer<typeof cardMoneyBack>;
export type CardAdjustment = z.infer<typeof cardAdjustment>;
export type GiftCard = z.infer<typeof giftCard>;
