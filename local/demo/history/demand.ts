import type { Weekday } from '../../../core/contract/model/schedule.ts';
import type { LocalDate, LocalTime } from '../../../core/contract/model/time.ts';
import { weekdayOf } from '../../../core/domain/time.ts';

/** How many parties want to come to a venue, so that charts of the demo show weeks and seasons. */
export interface Demand {
  /** Parties of an ordinary day. */
  readonly ordinary: number;
  /** Factors of January to December. */
  readonly months: readonly number[];
}

/** Indoors, in the north: the summer is quiet, December is not. */
export const indoors: Demand['months'] = [0.85, 0.95, 0.95, 1.05, 1, 0.9, 0.8, 0.85, 0.9, 1.1, 1.05, 1.2];

/** Outdoors, in the south: the summer is the season. */
export const southernSummer: Demand['months'] = [1.3, 1.2, 1.1, 1.05, 0.8, 0.7, 0.7, 0.75, 0.9, 1, 1.1, 1.35];

const weekdays: Readonly<Record<Weekday, number>> = {
  monday: 0.5,
  tuesday: 0.55,
  wednesday: 0.7,
  thursday: 0.85,
  friday: 1.2,
  saturday: 1.75,
  sunday: 1.4,
};

/** `grown`: 0 for the first day of the history, 1 for today. Venues do better than they did. */
export function partiesOn({ ordinary, months }: Demand, date: LocalDate, grown: number, next: () => number) {
  const month = months[Number(date.slice(5, 7)) - 1] ?? 1;
  const expected = ordinary * month * weekdays[weekdayOf(date)] * (0.85 + 0.25 * grown);
  return Math.round(expected * (0.8 + 0.4 * next()));
}

/** How much people like to start at this time of day. */
export function appealOf(time: LocalTime): number {
  const hour = Number(time.slice(0, 2));
  if (hour < 5 || hour >= 22) return 0.6;
  if (hour < 12) return 0.7;
  return hour < 17 ? 1 : 1.8;
}
