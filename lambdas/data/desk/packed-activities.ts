import * as z from 'zod';
import {
  type ActivityFigures,
  activityFigures,
  hourFigures,
  leadTimeFigures,
  promoFigures,
  salesFigures,
  sourceFigures,
  taxFigures,
  visitCounts,
} from '../../../core/contract/model/desk/day-figures.ts';

/**
 * The activities of a day as one short text: rows of values without their names, which would take twice the space and
 * be read by each page that shows a venue's day.
 */
export function packActivities(activities: readonly ActivityFigures[]): string {
  return JSON.stringify(
    activities.map((each) => [
      each.activityId,
      valuesOf(visitCounts, each.counts),
      valuesOf(salesFigures, each.sales),
      each.hours.map((row) => valuesOf(hourFigures, row)),
      each.sources.map((row) => valuesOf(sourceFigures, row)),
      each.leadTimes.map((row) => valuesOf(leadTimeFigures, row)),
      each.promoCodes.map((row) => valuesOf(promoFigures, row)),
      each.taxes.map((row) => valuesOf(taxFigures, row)),
    ]),
  );
}

const row = z.array(z.unknown());
const rows = z.array(row);
const packed = z.array(z.tuple([z.string(), row, row, rows, rows, rows, rows, rows]));

/** @throws ZodError for a text that `packActivities` did not write */
export function unpackActivities(text: string): ActivityFigures[] {
  return packed.parse(JSON.parse(text)).map((each) => {
    const [activityId, counts, sales, hours, sources, leadTimes, promoCodes, taxes] = each;
    return activityFigures.parse({
      activityId,
      counts: named(visitCounts, counts),
      sales: named(salesFigures, sales),
      hours: hours.map((values) => named(hourFigures, values)),
      sources: sources.map((values) => named(sourceFigures, values)),
      leadTimes: leadTimes.map((values) => named(leadTimeFigures, values)),
      promoCodes: promoCodes.map((values) => named(promoFigures, values)),
      taxes: taxes.map((values) => named(taxFigures, values)),
    });
  });
}

/** In the order of the schema's fields: a new field comes last, and is optional or has a default. */
function valuesOf(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): unknown[] {
  return Object.keys(schema.shape).map((name) => value[name]);
}

function named(schema: z.ZodObject, values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((name, place) => [name, values[place]]));
}
