import * as z from 'zod';
import { tillId, venueId } from '../../model/ids.ts';
import { cashMovement, coins, till } from '../../model/money/till.ts';
import { minorUnits } from '../../model/money.ts';
import { text } from '../../model/text.ts';
import { localDate } from '../../model/time.ts';
import { idempotency, portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** `expected` is the cash that should be there; `difference` is what was counted less that. Minor units. */
export const tillView = till.omit({ version: true }).extend({
  expected: minorUnits,
  difference: minorUnits.optional(),
});

const tillList = z.object({ tills: z.array(tillView) });
const tillRequest = till.pick({ name: true, float: true });
const cashMovementRequest = cashMovement.pick({ direction: true, amount: true, reason: true });

/** The cash that was counted; where coins and notes are given, they add up to the total. */
const closingRequest = z.object({
  coins: z.array(coins).min(1).max(30).optional(),
  total: minorUnits.min(0),
  note: text(500).optional(),
});

const tillParams = z.object({ venueId, tillId });
const problems = [...portalProblems, 'conflict'] as const;

/** The cash of a venue, counted by till. */
export const tillSchemas = {
  listTills: {
    summary: 'The tills of a date, and those still open',
    params: portalVenueParams,
    query: z.object({ date: localDate }),
    output: tillList,
    status: 200,
    problems: [...portalProblems],
  },
  openTill: {
    summary: 'Open a till with its float',
    params: portalVenueParams,
    headers: idempotency,
    body: tillRequest,
    output: tillView,
    status: 201,
    problems,
  },
  recordCashMovement: {
    summary: 'Record cash put into a till or taken out; a correction once it is closed',
    params: tillParams,
    headers: idempotency,
    body: cashMovementRequest,
    output: tillView,
    status: 201,
    problems,
  },
  closeTill: {
    summary: 'Close a till with what was counted',
    params: tillParams,
    body: closingRequest,
    output: tillView,
    status: 200,
    problems: [...problems, 'wrong-state'],
  },
} as const satisfies Record<string, RouteSchema>;

export type TillView = z.infer<typeof tillView>;
export type TillList = z.infer<typeof tillList>;
export type TillRequest = z.infer<typeof tillRequest>;
export type CashMovementRequest = z.infer<typeof cashMovementRequest>;
export type ClosingRequest = z.infer<typeof closingRequest>;
