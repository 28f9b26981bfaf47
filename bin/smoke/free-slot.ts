import type * as z from 'zod';
import { calendarView, type holdRequest, type SlotView, venueView } from '../../core/contract/views.ts';
import type { Site } from './site.ts';

export interface FreeSlot {
  readonly slot: SlotView;
  readonly activityId: string;
  /** The smallest party that the activity takes. */
  readonly party: z.output<typeof holdRequest>['party'];
}

/** The first slot of a venue that can be booked, this month or next. @throws when there is none */
export async function findFreeSlot(site: Site, key: string, now: Date): Promise<FreeSlot> {
  const venue = await site.ask('getVenue', venueView, { params: { key } });
  for (const activity of venue.activities) {
    for (const month of monthsFrom(now)) {
      const asked = { params: { key, activityId: activity.id }, query: { month } };
      const { day } = await site.ask('getCalendar', calendarView, asked);
      const slot = day?.slots.find(
        ({ state, seatsLeft }) => state === 'available' && seatsLeft >= activity.minPlayers,
      );
      const [unit] = slot?.priceList.units ?? [];
      if (slot && unit) {
        return { slot, activityId: activity.id, party: [{ unitId: unit.id, quantity: activity.minPlayers }] };
      }
    }
  }
  throw new Error('Nothing can be booked this month or next: publish an activity, then try again.');
}

/** `2026-11`, `2026-12`. */
function monthsFrom(now: Date): string[] {
  const month = (ahead: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7);
  return [month(0), month(1)];
}
