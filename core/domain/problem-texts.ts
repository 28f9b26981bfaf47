import type { Currency } from '../contract/model/money.ts';
import type { Weekday } from '../contract/model/schedule.ts';
import type { LocalDate } from '../contract/model/time.ts';
import { weekdays } from '../contract/model/weekdays.ts';
import type { Words } from '../words/catalogue.ts';
import type { problems as english } from '../words/en/problems.ts';
import { formatter } from '../words/format.ts';
import { type Language, languages } from '../words/languages.ts';
import { textFiller } from '../words/translate.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import type { ProblemValue } from './problem.ts';
import type { Reader } from './reader.ts';

type Texts = Words<typeof english>;

/** Each language is a module of its own: only the reader's is read. */
const textsIn: Readonly<Record<Language, () => Promise<{ readonly problems: Texts }>>> = {
  en: () => import('../words/en/problems.ts'),
  es: () => import('../words/es/problems.ts'),
  fr: () => import('../words/fr/problems.ts'),
  de: () => import('../words/de/problems.ts'),
};

/** How problems are worded for a reader with these languages (`Accept-Language`), English if it names none of ours. */
export async function textsFor(accepted: string): Promise<Reader> {
  const language = languageOf(accepted);
  const { problems } = await textsIn[language]();
  const fill = textFiller(language);
  return {
    language,
    textOf(detail) {
      const { key, values } = typeof detail === 'string' ? { key: detail, values: {} } : detail;
      return fill(problems[key], formatted(values, language));
    },
  };
}

function languageOf(accepted: string): Language {
  const wanted = acceptedLanguages(accepted).map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.flatMap((tag) => languages.filter((each) => each === tag))[0] ?? 'en';
}

function formatted(values: Readonly<Record<string, ProblemValue>>, language: Language) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, format(value, language)] as const),
  );
}

/** Numbers stay numbers: the translator writes them and chooses plural forms by them. Instants are written in UTC. */
function format(value: ProblemValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  const { money, fullDate, deadline, weekday } = formatter(language, 'UTC', currencyOf(value));
  if ('amount' in value) return money(value.amount);
  if ('date' in value) return fullDate(value.date);
  return 'instant' in value ? deadline(value.instant) : weekday(dateOn(value.weekday), 'long');
}

/** Of a value that is no amount any does: it is not shown. */
function currencyOf(value: object): Currency {
  return 'currency' in value && typeof value.currency === 'string' ? value.currency : 'EUR';
}

/** A date on this day of the week. 2024 began on a Monday. */
function dateOn(weekday: Weekday): LocalDate {
  return `2024-01-0${1 + weekdays.indexOf(weekday)}`;
}
