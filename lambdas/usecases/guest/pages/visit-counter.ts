import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { FiguresOf } from '../../../../core/contract/model/venue/embed.ts';
import type { Table } from '../../../data/table.ts';
import { embedDays } from '../../../data/venue/embed-days.ts';
import { describeError, log } from '../../../runtime/log.ts';
import type { OpenVenue } from '../availability/open-venue.ts';

/** Counts that a widget or a venue's page was opened. Never fails: the page is more important than its figures. */
export type VisitCounter = (table: Table, open: OpenVenue, date: LocalDate) => Promise<void>;

/** Up to so many visits a day each is written; of further ones, one in ten is written as ten. */
const counted = 200;
const sample = 10;

/** How many widgets are remembered. */
const most = 1000;

/** `random`: from 0 up to 1. Knows of no person: nothing is kept but a number a day. */
export function createVisitCounter(random: () => number): VisitCounter {
  const known = new Map<string, number>();
  return async (table, { venue, embed }, date) => {
    const embedId: FiguresOf = embed?.id ?? 'venue';
    const name = `${venue.id} ${embedId} ${date}`;
    const weight = (known.get(name) ?? 0) < counted ? 1 : sample;
    if (weight > 1 && random() * weight >= 1) return;
    if (known.size > most) known.clear();
    const place = { organizationId: venue.organizationId, venueId: venue.id, embedId };
    try {
      known.set(name, await embedDays(table).addVisits(place, date, weight));
    } catch (error) {
      log('visit-not-counted', describeError(error));
    }
  };
}
