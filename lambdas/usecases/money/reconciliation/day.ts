import type { Instant, LocalDate } from '../../../../core/contract/model/time.ts';
import { addDays } from '../../../../core/domain/time.ts';

/** One day in UTC: from its first instant until just before `to`. */
export interface Day {
  readonly date: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
}

export function dayOf(date: LocalDate): Day {
  return { date, from: `${date}T00:00:00.000Z`, to: `${addDays(date, 1)}T00:00:00.000Z` };
}

export function isOf({ from, to }: Day, at: Instant): boolean {
  return at >= from && at < to;
}
