import type { Currency, MinorUnits } from '../../../core/contract/model/money.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { moneyFormat } from '../../../core/domain/money/format.ts';
import { isRepeated } from '../../../core/domain/wall-times.ts';
import type { Language } from '../../../core/words/languages.ts';

/** How one guest reads dates, times and money of one venue. */
export interface Formats {
  /** `Friday, 27 November 2026` */
  date(at: Instant): string;
  /**
   * `19:30 – 20:30`, or `7:30 PM – 8:30 PM` where that is the custom. With offsets where the clock shows one of them
   * twice that day.
   */
  times(from: Instant, to: Instant): string;
  /** The zone that `date` and `times` are in, in words and as an offset, on that day. */
  zone(at: Instant): string;
  /** `Thursday, 26 November at 19:30 GMT`: until when something can be done. */
  deadline(at: Instant): string;
  /** `Friday, 27 November at 19:30`, where the zone is named nearby. */
  moment(at: Instant): string;
  money(amount: MinorUnits): string;
  /** A share in hundredths of a percent, as `50%`. */
  percent(basisPoints: number): string;
  /** `A, B and C` */
  list(parts: readonly string[]): string;
}

export function formatsFor(
  language: Language,
  country: string,
  timeZone: string,
  currency: Currency,
): Formats {
  const locale = localeOf(language, country);
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const date = of({ ...day, year: 'numeric' });
  const time = of(clock);
  const moment = of({ ...day, ...clock });
  const offset = { timeZoneName: 'shortOffset' } as const;
  const timeWithOffset = of({ ...clock, ...offset });
  const momentWithOffset = of({ ...day, ...clock, ...offset });
  const isTwice = (at: Instant) => isRepeated(at, timeZone);
  const times = (from: Instant, to: Instant) => {
    const format = isTwice(from) || isTwice(to) ? timeWithOffset : time;
    return `${format.format(Date.parse(from))} – ${format.format(Date.parse(to))}`;
  };
  const deadline = of({ ...day, ...clock, timeZoneName: 'short' });
  const zoneName = (at: Instant, timeZoneName: 'long' | 'shortOffset') =>
    of({ timeZoneName })
      .formatToParts(Date.parse(at))
      .find((part) => part.type === 'timeZoneName')?.value;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return {
    date: (at) => date.format(Date.parse(at)),
    times,
    zone: (at) => [...new Set([zoneName(at, 'long'), zoneName(at, 'shortOffset')])].join(', '),
    deadline: (at) => deadline.format(Date.parse(at)),
    moment: (at) => (isTwice(at) ? momentWithOffset : moment).format(Date.parse(at)),
    money: moneyFormat(locale, currency),
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts),
  };
}

/** The guest's language as it is written where the venue is: an American date is not a British one. */
function localeOf(language: Language, country: string): string {
  return /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
}
