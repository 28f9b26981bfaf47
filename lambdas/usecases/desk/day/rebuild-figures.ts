import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { addDays } from '../../../../core/domain/time.ts';
import type { Table } from '../../../data/table.ts';
import { storeDay } from './count-day-figures.ts';

/**
 * Counts every day of a venue that has ended, from `from` on, and stores those that are missing or wrong. Answers
 * their dates: none where all was right.
 */
export async function rebuildFigures(
  deps: { readonly table: Table; readonly clock: Clock },
  venue: Venue,
  from: LocalDate,
): Promise<LocalDate[]> {
  const today = todayAt(deps.clock.now(), venue.timeZone);
  const written: LocalDate[] = [];
  for (let date = from; date < today; date = addDays(date, 1)) {
    if (await storeDay(deps, venue, date)) written.push(date);
  }
  return written;
}
