import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../../core/words/catalogue.ts';
import type { portal as english } from '../../../core/words/en/portal.ts';
import { type Format, formatter, localeFor } from '../../../core/words/format.ts';
import { type Language, languages } from '../../../core/words/languages.ts';
import { type Translate, translator } from '../../../core/words/translate.ts';

type English = typeof english;

/** How the portal speaks to the person who reads it. */
export interface PortalWords {
  readonly t: Translate<English>;
  /** Dates and times of this zone, money of this currency. */
  readonly formatIn: (timeZone: string, currency?: string) => Format;
}

const catalogues: Readonly<Record<Language, () => Promise<{ portal: Words<English> }>>> = {
  de: () => import('../../../core/words/de/portal.ts'),
  en: () => import('../../../core/words/en/portal.ts'),
  es: () => import('../../../core/words/es/portal.ts'),
  fr: () => import('../../../core/words/fr/portal.ts'),
};

/** Fetches the texts of the first language that the browser prefers and we speak; else of English. */
export async function loadWords(preferred: readonly string[]): Promise<PortalWords> {
  const language = portalLanguage(preferred);
  document.documentElement.lang = language;
  return portalWords((await catalogues[language]()).portal, localeFor(language, preferred));
}

export function portalLanguage(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.flatMap((tag) => languages.filter((each) => each === tag))[0] ?? 'en';
}

export function portalWords(texts: Words<English>, locale: string): PortalWords {
  const formats = new Map<string, Format>();
  return {
    t: translator<English>(texts, locale),
    formatIn(timeZone, currency = 'USD') {
      const key = `${timeZone} ${currency}`;
      const format =
        formats.get(key) ?? formatter(locale, timeZone, currency, { currencyDisplay: 'narrowSymbol' });
      formats.set(key, format);
      return format;
    },
  };
}

export const WordsContext = createContext<PortalWords | null>(null);

export function useWords(): PortalWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Not inside the portal.');
  return words;
}
