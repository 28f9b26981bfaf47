import * as z from 'zod';
import { type DayFigures, dayFigures } from '../../../core/contract/model/desk/day-figures.ts';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { figuresOf, keys } from '../keys.ts';
import { getItem, putIf, queryItems, type Table } from '../table.ts';
import type { Put } from '../transaction.ts';
import { packActivities, unpackActivities } from './packed-activities.ts';

/** As the figures lie in the table. */
export const storedDay = dayFigures.extend({
  activities: z.string().default('[]').transform(unpackActivities),
});

/** Without the activities, which take much longer to read than all else. */
const plainDay = dayFigures.omit({ activities: true });

/** Past days of a venue, one item each. */
export const dayFiguresOf = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    getItem(table, keys.dayFigures(org, venue, date), storedDay),

  /** The days that were counted, of the dates from `from` up to `to`. */
  listBetween: (org: OrganizationId, venue: VenueId, from: LocalDate, to: LocalDate) =>
    queryItems(
      table,
      accessPatterns.dayFiguresBetween,
      { partition: figuresOf(org, venue), sort: `DAY#${from}`, to: `DAY#${to}` },
      storedDay,
    ),

  /** The same without the activities. */
  listPlain: (org: OrganizationId, venue: VenueId, from: LocalDate, to: LocalDate) =>
    queryItems(
      table,
      accessPatterns.dayFiguresBetween,
      { partition: figuresOf(org, venue), sort: `DAY#${from}`, to: `DAY#${to}` },
      plainDay,
    ),

  /** Writes the version after the one that was read; answers false when another count came first. */
  async put(value: DayFigures): Promise<boolean> {
    const { put, only } = dayFiguresWrite(value);
    const [condition = absent] = only;
    return putIf(table, put, condition);
  },
});

/** Writes the figures of a day in place of the version before. */
export function dayFiguresWrite(value: DayFigures): Put {
  const { organizationId, venueId, date, version } = value;
  const key = keys.dayFigures(organizationId, venueId, date);
  const put = { ...key, entity: 'DAY_FIGURES', ...value, activities: packActivities(value.activities) };
  return { put, only: [version === 1 ? absent : is('version', version - 1)] };
}
