import type { Venue } from '../../../../../core/contract/model/venue/venue.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { type Markup, markup } from '../../../scope/markup.ts';
import type { PageDeps } from '../../pages/deps.ts';
import { documentOf } from '../../pages/document.ts';
import { pageHeaders } from '../../pages/headers.ts';
import type { Page } from '../../pages/page.ts';

interface SigningPage {
  readonly venue: Pick<Venue, 'name' | 'widget'>;
  readonly language: Language;
  readonly title: string;
  readonly main: Markup;
}

/** A page for signing: private, not cached, not indexed. */
export function signingPage({ assets }: PageDeps, { venue, language, title, main }: SigningPage): Page {
  const { theme } = venue.widget;
  return {
    status: 200,
    html: documentOf({
      language,
      theme,
      place: 'page',
      title: `${title} · ${venue.name}`,
      head: [
        markup`<meta name="robots" content="noindex">`,
        markup`<link rel="stylesheet" href="${assets.waiver.style}"><script type="module" src="${assets.waiver.script}"></script>`,
      ],
      body: [
        markup`<header class="venue"><p>${venue.name}</p>${languageLinks(venue, language)}</header>`,
        main,
      ],
    }),
    headers: {
      ...pageHeaders({ ancestors: ["'self'"] }),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}

/** At a kiosk, the browser's language is not the reader's. The script keeps the rest of the address. */
function languageLinks({ widget }: SigningPage['venue'], shown: Language): Markup {
  if (widget.languages.length < 2) return markup``;
  const links = widget.languages.map((language) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    const current = language === shown ? markup` aria-current="true"` : markup``;
    return markup`<a href="?lang=${language}" lang="${language}"${current}>${name}</a> `;
  });
  return markup`<nav class="languages" aria-label="${translatorIn(pages, shown)('languages')}">${links}</nav>`;
}
