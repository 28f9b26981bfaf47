import { moneyFormat } from '../../../../core/domain/money/format.ts';

/** Dates, times and money for people: in their language, in the venue's zone, in the venue's currency. */
export interface Format {
  /** Minor units as money; `short` leaves out decimals that are zero. */
  money(minorUnits: number, short?: boolean): string;
  /** Minor units with their sign: how much more, or less. */
  change(minorUnits: number): string;
  /** Instant -> time at the venue. */
  time(instant: string): string;
  /** Instant -> weekday, date and time at the venue. */
  dateTime(instant: string): string;
  /** Calendar date -> weekday, day and month. */
  date(date: string): string;
  /** Calendar date -> the same with its year. */
  fullDate(date: string): string;
  dayNumber(date: string): string;
  month(month: string): string;
  weekday(date: string, length: 'long' | 'short'): string;
  /** The venue's zone by name, as it stands at an instant. */
  zone(instant: Date): string;
  /** Minutes -> `1 hr 30 min`. */
  duration(minutes: number): string;
}

export function formatter(locale: string, timeZone: string, currency: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const time = dates({ timeZone, timeStyle: 'short' });
  const dateTime = dates({
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  const plain = (options: Intl.DateTimeFormatOptions) => {
    const format = dates({ ...options, timeZone: 'UTC' });
    return (date: string) => format.format(new Date(`${date}T12:00:00Z`));
  };
  const month = plain({ month: 'long', year: 'numeric' });
  const weekdays = { long: plain({ weekday: 'long' }), short: plain({ weekday: 'short' }) };
  return {
    money: moneyFormat(locale, currency),
    change: moneyFormat(locale, currency, { signDisplay: 'exceptZero' }),
    time: (instant) => time.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    date: plain({ weekday: 'long', day: 'numeric', month: 'long' }),
    fullDate: plain({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayNumber: plain({ day: 'numeric' }),
    month: (text) => month(`${text}-01`),
    weekday: (date, length) => weekdays[length](date),
    zone: (instant) => zoneName(dates({ timeZone, timeZoneName: 'long' }), instant),
    duration: (minutes) => durationText(locale, minutes),
  };
}

function zoneName(format: Intl.DateTimeFormat, instant: Date): string {
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
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
