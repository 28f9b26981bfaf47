import * as z from 'zod';
import { refundStatus, refundTrouble } from '../../model/guest/refund.ts';
import { bookingId, bookingReference, giftCardId, venueId } from '../../model/ids.ts';
import { moneySum } from '../../model/money/money-day.ts';
import { takingMethod } from '../../model/money/taking.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { instant, localDate } from '../../model/time.ts';
import { exportQuery, pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

export const disputeState = z.enum(['open', 'won', 'lost']);

/** `from` and `to`: dates on the venue's calendar on which money moved, both included; at most 366 days. */
const filter = z.object({
  kind: moneySum.shape.kind,
  from: localDate,
  to: localDate,
  of: moneySum.shape.of.optional(),
  /** Of payments and refunds. */
  method: takingMethod.optional(),
  /** How far a refund is, or what came of a dispute. */
  state: z.enum([...refundStatus.options, ...disputeState.options]).optional(),
});

/** A payment, refund or dispute. Amounts in minor units of the list's currency. */
export const moneyRow = z.object({
  /** The same for the same one, in this list. */
  id: z.string(),
  kind: moneySum.shape.kind,
  of: moneySum.shape.of,
  at: instant,
  amount: minorUnits,
  method: takingMethod.optional(),
  venueId,
  bookingId: bookingId.optional(),
  reference: bookingReference.optional(),
  giftCardId: giftCardId.optional(),
  /** The last characters of a gift card's code. */
  codeEnding: z.string().optional(),
  /** The guest, or the buyer of the card; for those who may see customers. */
  name: z.string().optional(),
  state: filter.shape.state,
  trouble: refundTrouble.optional(),
});

/** Money that moved, for bookings and gift cards. */
export const moneyListSchemas = {
  listMoney: {
    summary: 'Payments, refunds or disputes of a venue in a period, the newest first; a page may be short',
    params: portalVenueParams,
    query: filter.extend({ ...pageQuery.shape, limit: pageQuery.shape.limit.default(50) }),
    output: pageOf(moneyRow).extend({
      venueId,
      from: localDate,
      to: localDate,
      currency,
      /** Of the whole list, on its first page only; not with a `state`, which changes after the day. */
      totals: z.array(moneySum).optional(),
    }),
    status: 200,
    problems: [...portalProblems],
  },
  exportMoney: {
    summary: 'The same as a spreadsheet; the `link` header points to the next part',
    params: portalVenueParams,
    query: filter.extend(exportQuery.shape),
    produces: 'text/csv',
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type MoneyFilter = z.output<typeof filter>;
export type MoneyRow = z.output<typeof moneyRow>;
export type MoneyList = z.output<(typeof moneyListSchemas)['listMoney']['output']>;
