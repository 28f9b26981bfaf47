import { weekdays } from '../contract/model/weekdays.ts';
import { type Language, languages } from '../words/languages.ts';
import { loadProblems } from '../words/load-problems.ts';
import { textFiller } from '../words/translate.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import { moneyFormat } from './money/format.ts';
import type { ProblemDetail, ProblemValue } from './problem.ts';

/** Who reads an answer: their language, and how it says what went wrong. */
export interface Reader {
  readonly language: Language;
  readonly textOf: (detail: ProblemDetail) => string;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** The reader of an answer to a request with these headers, by `accept-language`; English for all others. */
export async function readerOf(headers: Headers): Promise<Reader> {
  const language = languageOf(headers['accept-language'] ?? '');
  const texts = await loadProblems(language);
  const fill = textFiller(language);
  return {
    language,
    textOf(detail) {
      const { key, values } = typeof detail === 'string' ? { key: detail, values: {} } : detail;
      return fill(texts[key], formatted(values, language));
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

/** Numbers stay numbers: the translator writes them and chooses plural forms by them. */
function format(value: ProblemValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('amount' in value) return moneyFormat(language, value.currency)(value.amount);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  if ('date' in value) return dates({ dateStyle: 'long' }).format(new Date(`${value.date}T00:00:00Z`));
  if ('instant' in value)
    return dates({ dateStyle: 'long', timeStyle: 'long' }).format(new Date(value.instant));
  return dates({ weekday: 'long' }).format(new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(value.weekday))));
}
