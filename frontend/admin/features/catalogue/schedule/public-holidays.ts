import Holidays from 'date-holidays';
import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import { addDays } from '../../../../../core/domain/time.ts';

export interface PublicHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

/**
 * The public holidays of a country (ISO 3166-1 alpha-2) in the year from this date on, named in the reader's language
 * where the library knows it. Empty for a country that it does not know.
 */
export function publicHolidays(country: string, from: LocalDate, language: string): readonly PublicHoliday[] {
  const calendar = new Holidays(country, { types: ['public'], languages: [language, 'en'] });
  const until = addDays(from, 365);
  const year = Number(from.slice(0, 4));
  const found = [year, year + 1].flatMap((each) => calendar.getHolidays(each));
  return found
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => date >= from && date < until);
}
