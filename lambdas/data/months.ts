import * as z from 'zod';
import type { ActivityId, OrganizationId, VenueId } from '../../core/contract/model/ids.ts';
import type { LocalDate, LocalMonth } from '../../core/contract/model/time.ts';
import { type DaySummary, daySummary } from '../../core/domain/capacity/day-summary.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';
import { updateItem } from './transaction.ts';

/** Days are attributes of their own (`d07`), so that one write replaces any of them. */
const month = z.record(z.string(), z.unknown());
const dayAttribute = /^d(\d\d)$/;

/** A month of an activity in one small item, kept by the table's stream: for showing, never for selling. */
export const months = (table: Table) => ({
  /** Day summaries by date; empty when nothing runs that month. */
  async get(
    org: OrganizationId,
    venue: VenueId,
    activity: ActivityId,
    of: LocalMonth,
  ): Promise<Map<LocalDate, DaySummary>> {
    const item = await getItem(table, keys.month(org, venue, of, activity), month, { eventually: true });
    const days = new Map<LocalDate, DaySummary>();
    for (const [name, value] of Object.entries(item ?? {})) {
      const day = dayAttribute.exec(name)?.[1];
      if (day) days.set(`${of}-${day}`, daySummary.parse(value));
    }
    return days;
  },

  /** Replaces the summaries of some days of one month. Called by one stream consumer, in the stream's order. */
  async put(
    org: OrganizationId,
    venue: VenueId,
    activity: ActivityId,
    of: LocalMonth,
    days: ReadonlyMap<LocalDate, DaySummary>,
  ): Promise<void> {
    const attributes = Object.fromEntries(
      [...days].map(([date, summary]) => [`d${date.slice(-2)}`, summary]),
    );
    await updateItem(table, {
      update: keys.month(org, venue, of, activity),
      set: { entity: 'MONTH', activityId: activity, ...attributes },
      only: [],
    });
  },
});
