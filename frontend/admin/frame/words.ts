import { createContext, useContext } from 'react';
import type { Words } from '../../../core/words/catalogue.ts';
import type { portal as english } from '../../../core/words/en/portal.ts';
import type { portalLater as laterEnglish } from '../../../core/words/en/portal-later.ts';
import { type Format, formatter, localeFor } from '../../../core/words/format.ts';
import { type Language, languages } from '../../../core/words/languages.ts';
import { type PlainKey, type Translate, translator } from '../../../core/words/translate.ts';

type FirstEnglish = typeof english;
type LaterEnglish = typeof laterEnglish;
type English = FirstEnglish & LaterEnglish;

/** The keys of texts without parameters. */
export type PlainPortalKey = PlainKey<English>;

/** How the portal speaks to the person who reads it. */
export interface PortalWords {
  readonly language: Language;
  /** The language with the person's region: `en-GB`. */
  readonly locale: string;
  readonly t: Translate<English>;
  /** Dates and times of this zone, money of this currency. */
  readonly formatIn: (timeZone: string, currency?: string) => Format;
}

interface Catalogues {
  readonly first: () => Promise<{ portal: Words<FirstEnglish> }>;
  /** The texts of pages that are seldom opened. */
  readonly later: () => Promise<{ portalLater: Words<LaterEnglish> }>;
}

const catalogues: Readonly<Record<Language, Catalogues>> = {
  de: {
    first: () => import('../../../core/words/de/portal.ts'),
    later: () => import('../../../core/words/de/portal-later.ts'),
  },
  en: {
    first: () => import('../../../core/words/en/portal.ts'),
    later: () => import('../../../core/words/en/portal-later.ts'),
  },
  es: {
    first: () => import('../../../core/words/es/portal.ts'),
    later: () => import('../../../core/words/es/portal-later.ts'),
  },
  fr: {
    first: () => import('../../../core/words/fr/portal.ts'),
    later: () => import('../../../core/words/fr/portal-later.ts'),
  },
};

/** The texts that are there, in the language of the page. */
let loaded: { readonly language: Language; readonly texts: Partial<Words<English>> } | undefined;

/** Where this device keeps the language that its user chose. */
const stored = 'bookingtms-language';

/** The language chosen on this device, then those that the browser prefers. */
export function preferredLanguages(): readonly string[] {
  const chosen = localStorage.getItem(stored);
  return chosen ? [chosen, ...navigator.languages] : navigator.languages;
}

/** Keeps the choice on this device, and loads the page again in that language. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(stored, language);
  window.location.reload();
}

/** Fetches the texts of the first preferred language that the portal has; else of English. */
export async function loadWords(preferred: readonly string[]): Promise<PortalWords> {
  const language = portalLanguage(preferred);
  document.documentElement.lang = language;
  const texts: Partial<Words<English>> = { ...(await catalogues[language].first()).portal };
  loaded = { language, texts };
  return portalWords(texts, language, localeFor(language, preferred));
}

/** Fetches the other texts, for a page that is about to open. */
export async function loadLaterWords(): Promise<void> {
  if (!loaded) return;
  const { portalLater } = await catalogues[loaded.language].later();
  Object.assign(loaded.texts, portalLater);
}

export function portalLanguage(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.flatMap((tag) => languages.filter((each) => each === tag))[0] ?? 'en';
}

export function portalWords(texts: Partial<Words<English>>, language: Language, locale: string): PortalWords {
  const formats = new Map<string, Format>();
  return {
    language,
    locale,
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

/** The reader's texts and formats. Only inside the portal. */
export function useWords(): PortalWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Texts are available only inside the portal.');
  return words;
}
