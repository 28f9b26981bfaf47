import { type Language, language } from '../../../core/contract/model/venue.ts';

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
  const wanted = [asked ?? '', ...byWeight(accepted ?? '')].map((tag) => tag.toLowerCase().split('-')[0]);
  for (const tag of wanted) {
    const known = language.safeParse(tag);
    if (known.success && offered.includes(known.data)) return known.data;
  }
  return offered[0] ?? 'en';
}

/** `fr-CH, en;q=0.8, *;q=0.1` -> tags, the dearest first. */
function byWeight(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.trim().split(/;\s*q=/);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
