import type { WallTimes } from '../../../../../core/contract/views.ts';
import { addDays, daysOfMonth, monthOf } from '../../../../../core/domain/time.ts';

/** Dates here are calendar dates at the venue (`2026-11-22`) and months (`2026-11`), never instants. */

const utc = (date: string) => new Date(`${date}T00:00:00Z`);

export function addMonths(month: string, months: number): string {
  const date = utc(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
function weekdayOf(date: string): number {
  return utc(date).getUTCDay() || 7;
}

/** The weeks of a month, each of seven days; null where a day belongs to another month. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const days = daysOfMonth(month);
  const before = (weekdayOf(`${month}-01`) - firstWeekday + 7) % 7;
  const cells = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Where a key takes the focus in a calendar, as the ARIA practices have it; null for any other key. */
export function dateAfterKey(date: string, key: string, firstWeekday: number): string | null {
  const weekday = (weekdayOf(date) - firstWeekday + 7) % 7;
  const days: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekday,
    End: 6 - weekday,
  };
  if (key === 'PageUp' || key === 'PageDown') return sameDay(date, key === 'PageUp' ? -1 : 1);
  const step = days[key];
  return step === undefined ? null : addDays(date, step);
}

/** The same day of another month, or that month's last. */
function sameDay(date: string, months: number): string {
  const days = daysOfMonth(addMonths(monthOf(date), months));
  return days[Number(date.slice(8)) - 1] ?? days.at(-1) ?? date;
}

/** The date that the venue's calendar shows when a session starts. */
export const dateOf = ({ startsAt }: Pick<WallTimes, 'startsAt'>): string => startsAt.slice(0, 10);

type WeekLocale = Intl.Locale & {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
};

const sundayFirst = 'US CA MX BR JP KR IN IL ZA PH CO PE VE';

/** First weekday of a locale, 1 (Monday) to 7; by region where the browser does not tell. */
export function firstWeekdayOf(tag: string): number {
  const locale: WeekLocale = new Intl.Locale(tag);
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (told) return told.firstDay;
  return sundayFirst.includes(locale.maximize().region ?? '-') ? 7 : 1;
}
