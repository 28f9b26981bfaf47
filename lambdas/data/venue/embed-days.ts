import * as z from 'zod';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../core/contract/model/time.ts';
import { embedDay, type FiguresOf } from '../../../core/contract/model/venue/embed.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent } from '../conditions.ts';
import { embedDaysOf, keys } from '../keys.ts';
import { queryItems, type Table } from '../table.ts';
import { transact, type Update, updateAndGet } from '../transaction.ts';

export interface EmbedPlace {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly embedId: FiguresOf;
}

const visited = z.object({ visits: z.int() });

/** What came of each widget, a small item for each day. */
export const embedDays = (table: Table) => ({
  /** Answers how many visits the day has now. */
  async addVisits(place: EmbedPlace, date: LocalDate, count: number): Promise<number> {
    const day = await updateAndGet(table, adding(place, date, { visits: count }), visited);
    return day?.visits ?? 0;
  },

  /** Counts a booking once, however often it is told. */
  async countBooking(
    { organizationId, venueId, id }: Pick<Booking, 'organizationId' | 'venueId' | 'id'>,
    { embedId, step, date }: { embedId: FiguresOf; step: 'starts' | 'bookings'; date: LocalDate },
  ): Promise<void> {
    const mark = { ...keys.embedCounted(organizationId, id, step), entity: 'EMBED_COUNTED' };
    const place = { organizationId, venueId, embedId };
    await transact(table, [{ put: mark, only: [absent] }, adding(place, date, { [step]: 1 })]);
  },

  /** The days with any figures, of the dates from `from` to `to`. */
  between: ({ organizationId, venueId, embedId }: EmbedPlace, from: LocalDate, to: LocalDate) =>
    queryItems(
      table,
      accessPatterns.embedDaysBetween,
      {
        partition: embedDaysOf(organizationId, venueId),
        sort: `DAY#${embedId}#${from}`,
        to: `DAY#${embedId}#${to}`,
      },
      embedDay,
    ),
});

function adding(
  { organizationId, venueId, embedId }: EmbedPlace,
  date: LocalDate,
  add: Record<string, number>,
): Update {
  const update = keys.embedDay(organizationId, venueId, embedId, date);
  return { update, set: { entity: 'EMBED_DAY', date }, add, only: [] };
}
