import type { LocalDate, LocalMonth } from '../contract/model/time.ts';

/** Short dates, for charts and periods. Apart from `formatter`, because guests' pages have no use for them. */
export interface PeriodFormat {
  /** `27 Nov` */
  dayMonth(date: LocalDate): string;
  /** `Nov 26` */
  shortMonth(month: LocalMonth): string;
}

export function periodFormatter(locale: string): PeriodFormat {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: string) => format.format(new Date(date));
  };
  return {
    dayMonth: write({ day: 'numeric', month: 'short' }),
    shortMonth: write({ month: 'short', year: '2-digit' }),
  };
}
