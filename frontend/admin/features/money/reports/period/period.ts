import type { LocalDate } from '../../../../../../core/contract/model/time.ts';
import { addDays, daysBetween } from '../../../../../../core/domain/time.ts';
import type { Address } from '../../../../frame/address.ts';
import { isDate } from '../../../../frame/address-date.ts';

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Periods that end today or earlier, as people name them. */
export const presets = [
  '7-days',
  '30-days',
  'month',
  'last-month',
  'quarter',
  'last-quarter',
  'year',
  'last-year',
] as const;

export type Preset = (typeof presets)[number];

const usual: Preset = '30-days';

/** The longest period that the API reports on. */
const mostDays = 366;

export interface ChosenPeriod extends Period {
  readonly preset: Preset | 'own';
  /** Why there is no report of it. */
  readonly problem?: 'incomplete' | 'order' | 'too-long';
}

/** The period that an address asks for: two dates of its own, else a named one; the last 30 days without either. */
export function periodOf({ period, from, to }: Address, today: LocalDate): ChosenPeriod {
  if (from !== undefined || to !== undefined) return ownPeriod(from ?? '', to ?? '');
  const preset = presets.find((each) => each === period) ?? usual;
  return { preset, ...presetPeriod(preset, today) };
}

/** The dates of a named period. One that goes on ends today, so that it is compared with as many days. */
export function presetPeriod(preset: Preset, today: LocalDate): Period {
  switch (preset) {
    case '7-days':
      return { from: addDays(today, -6), to: today };
    case '30-days':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: firstOf(today, 1), to: today };
    case 'last-month':
      return before(today, 1);
    case 'quarter':
      return { from: firstOf(today, 3), to: today };
    case 'last-quarter':
      return before(today, 3);
    case 'year':
      return { from: firstOf(today, 12), to: today };
    case 'last-year':
      return before(today, 12);
  }
}

/** The change of the address that goes to a named period. The usual one is not in the address. */
export function toPreset(preset: Preset = usual): Record<'period' | 'from' | 'to', string | undefined> {
  return { period: preset === usual ? undefined : preset, from: undefined, to: undefined };
}

function ownPeriod(from: string, to: string): ChosenPeriod {
  const own = { preset: 'own', from, to } as const;
  if (!isDate(from) || !isDate(to)) return { ...own, problem: 'incomplete' };
  if (from > to) return { ...own, problem: 'order' };
  return daysBetween(from, to) < mostDays ? own : { ...own, problem: 'too-long' };
}

/** The first date of the block of so many months that a date is in. */
function firstOf(date: LocalDate, months: 1 | 3 | 12): LocalDate {
  const month = Number(date.slice(5, 7)) - 1;
  return `${date.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`;
}

/** The block of months before the one that a date is in. */
function before(date: LocalDate, months: 1 | 3 | 12): Period {
  const to = addDays(firstOf(date, months), -1);
  return { from: firstOf(to, months), to };
}
