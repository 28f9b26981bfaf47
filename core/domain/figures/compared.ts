import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, daysBetween } from '../time.ts';
import type { ReportedPeriod } from './sum-report.ts';

/** `previous`: as many days right before. `year`: the same dates a year before. */
export type Comparison = 'previous' | 'year';

/** The period that a report is compared with. */
export function comparedWith({ from, to }: ReportedPeriod, comparison: Comparison): ReportedPeriod {
  if (comparison === 'year') return { from: yearBefore(from), to: yearBefore(to) };
  return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
}

/** A year before February 29 is February 28. */
function yearBefore(date: LocalDate): LocalDate {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return same.endsWith('-02-29') ? `${year}-02-28` : same;
}
