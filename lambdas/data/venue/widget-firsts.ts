import * as z from 'zod';
import type { OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { origin } from '../../../core/contract/model/venue/venue.ts';
import { absentAttribute } from '../conditions.ts';
import { keys } from '../keys.ts';
import { getItem, type Item, type Table } from '../table.ts';
import { updateItem } from '../transaction.ts';

const firsts = z.object({
  seenAt: instant.optional(),
  /** The website. */
  seenOn: origin.optional(),
  bookedAt: instant.optional(),
});

export interface WidgetPlace {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
}

/** When the widgets of a venue were first seen on a website, and first booked in. One small item a venue. */
export const widgetFirsts = (table: Table) => ({
  get: async ({ organizationId, venueId }: WidgetPlace) =>
    (await getItem(table, keys.widgetFirsts(organizationId, venueId), firsts)) ?? {},

  /** Only the first time counts: a repeated note changes nothing. */
  noteSeen: (place: WidgetPlace, seenOn: string, seenAt: Instant) =>
    note(table, place, 'seenAt', { seenAt, seenOn }),

  /** The same. */
  noteBooked: (place: WidgetPlace, bookedAt: Instant) => note(table, place, 'bookedAt', { bookedAt }),
});

async function note(
  table: Table,
  { organizationId, venueId }: WidgetPlace,
  first: keyof z.infer<typeof firsts>,
  set: Item,
): Promise<void> {
  const update = keys.widgetFirsts(organizationId, venueId);
  await updateItem(table, {
    update,
    set: { entity: 'WIDGET_FIRSTS', ...set },
    only: [absentAttribute(first)],
  });
}
