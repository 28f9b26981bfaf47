import type { Weekday } from '../../../../core/contract/model/schedule.ts';
import { weekdays } from '../../../../core/contract/model/weekdays.ts';
import type { DayFiguresView } from '../../../../core/contract/schemas/desk/today.ts';
import { occupancyOf } from './occupancy.ts';

export interface HourCell {
  readonly hour: number;
  /** Hundredths of a percent; null where nothing starts. */
  readonly occupancy: number | null;
}

interface HourGrid {
  /** From the first hour in which something starts to the last. */
  readonly hours: readonly number[];
  readonly rows: readonly { readonly weekday: Weekday; readonly cells: readonly HourCell[] }[];
}

/** Hours before this one belong to the night before: what starts after midnight comes last. */
const nightEnds = 5;

const placeOf = (hour: number) => (hour < nightEnds ? hour + 24 : hour);

/** Occupancy by weekday and hour. */
export function gridOf(figures: DayFiguresView['hours']): HourGrid {
  const all = figures.map(({ hour }) => placeOf(hour));
  const first = Math.min(...all);
  const count = all.length === 0 ? 0 : Math.max(...all) - first + 1;
  const hours = Array.from({ length: count }, (_, index) => (first + index) % 24);
  const known = new Map(figures.map((each) => [`${each.weekday} ${each.hour}`, each]));
  const rows = weekdays.map((weekday) => ({
    weekday,
    cells: hours.map((hour) => {
      const found = known.get(`${weekday} ${hour}`);
      return { hour, occupancy: found ? occupancyOf(found) : null };
    }),
  }));
  return { hours, rows };
}

/** The fullest hour of the week; undefined where there is none. */
export function fullestOf({ rows }: HourGrid) {
  return rows
    .flatMap(({ weekday, cells }) => cells.map((cell) => ({ weekday, ...cell })))
    .filter((cell): cell is typeof cell & { occupancy: number } => cell.occupancy !== null)
    .sort((a, b) => b.occupancy - a.occupancy)[0];
}

/** A date of that weekday: names of weekdays are dates written short. */
export function dateOf(weekday: Weekday): string {
  return `2024-01-0${1 + weekdays.indexOf(weekday)}`;
}
