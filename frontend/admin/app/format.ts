import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import { moneyFormat } from '../../../core/domain/money/format.ts';

/** The portal speaks English; which English decides how times and dates look. */
const locale = pickLocale(typeof navigator === 'undefined' ? [] : navigator.languages);

export function pickLocale(languages: readonly string[]): string {
  return languages.find((language) => /^en\b/i.test(language)) ?? 'en';
}

/** `amount` in minor units of the currency. */
export function money(amount: number, currency: string): string {
  return moneyFormat(locale, currency, { currencyDisplay: 'narrowSymbol' })(amount);
}

/** The time of day on the venue's wall. */
export function timeOfDay(at: Instant | Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(
    new Date(at),
  );
}

/** `Sunday 22 November`, or in the reader's own order of the same. */
export function longDate(date: LocalDate): string {
  return dateText(date, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `Sun 22 Nov`. */
export function shortDate(date: LocalDate): string {
  return dateText(date, { weekday: 'short', day: 'numeric', month: 'short' });
}

export function weekdayName(date: LocalDate): string {
  return dateText(date, { weekday: 'short' });
}

/** The zone in words a person knows: `London (GMT)`. Its short name is the one in use at `at`. */
export function zoneName(timeZone: string, at: Date): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  const short = parts.find((part) => part.type === 'timeZoneName')?.value;
  return short ? `${city} (${short})` : city;
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A calendar date belongs to no zone: it is written as UTC and read as UTC. */
function dateText(date: LocalDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
