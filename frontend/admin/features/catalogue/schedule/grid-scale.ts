import { weekdays } from '../../../../../core/contract/model/schedule.ts';
import { minutesOfWindow } from '../../../../../core/domain/schedule/opening-hours.ts';
import type { Minutes, Week } from './week.ts';

/** Drawn hours begin and end on quarters of an hour. */
const step = 15;

/** Minutes of the day that the grid shows: the usual opening hours, and all hours that the week has. */
export function shownMinutes(week: Week): Minutes {
  const all = weekdays.flatMap((day) => week[day].map(minutesOfWindow));
  const start = Math.min(8 * 60, ...all.map((each) => each.start));
  const end = Math.max(24 * 60, ...all.map((each) => each.end));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

/** Where a stretch lies in the grid: shares of its height, in percent. */
export function placeOf({ start, end }: Minutes, shown: Minutes): { top: string; height: string } {
  const share = (minutes: number) => `${(minutes / (shown.end - shown.start)) * 100}%`;
  return { top: share(start - shown.start), height: share(end - start) };
}

/** The minutes at a height between 0 (top of the grid) and 1 (its bottom). */
export function minutesAt(height: number, shown: Minutes): number {
  const within = Math.min(1, Math.max(0, height));
  return Math.round((shown.start + within * (shown.end - shown.start)) / step) * step;
}

/** What was drawn from one height to another, whichever came first; at least half an hour. */
export function drawnMinutes(from: number, to: number): Minutes {
  const start = Math.min(from, to);
  return { start, end: Math.max(start + 30, Math.max(from, to)) };
}

/** Every full hour that the grid shows. */
export function hoursShown({ start, end }: Minutes): readonly number[] {
  return [...Array((end - start) / 60).keys()].map((hour) => start + hour * 60);
}
