import type { LocalDate } from '../../contract/model/time.ts';
import { sum } from '../money/money.ts';
import { addDays } from '../time.ts';

/** So many days are counted each night. */
const countedDays = 30;

/** How many bookings took place on each day that was counted, by the venues' own dates. */
export interface DayCounts {
  /** The last day counted; absent before the first night, and in counts from before days were kept. */
  readonly countedTo?: LocalDate | undefined;
  /** One number a day, the earliest first. */
  readonly perDay: readonly number[];
}

interface DayCount {
  readonly date: LocalDate;
  readonly bookings: number;
}

/** The days of one organization with their dates. */
export function daysOf({ countedTo, perDay }: DayCounts): DayCount[] {
  if (countedTo === undefined) return [];
  return perDay.map((bookings, index) => ({ date: addDays(countedTo, index + 1 - perDay.length), bookings }));
}

/** The days that are counted when this is the last of them, the earliest first. */
export function lastDays(last: LocalDate): LocalDate[] {
  return Array.from({ length: countedDays }, (_, index) => addDays(last, index + 1 - countedDays));
}

/**
 * The days of all organizations together, up to the latest that was counted of any. An organization that was
 * counted earlier adds nothing to the days after its own count.
 */
export function sumDays(all: readonly DayCounts[]): DayCount[] {
  const last = all
    .flatMap(({ countedTo }) => countedTo ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  const byDate = Map.groupBy(all.flatMap(daysOf), ({ date }) => date);
  return lastDays(last).map((date) => ({
    date,
    bookings: sum((byDate.get(date) ?? []).map(({ bookings }) => bookings)),
  }));
}
