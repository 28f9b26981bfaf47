import * as z from 'zod';
import type { ActivityId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { LocalDate, LocalMonth } from '../../../core/contract/model/time.ts';
import type { DaySummary } from '../../../core/domain/capacity/day-summary.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { absentAttribute, is } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';

/** Days are attributes of their own (`d07`), so that one write replaces any of them. */
const month = z.record(z.string(), z.unknown());
const dayAttribute = /^d(\d\d)$/;

/**
 * A day in as few bytes as it takes, so that a month stays within one kilobyte and costs one write unit: sessions,
 * seats left, and the minutes since 1970 of the latest end and the earliest beginning of booking.
 */
const packedDay = z.tuple([z.int(), z.int()]).rest(z.int());

const minute = 60_000;

function packed({ sessions, seatsLeft, bookableUntil, bookableFrom }: DaySummary): number[] {
  if (!bookableUntil || !bookableFrom) return [sessions, seatsLeft];
  return [sessions, seatsLeft, Date.parse(bookableUntil) / minute, Date.parse(bookableFrom) / minute];
}

function unpacked(value: unknown): DaySummary {
  const [sessions, seatsLeft, until, from] = packedDay.parse(value);
  if (until === undefined || from === undefined) return { sessions, seatsLeft };
  const [bookableUntil, bookableFrom] = [toInstant(until * minute), toInstant(from * minute)];
  return { sessions, seatsLeft, bookableUntil, bookableFrom };
}

/** Grows with every write; a month that was never written has none. */
const monthVersion = z.object({ version: z.int().default(0) });

/** The owner of the month; a session has these fields too. */
export interface MonthOwner {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
}

interface MonthView {
  /** Summaries by date; empty when nothing runs that month. */
  readonly days: ReadonlyMap<LocalDate, DaySummary>;
  readonly version: number;
}

/** A month of an activity in one small item, kept by the table's stream: for showing, never for selling. */
export const months = (table: Table) => ({
  async get(org: OrganizationId, venue: VenueId, activity: ActivityId, of: LocalMonth): Promise<MonthView> {
    const item = await getItem(table, keys.month(org, venue, of, activity), month, { eventually: true });
    const days = new Map<LocalDate, DaySummary>();
    for (const [name, value] of Object.entries(item ?? {})) {
      const day = dayAttribute.exec(name)?.[1];
      if (day) days.set(`${of}-${day}`, unpacked(value));
    }
    return { days, version: monthVersion.parse(item ?? {}).version };
  },

  /** As the last write left it. To be read before what a month is counted from, and handed to `put`. */
  async version(owner: MonthOwner, of: LocalMonth): Promise<number> {
    return (await getItem(table, keyOf(owner, of), monthVersion))?.version ?? 0;
  },

  /**
   * Replaces the summaries of some days of one month. With a version, only while the month is at it: answers
   * whether it was. Without one, the caller writes in the stream's order.
   */
  async put(
    owner: MonthOwner,
    of: LocalMonth,
    days: ReadonlyMap<LocalDate, DaySummary>,
    version: number | null,
  ): Promise<boolean> {
    const attributes = Object.fromEntries(
      [...days].map(([date, summary]) => [`d${date.slice(-2)}`, packed(summary)]),
    );
    const only =
      version === null ? [] : [version === 0 ? absentAttribute('version') : is('version', version)];
    const outcome = await updateItem(table, {
      update: keyOf(owner, of),
      set: { entity: 'MONTH', activityId: owner.activityId, ...attributes },
      add: { version: 1 },
      only,
    });
    return outcome.done;
  },
});

const keyOf = ({ organizationId, venueId, activityId }: MonthOwner, of: LocalMonth) =>
  keys.month(organizationId, venueId, of, activityId);
