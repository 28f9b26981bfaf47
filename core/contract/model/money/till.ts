import * as z from 'zod';
import type { PlainProblemKey } from '../../../words/problems.ts';
import { tillId, venueId } from '../ids.ts';
import { minorUnits } from '../money.ts';
import { filledLine, text } from '../text.ts';
import { instant, localDate } from '../time.ts';

const member = z.object({ userId: z.string(), name: z.string() });
const amount = minorUnits.min(1);

/** Cash that was put into a till or taken out of it, other than for a booking or a gift card. */
export const cashMovement = z.object({
  id: z.string(),
  at: instant,
  by: member,
  direction: z.enum(['in', 'out']),
  amount,
  reason: filledLine(200, 'give-reason' satisfies PlainProblemKey),
});

/** So many coins or notes of one value. */
export const coins = z.object({ value: amount, count: z.int().min(0).max(100_000) });

/** One count of cash from opening to closing. Amounts in minor units. */
export const till = z.object({
  id: tillId,
  venueId,
  name: filledLine(60),
  /** The venue's date on which it was opened. */
  date: localDate,
  status: z.enum(['open', 'closed']),
  openedAt: instant,
  openedBy: member,
  /** Cash in it when it was opened. */
  float: minorUnits.min(0),
  /** Cash of bookings and gift cards: payments less refunds. Written with the booking or card. */
  cash: minorUnits,
  movements: z.array(cashMovement).max(200),
  closing: z
    .object({
      at: instant,
      by: member,
      expected: minorUnits,
      counted: minorUnits.min(0),
      coins: z.array(coins).max(30).optional(),
      note: text(500).optional(),
    })
    .optional(),
  /** Entries after the closing. They change neither what was expected nor what was counted. */
  corrections: z.array(cashMovement).max(50),
  version: z.int().min(1),
});

export type CashMovement = z.infer<typeof cashMovement>;
export type Till = z.infer<typeof till>;
