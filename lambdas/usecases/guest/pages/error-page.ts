import type { Theme } from '../../../../core/contract/model/venue/venue.ts';
import { type ProblemCode, problems } from '../../../../core/contract/problems.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { pages } from '../../../../core/words/pages.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { Markup, markup } from '../../scope/markup.ts';
import { documentOf } from './document.ts';
import { pageHeaders } from './headers.ts';
import type { Page } from './page.ts';

interface ErrorPage {
  readonly code: ProblemCode;
  readonly what: 'noPage' | 'noVenue' | 'noActivity' | 'badLink' | 'broken';
  readonly language: Language;
  readonly theme?: Theme;
}

/** A page that says what is wrong and what to do. */
export function errorPage({ code, what, language, theme = 'light' }: ErrorPage, framed: boolean): Page {
  const t = translatorIn(pages, language);
  const [title, text] = [t(`${what}.title`), t(`${what}.text`)];
  const { status } = problems[code];
  const script = tellParent(code);
  return {
    status,
    html: documentOf({
      language,
      theme,
      place: framed ? 'frame' : 'page',
      title,
      head: [markup`<meta name="robots" content="noindex">`],
      body: [
        markup`<main class="sorry"><b>${String(status)}</b><h1>${title}</h1><p>${text}</p></main>`,
        ...(framed ? [new Markup(`<script>${script}</script>`)] : []),
      ],
    }),
    headers: framed ? pageHeaders({ ancestors: ['*'], script }) : pageHeaders({ ancestors: ["'self'"] }),
  };
}

/**
 * In a frame the page around it is told too, so that a developer sees it. Nothing here is secret and nothing can
 * be clicked, and the venue whose sites to allow is unknown: any site may frame this page.
 */
function tellParent(code: ProblemCode): string {
  return `try{parent!==window&&parent.postMessage({type:'BOOKINGTMS_ERROR',code:'${code}'},new URL(new URLSearchParams(location.search).get('parent')||document.referrer).origin)}catch{}`;
}
