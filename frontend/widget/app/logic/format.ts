import type { WallTimes } from '../../../../core/contract/views.ts';
import { moneyFormat } from '../../../../core/domain/money/format.ts';

/** Dates, times and money for people: in their language, in the venue's zone, in the venue's currency. */
export interface Format {
  /** Minor units as money; `short` leaves out decimals that are zero. */
  money(minorUnits: number, short?: boolean): string;
  /** Minor units with their sign: how much more, or less. */
  change(minorUnits: number): string;
  /** Time on the venue's clock -> weekday, date and time. */
  dateTime(at: string): string;
  /** Weekday, date and time of a session's start. Here and below: with the offset if the clock repeats that day. */
  start(times: WallTimes): string;
  startTime(times: WallTimes): string;
  endTime(times: WallTimes): string;
  /** Calendar date -> weekday, day and month. */
  date(date: string): string;
  /** Calendar date -> the same with its year. */
  fullDate(date: string): string;
  dayNumber(date: string): string;
  month(month: string): string;
  weekday(date: string, length: 'long' | 'short'): string;
  /** The venue's zone by name, the same in summer and in winter. */
  readonly zone: string;
  /** Minutes -> `1 hr 30 min`. */
  duration(minutes: number): string;
}

export function formatter(locale: string, timeZone: string, currency: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const time = dates({ timeZone: 'UTC', timeStyle: 'short' });
  const moment = dates({
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  const dateTime = (at: string) => moment.format(clockAt(at));
  const plain = (options: Intl.DateTimeFormatOptions) => {
    const format = dates({ ...options, timeZone: 'UTC' });
    return (date: string) => format.format(new Date(`${date}T12:00:00Z`));
  };
  const month = plain({ month: 'long', year: 'numeric' });
  const weekdays = { long: plain({ weekday: 'long' }), short: plain({ weekday: 'short' }) };
  return {
    money: moneyFormat(locale, currency),
    change: moneyFormat(locale, currency, { signDisplay: 'exceptZero' }),
    dateTime,
    start: (times) => dateTime(times.startsAt) + offsetIn(times, times.startsAt),
    startTime: (times) => time.format(clockAt(times.startsAt)) + offsetIn(times, times.startsAt),
    endTime: (times) => time.format(clockAt(times.endsAt)) + offsetIn(times, times.endsAt),
    date: plain({ weekday: 'long', day: 'numeric', month: 'long' }),
    fullDate: plain({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayNumber: plain({ day: 'numeric' }),
    month: (text) => month(`${text}-01`),
    weekday: (date, length) => weekdays[length](date),
    zone: zoneName(locale, timeZone),
    duration: (minutes) => durationText(locale, minutes),
  };
}

/** The server's reading of the venue's clock, for formats in UTC: this device's zone rules may be old. */
const clockAt = (zoned: string) => new Date(`${zoned.slice(0, 19)}Z`);

/** ` GMT+5:30`, where the time alone could be either of two. */
function offsetIn({ repeated }: WallTimes, zoned: string): string {
  const [, sign = '', hours = '', minutes = ''] = /([+-])(\d\d):(\d\d)$/.exec(zoned) ?? [];
  const offset = `${Number(hours)}:${minutes}`.replace(':00', '');
  return repeated ? ` GMT${offset === '0' ? '' : sign + offset}` : '';
}

function zoneName(locale: string, timeZone: string): string {
  const named = (timeZoneName: 'longGeneric' | 'long') =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  try {
    const name = named('longGeneric');
    // Zones without a name of their own are called by their offset.
    return name.startsWith('GMT') ? named('long') : name;
  } catch {
    // A browser from before 2022.
    return named('long');
  }
}

function durationText(locale: string, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes <= 90) return unit(minutes, 'minute');
  return [unit(hours, 'hour'), ...(rest ? [unit(rest, 'minute')] : [])].join(' ');
}

/** The guest's own flavour of the page's language (en-GB, es-MX), else the language itself. */
export function localeFor(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.split('-')[0] === language) ?? language;
}
