import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { giftCardId, tillId, venueId } from '../../model/ids.ts';
import { giftCard, giftCardCode } from '../../model/money/gift-card.ts';
import { minorUnits } from '../../model/money.ts';
import { filledLine } from '../../model/text.ts';
import { promoCode, promoCodeText } from '../../model/venue/promo-code.ts';
import { language } from '../../model/venue/venue.ts';
import { idempotency, portalProblems, type RouteSchema } from '../scope/route-schema.ts';

const problems = ['unauthenticated', 'forbidden', 'suspended'] as const;
const settings = promoCode
  .omit({ organizationId: true, uses: true, createdAt: true, version: true })
  .extend({ status: z.enum(['active', 'paused']) });

/** Only the last four characters of the code: anyone with the whole code can spend the card. */
export const giftCardRow = giftCard
  .omit({
    code: true,
    stripeCheckoutSessionId: true,
    stripePaymentIntentId: true,
    paymentsReturned: true,
    refundProgress: true,
    emailRequests: true,
  })
  .extend({ codeEnding: z.string().length(4) });

/**
 * Paid at the counter; any amount, in minor units. `tillId`: the open till that the cash goes into. `print`: staff hand
 * over the code, and no email is sent.
 */
const giftCardSale = giftCard.pick({ buyer: true, recipient: true, message: true }).extend({
  amount: minorUnits.min(1),
  language: language.optional(),
  method: z.enum(['cash', 'terminal']),
  tillId: tillId.optional(),
  delivery: z.enum(['email', 'print']),
});

const cardParams = z.object({ giftCardId });

/** Why staff change a card beyond its own rules. */
const reason = filledLine(200);

/** Promo codes and gift cards of an organization. */
export const codeSchemas = {
  listPromoCodes: {
    summary: 'Promo codes, and how often each is used',
    output: z.object({ promoCodes: z.array(promoCode) }),
    status: 200,
    problems: [...problems],
  },
  createPromoCode: {
    summary: 'Create a promo code',
    body: settings,
    output: promoCode,
    status: 201,
    problems: [...problems, 'switched-off', 'conflict'],
  },
  editPromoCode: {
    summary: 'Change a promo code',
    params: z.object({ code: promoCodeText }),
    body: settings.omit({ code: true }).extend({ version: z.int().min(1) }),
    output: promoCode,
    status: 200,
    problems: [...problems, 'switched-off', 'not-found', 'conflict'],
  },
  removePromoCode: {
    summary: 'Delete a promo code, or archive it once it was used: its bookings keep their discount',
    params: z.object({ code: promoCodeText }),
    output: z.object({ outcome: z.enum(['deleted', 'archived']) }),
    status: 200,
    problems: [...problems, 'not-found', 'conflict'],
  },
  listGiftCards: {
    summary: 'Gift cards and their balances',
    output: z.object({ giftCards: z.array(giftCardRow) }),
    status: 200,
    problems: [...problems],
  },
  sellGiftCard: {
    summary: 'Sell a gift card at the counter; the only answer to staff with its code',
    params: z.object({ venueId }),
    headers: idempotency,
    body: giftCardSale,
    output: giftCardRow.extend({ code: giftCard.shape.code }),
    status: 201,
    problems: [...portalProblems, 'switched-off', 'conflict'],
  },
  refundGiftCard: {
    summary: 'Refund a gift card that has not been used',
    params: cardParams,
    /** `tillId`: the open till that cash is given back from. */
    body: z.object({ tillId: tillId.optional() }),
    output: giftCardRow,
    status: 201,
    problems: [...problems, 'not-found', 'wrong-state', 'conflict'],
  },
  lookUpGiftCard: {
    summary: 'Whether a gift card can be spent, and what is left on it, by its code',
    body: z.object({ code: giftCardCode }),
    output: giftCardRow.pick({
      id: true,
      venueId: true,
      codeEnding: true,
      currency: true,
      initialAmount: true,
      balance: true,
      status: true,
      createdAt: true,
    }),
    status: 200,
    problems: [...problems, 'not-found'],
  },
  resendGiftCard: {
    summary: 'Email a gift card again, to its recipient or its buyer',
    params: cardParams,
    headers: idempotency,
    output: giftCardRow,
    status: 200,
    problems: [...problems, 'not-found', 'wrong-state', 'rate-limited', 'conflict'],
  },
  adjustGiftCard: {
    summary: 'Add to the balance of a gift card or take off it, for a reason',
    params: cardParams,
    headers: idempotency,
    /** `amount`: minor units; below zero to take off. */
    body: z.object({
      amount: minorUnits.refine((amount) => amount !== 0, 'required' satisfies PlainProblemKey),
      reason,
    }),
    output: giftCardRow,
    status: 200,
    problems: [...problems, 'not-found', 'wrong-state', 'conflict'],
  },
  voidGiftCard: {
    summary: 'Void a gift card for a reason: what is left on it is written off',
    params: cardParams,
    body: z.object({ reason }),
    output: giftCardRow,
    status: 200,
    problems: [...problems, 'not-found', 'wrong-state', 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;

export type GiftCardSale = z.infer<typeof giftCardSale>;
