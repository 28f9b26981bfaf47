import * as z from 'zod';
import {
  customerFigures,
  leadTimeFigures,
  promoFigures,
  salesFigures,
  sourceFigures,
  taxFigures,
  visitCounts,
} from '../../model/desk/day-figures.ts';
import { activityId, venueId } from '../../model/ids.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { localDate, localMonth } from '../../model/time.ts';
import { weekdays } from '../../model/weekdays.ts';
import { exportQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

const period = z.object({ from: localDate, to: localDate, activityId: activityId.optional() });

/** Occupancy is `seats` of `capacity`. */
export const reportFigures = visitCounts.extend(salesFigures.shape);

const reportDay = reportFigures.extend({ date: localDate });

const reportParts = z.object({
  total: reportFigures,
  /** Every date of the period, the oldest first. */
  days: z.array(reportDay),
  /** Those that had sessions or bookings, by revenue, the highest first. */
  activities: z.array(reportFigures.extend({ activityId, name: z.string() })),
  sources: z.array(sourceFigures),
  hours: z.array(
    z.object({
      weekday: z.enum(weekdays),
      hour: z.int().min(0).max(23),
      bookings: z.int(),
      seats: z.int(),
      capacity: z.int(),
      revenue: minorUnits,
    }),
  ),
  /** Every bucket, also those without bookings. */
  leadTimes: z.array(leadTimeFigures),
  /** By discount, the highest first. */
  promoCodes: z.array(promoFigures),
  /** At each rate that they were sold at. */
  taxes: z.array(taxFigures),
  /** The same by the month of the visit, the oldest first. */
  taxMonths: z.array(taxFigures.extend({ month: localMonth })),
  /** Of all activities only; absent where no customer is known. */
  customers: customerFigures.optional(),
});

/** By the date of the visit. Money in minor units of `currency`. */
export const reportView = reportParts.extend({
  venueId,
  currency,
  from: localDate,
  /** At the latest today. */
  to: localDate,
  /** The period that it is compared with. */
  before: reportParts.extend({ from: localDate, to: localDate }).optional(),
});

/** What a venue sold in a period. */
export const reportSchemas = {
  getReport: {
    summary: 'What a venue sold in a period, by day, activity, source, hour, promo code and tax',
    params: portalVenueParams,
    query: period.extend({ compare: z.enum(['previous', 'year']).optional() }),
    output: reportView,
    status: 200,
    problems: [...portalProblems],
  },
  exportReport: {
    summary: 'The same as a spreadsheet: a line for each day and activity',
    params: portalVenueParams,
    query: period.extend(exportQuery.shape),
    produces: 'text/csv',
    status: 200,
    problems: [...portalProblems],
  },
  exportTaxes: {
    summary: 'Taxes of a period as a spreadsheet: a line for each month, tax and rate',
    params: portalVenueParams,
    query: period.extend({ locale: exportQuery.shape.locale }),
    produces: 'text/csv',
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type ReportFigures = z.infer<typeof reportFigures>;
export type ReportParts = z.infer<typeof reportParts>;
export type ReportView = z.infer<typeof reportView>;
