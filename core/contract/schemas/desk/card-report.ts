import * as z from 'zod';
import { venueId } from '../../model/ids.ts';
import { cardFigures } from '../../model/money/money-day.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { localDate } from '../../model/time.ts';
import { exportQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

const period = z.object({ from: localDate, to: localDate });

/** `balance`: what was left on all cards at the end of the date. */
const cardReportDay = cardFigures.extend({ date: localDate, balance: minorUnits });

const cardPeriod = period.extend({
  /** What was left on the cards before the first date, and after the last. */
  opening: minorUnits,
  closing: minorUnits,
  total: cardFigures,
  /** Every date of the period, the oldest first. */
  days: z.array(cardReportDay),
});

/** Of the gift cards that were bought at a venue. By the date on which money moved; minor units of `currency`. */
export const cardReportView = cardPeriod.extend({ venueId, currency, before: cardPeriod.optional() });

export const cardReportSchemas = {
  getCardReport: {
    summary: 'What the gift cards of a venue are worth at the end of each day, and what changed it',
    params: portalVenueParams,
    query: period.extend({ compare: z.enum(['previous', 'year']).optional() }),
    output: cardReportView,
    status: 200,
    problems: [...portalProblems],
  },
  exportCardReport: {
    summary: 'The same as a spreadsheet: a line for each day',
    params: portalVenueParams,
    query: period.extend({ locale: exportQuery.shape.locale }),
    produces: 'text/csv',
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type CardReportDay = z.infer<typeof cardReportDay>;
export type CardReportView = z.infer<typeof cardReportView>;
