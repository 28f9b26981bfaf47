import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Table } from '../../../data/table.ts';
import { embedDays } from '../../../data/venue/embed-days.ts';
import { describeError, log } from '../../../runtime/log.ts';
import type { OpenVenue } from '../availability/open-venue.ts';

/** Counts that a named widget was opened. Never fails: the page is more important than its figures. */
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
    if (!embed) return;
    const name = `${embed.id} ${date}`;
    const weight = (known.get(name) ?? 0) < counted ? 1 : sample;
    if (weight > 1 && random() * weight >= 1) return;
    if (known.size > most) known.clear();
    const place = { organizationId: venue.organizationId, venueId: venue.id, embedId: embed.id };
    try {
      known.set(name, await embedDays(table).addVisits(place, date, weight));
    } catch (error) {
      log('visit-not-counted', describeError(error));
    }
  };
}
