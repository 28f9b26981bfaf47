import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { pages } from '../../../../core/words/pages.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { type Markup, markup } from '../../scope/markup.ts';
import { pictureTag } from './picture-tag.ts';

/** The venue's pictures below the widget: none of them delays the first slot. */
export function venueGallery({ gallery }: Pick<Venue, 'gallery'>, language: Language): Markup[] {
  if (gallery.length === 0) return [];
  const t = translatorIn(pages, language);
  return [
    markup`<section class="about" aria-label="${t('pictures')}"><div>${gallery.map((each) => pictureTag({ ...each, sizes: '16rem', isLazy: true }))}</div></section>`,
  ];
}
