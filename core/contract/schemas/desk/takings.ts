import * as z from 'zod';
import { venueId } from '../../model/ids.ts';
import { takingMethod } from '../../model/money/taking.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { localDate } from '../../model/time.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

const total = z.object({ count: z.int(), amount: minorUnits });
const totals = z.object({ payments: total, refunds: total, net: minorUnits });
const byMethod = z.array(totals.extend({ method: takingMethod }));

/** Amounts in minor units. `userId`: null for what guests paid themselves. `name`: null also for who left the team. */
export const takingsView = totals.extend({
  venueId,
  date: localDate,
  currency,
  methods: byMethod,
  people: z.array(
    totals.extend({ userId: z.string().nullable(), name: z.string().nullable(), methods: byMethod }),
  ),
});

export const takingsSchemas = {
  getTakings: {
    summary: 'What a venue took and refunded on a date, by method and person',
    params: portalVenueParams,
    query: z.object({ date: localDate }),
    output: takingsView,
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type TakingsView = z.infer<typeof takingsView>;
