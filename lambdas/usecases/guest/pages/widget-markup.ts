import { type PageData, pageDataId } from '../../../../core/contract/page-data.ts';
import { guestPaths } from '../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { monthOf } from '../../../../core/domain/time.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { pages } from '../../../../core/words/pages.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { type Markup, markup } from '../../scope/markup.ts';
import type { WidgetAssets } from './assets.ts';
import { jsonScript } from './document.ts';

/** The language's script and what it needs, so that the browser fetches both at once. */
export function widgetHead(assets: WidgetAssets, data: PageData): Markup[] {
  return [
    markup`<link rel="modulepreload" href="${assets.script}">`,
    markup`<script type="module" src="${entryOf(assets, data.language)}"></script>`,
    ...calendarPreload(data),
  ];
}

function entryOf({ languages }: WidgetAssets, language: Language): string {
  const entry = languages[language];
  if (!entry) throw new Error(`The widget is not built in ${language}.`);
  return entry;
}

/** The month that the widget is about to ask for: on its way while the script still is. */
function calendarPreload({ view, venue, activityId, today, returned }: PageData): Markup[] {
  const [only, ...others] = venue.activities;
  const shown = activityId ?? (others.length === 0 ? only?.id : undefined);
  if (view !== 'book' || returned || !shown) return [];
  const month = monthOf(today);
  const url = routeUrl(guestPaths.getCalendar, { key: venue.embedKey, activityId: shown }, { month });
  return [markup`<link rel="preload" as="fetch" href="${url}" crossorigin="anonymous">`];
}

/** Where the widget appears. `meanwhile` is what there is to see until it does. */
export function widgetBody(data: PageData, meanwhile: Markup): Markup[] {
  const t = translatorIn(pages, data.language);
  return [
    markup`<main id="app" class="${data.place === 'page' ? 'card' : ''}">${meanwhile}</main>`,
    markup`<noscript><p class="note">${t('needsScript')}</p></noscript>`,
    jsonScript(`type="application/json" id="${pageDataId}"`, data),
  ];
}

export const skeleton = (language: Language): Markup =>
  markup`<div class="waiting" role="status" aria-label="${translatorIn(pages, language)('loading')}"><i></i><i></i><i></i></div>`;
