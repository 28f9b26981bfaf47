import type { Instant, LocalDate, LocalMonth, ZonedTime } from '../contract/model/time.ts';
import type { WallTimes } from '../contract/views.ts';
import { moneyFormat } from '../domain/money/format.ts';

/**
 * Dates, times and money for people: in their language, on the venue's clock, in the venue's currency. A start and an
 * end have their offset beside them where the clock shows one of them twice.
 */
export interface Format {
  /** Minor units as money; `short` leaves out decimals that are zero. */
  money(minorUnits: number, short?: boolean): string;
  /** Minor units with their sign: how much more, or less. */
  change(minorUnits: number): string;
  /** Hundredths of a percent -> `50%`. */
  percent(basisPoints: number): string;
  /** `A, B and C` */
  list(parts: readonly string[]): string;
  /** Minutes -> `1 hr 30 min`. */
  duration(minutes: number): string;

  /** `Friday, 27 November` */
  date(at: When): string;
  /** `Friday, 27 November 2026` */
  fullDate(at: When): string;
  /** `Fri, 27 Nov` */
  shortDate(at: When): string;
  dayNumber(date: LocalDate): string;
  month(month: LocalMonth): string;
  weekday(date: LocalDate, length: 'long' | 'short'): string;

  /** `19:30` */
  time(at: Moment): string;
  /** `Friday, 27 November at 19:30` */
  dateTime(at: Moment): string;
  /** `Friday, 27 November at 19:30 GMT`, where no zone is named nearby. */
  deadline(at: Instant): string;
  /** `Friday, 27 November at 19:30` */
  start(times: WallTimes): string;
  startTime(times: WallTimes): string;
  endTime(times: WallTimes): string;
  /** `19:30 – 20:30` */
  times(times: WallTimes): string;

  /** The venue's zone by name, the same in summer and in winter. */
  readonly zone: string;
  /** The venue's zone by name and offset, as they are at this moment. */
  zoneAt(at: Instant): string;
  /** `London (GMT)`: the zone as people there call it. */
  cityZone(at: Instant): string;
}

/** A moment in UTC, or the server's reading of the venue's clock: this device's zone rules may be old. */
type Moment = Instant | ZonedTime;
type When = Moment | LocalDate;

type Look = Pick<Intl.NumberFormatOptions, 'currencyDisplay'>;

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;

export function formatter(locale: string, timeZone: string, currency: string, look: Look = {}): Format {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const inZone = (zone: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    const wall = once(() => inZone('UTC'));
    const venue = once(() => inZone(timeZone));
    return (at: string) => (at.endsWith('Z') ? venue() : wall()).format(wallOf(at));
  };
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const zoneIn = (timeZoneName: ZoneName, at?: Instant) => zoneName({ locale, timeZone, timeZoneName }, at);
  const time = write({ timeStyle: 'short' });
  const dateTime = write({ ...day, ...clock });
  const weekdays = { long: write({ weekday: 'long' }), short: write({ weekday: 'short' }) };
  const startTime = (times: WallTimes) => time(times.startsAt) + offsetIn(times, times.startsAt);
  const endTime = (times: WallTimes) => time(times.endsAt) + offsetIn(times, times.endsAt);
  return {
    money: moneyFormat(locale, currency, look),
    change: moneyFormat(locale, currency, { ...look, signDisplay: 'exceptZero' }),
    percent: (basisPoints) =>
      number({ style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000),
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
    duration: (minutes) => durationText(locale, minutes),
    date: write(day),
    fullDate: write({ ...day, year: 'numeric' }),
    shortDate: write({ weekday: 'short', day: 'numeric', month: 'short' }),
    dayNumber: write({ day: 'numeric' }),
    month: write({ month: 'long', year: 'numeric' }),
    weekday: (date, length) => weekdays[length](date),
    time,
    dateTime,
    deadline: write({ ...day, ...clock, timeZoneName: 'short' }),
    start: (times) => dateTime(times.startsAt) + offsetIn(times, times.startsAt),
    startTime,
    endTime,
    times: (times) => `${startTime(times)} – ${endTime(times)}`,
    get zone() {
      return steadyZone(zoneIn);
    },
    zoneAt: (at) => [...new Set([zoneIn('long', at), zoneIn('shortOffset', at)])].join(', '),
    cityZone: (at) =>
      `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} (${zoneIn('short', at)})`,
  };
}

/** Making a format costs far more than using it: it is made when it is needed first. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A date or a wall clock is written in UTC, so that no zone moves it; a date in the middle of its day. */
function wallOf(at: string): Date {
  if (at.endsWith('Z')) return new Date(at);
  return new Date(at.length > 10 ? `${at.slice(0, 19)}Z` : `${`${at}-01`.slice(0, 10)}T12:00:00Z`);
}

/** ` GMT+5:30`, where the time alone could be either of two. */
function offsetIn({ repeated }: WallTimes, zoned: string): string {
  const [, sign = '', hours = '', minutes = ''] = /([+-])(\d\d):(\d\d)$/.exec(zoned) ?? [];
  const offset = `${Number(hours)}:${minutes}`.replace(':00', '');
  return repeated ? ` GMT${offset === '0' ? '' : sign + offset}` : '';
}

type ZoneName = 'longGeneric' | 'long' | 'short' | 'shortOffset';

interface Zone {
  readonly locale: string;
  readonly timeZone: string;
  readonly timeZoneName: ZoneName;
}

function zoneName({ locale, timeZone, timeZoneName }: Zone, at?: Instant): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(
    at === undefined ? undefined : Date.parse(at),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function steadyZone(named: (length: ZoneName) => string): string {
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

/** A language as it is written in a country (ISO 3166-1 alpha-2): an American date is not a British one. */
export function localeIn(language: string, country: string): string {
  return /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
}
