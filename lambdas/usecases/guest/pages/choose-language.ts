import { language } from '../../../../core/contract/model/venue/venue.ts';
import { acceptedLanguages } from '../../../../core/domain/accepted-languages.ts';
import type { Language } from '../../../../core/words/languages.ts';

interface Wishes {
  /** Languages that the venue offers and that are built; the first is the fallback. */
  readonly offered: readonly Language[];
  /** What the website asked for. */
  readonly asked?: string | undefined;
  /** The browser's `Accept-Language`. */
  readonly accepted?: string | undefined;
}

/** The page's language: what the website asks for, else what the guest reads, else the venue's first. */
export function chooseLanguage({ offered, asked, accepted }: Wishes): Language {
  const wanted = [asked ?? '', ...acceptedLanguages(accepted ?? '')].map(
    (tag) => tag.toLowerCase().split('-')[0],
  );
  for (const tag of wanted) {
    const known = language.safeParse(tag);
    if (known.success && offered.includes(known.data)) return known.data;
  }
  return offered[0] ?? 'en';
}
