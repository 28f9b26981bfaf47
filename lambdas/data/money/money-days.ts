import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type MoneyDay, moneyDay } from '../../../core/contract/model/money/money-day.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { keys, moneyDaysOf } from '../keys.ts';
import { getItem, type Item, putIf, queryItems, type Table } from '../table.ts';

/** Days of a venue by the date on which money moved. */
export const moneyDays = (table: Table) => ({
  get: (org: OrganizationId, venue: VenueId, date: LocalDate) =>
    getItem(table, keys.moneyDay(org, venue, date), moneyDay),

  /** The days with movements from `from` up to `to`, the oldest first. */
  listBetween: (org: OrganizationId, venue: VenueId, from: LocalDate, to: LocalDate) =>
    queryItems(
      table,
      accessPatterns.moneyDaysBetween,
      { partition: moneyDaysOf(org, venue), sort: `DAY#${from}`, to: `DAY#${to}` },
      moneyDay,
    ),

  /** Writes the version after the one that was read; answers false when another count came first. */
  put(value: MoneyDay): Promise<boolean> {
    const { version } = value;
    return putIf(table, moneyDayItem(value), version === 1 ? absent : is('version', version - 1));
  },
});

export function moneyDayItem(value: MoneyDay): Item {
  const { organizationId, venueId, date } = value;
  return { ...keys.moneyDay(organizationId, venueId, date), entity: 'MONEY_DAY', ...value };
}
