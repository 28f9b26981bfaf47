import type { LocalDate } from '../../../../core/contract/model/time.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { todayAt } from '../../../../core/domain/lookup/list-filter.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { type MoneyDeps, storeMoneyDay } from './count-money-day.ts';

/**
 * Adds up every day of a venue that has ended, from `from` on, and stores the sums that are missing or wrong. Answers
 * their dates: none where all was right.
 */
export async function rebuildMoneyDays(deps: MoneyDeps, venue: Venue, from: LocalDate): Promise<LocalDate[]> {
  const today = todayAt(deps.clock.now(), venue.timeZone);
  const written: LocalDate[] = [];
  for (let date = from; date < today; date = addDays(date, 1)) {
    if (await storeMoneyDay(deps, venue, date)) written.push(date);
  }
  return written;
}
