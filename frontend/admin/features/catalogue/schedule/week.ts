import {
  type Hours,
  type Schedule,
  type Weekday,
  weekdays,
} from '../../../../../core/contract/model/schedule.ts';
import { minutesOfWindow, windowsOfWeekday } from '../../../../../core/domain/schedule/opening-hours.ts';

/** The hours of each weekday, as people see them: none on a closed day. */
export type Week = Readonly<Record<Weekday, readonly Hours[]>>;

/** What a schedule says of the weekdays. */
export type WeekSchedule = Pick<Schedule, 'operatingDays' | 'startTime' | 'endTime' | 'customHours'>;

/** Ten to six on every day. */
export const usualWeek: Week = weekOfDays(() => [{ startTime: '10:00', endTime: '18:00' }]);

export function weekOf(schedule: Schedule): Week {
  return weekOfDays((day) => windowsOfWeekday(schedule, day));
}

/** The same week as a schedule. The hours that most days have are the usual ones; other days have hours of their own. */
export function scheduleOf(week: Week, before: WeekSchedule): WeekSchedule {
  const usual = usualHours(week) ?? { startTime: before.startTime, endTime: before.endTime };
  const isUsual = (day: Weekday) => week[day].length === 1 && isSame(week[day][0], usual);
  const others = weekdays.filter((day) => week[day].length > 0 && !isUsual(day));
  return {
    ...usual,
    operatingDays: weekdays.filter(isUsual),
    customHours: Object.fromEntries(others.map((day) => [day, { enabled: true, windows: [...week[day]] }])),
  };
}

/** The day with these hours too. Hours that meet or overlap become one; at most six remain. */
export function withHours(week: Week, day: Weekday, added: Hours): Week {
  const merged: Minutes[] = [];
  for (const next of [...week[day], added].map(minutesOfWindow).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
    } else merged.push(next);
  }
  return { ...week, [day]: merged.slice(0, mostWindows).map(hoursOf) };
}

export function withoutHours(week: Week, day: Weekday, index: number): Week {
  return { ...week, [day]: week[day].filter((_, each) => each !== index) };
}

export function withChangedHours(week: Week, day: Weekday, index: number, change: Partial<Hours>): Week {
  return {
    ...week,
    [day]: week[day].map((hours, each) => (each === index ? { ...hours, ...change } : hours)),
  };
}

/** Every day with the hours of this one. */
export function copiedToAll(week: Week, day: Weekday): Week {
  return weekOfDays(() => week[day]);
}

/** Minutes from the midnight that begins the day; past 1440 the hours end on the next day. */
export interface Minutes {
  readonly start: number;
  readonly end: number;
}

const dayLength = 24 * 60;
const mostWindows = 6;

/** At most a day long: what ends when it starts is a whole day. */
export function hoursOf({ start, end }: Minutes): Hours {
  const last = Math.min(end, start + dayLength);
  return { startTime: timeOf(start), endTime: timeOf(last) };
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const inDay = minutes % dayLength;
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

function weekOfDays(hoursOn: (day: Weekday) => readonly Hours[]): Week {
  return {
    monday: hoursOn('monday'),
    tuesday: hoursOn('tuesday'),
    wednesday: hoursOn('wednesday'),
    thursday: hoursOn('thursday'),
    friday: hoursOn('friday'),
    saturday: hoursOn('saturday'),
    sunday: hoursOn('sunday'),
  };
}

/** The hours that most days have as their only ones. */
function usualHours(week: Week): Hours | undefined {
  const single = weekdays.flatMap((day) => (week[day].length === 1 ? [...week[day]] : []));
  const count = (hours: Hours) => single.filter((each) => isSame(each, hours)).length;
  return [...single].sort((a, b) => count(b) - count(a))[0];
}

function isSame(a: Hours | undefined, b: Hours): boolean {
  return a?.startTime === b.startTime && a.endTime === b.endTime;
}
