import type { LocalDate } from '../../contract/model/time.ts';
import { addDays, daysOfMonth } from '../time.ts';

/** The last day of a period of months that begins with `from`. In a month that is too short, its last day counts. */
export function validUntil(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = daysOfMonth(target).length;
  if (day > last) return `${target}-${last}`;
  return addDays(`${target}-${String(day).padStart(2, '0')}`, -1);
}

/** Full years from a birth to a date. Who is born on 29 February is a year older on 1 March where there is none. */
export function ageOn(date: LocalDate, birth: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}
