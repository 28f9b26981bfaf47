import { render } from 'preact';
import { type PageData, pageDataId } from '../../../core/contract/page-data.ts';
import { remountParameter, returnParameters } from '../../../core/contract/return-parameters.ts';
import { guestPaths } from '../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../core/contract/routing/route-url.ts';
import type { Words } from '../../../core/words/catalogue.ts';
import { formatter, localeFor } from '../../../core/words/format.ts';
import { translator } from '../../../core/words/translate.ts';
import { App } from './app.tsx';
import { firstWeekdayOf } from './logic/choose/calendar.ts';
import { accentTokens } from './logic/color.ts';
import type { English, FirstMessages, LaterMessages } from './logic/messages.ts';
import { hostOf } from './state/browser/host.ts';
import { memoryOf, storeName } from './state/browser/memory.ts';
import type { Widget } from './state/context.ts';
import { loadLater } from './state/use-later.ts';
import styles from './styles/widget.css';
import { adoptStyles } from './ui/styles.ts';

type LoadMore = () => Promise<{ widgetLater: LaterMessages }>;

/** Begins with the first messages of the page's language; `loadMore` fetches the others. */
export function start(messages: FirstMessages, loadMore: LoadMore): void {
  const data: PageData = JSON.parse(document.getElementById(pageDataId)?.textContent ?? '');
  adoptStyles(styles);
  for (const [name, value] of Object.entries(accentTokens(data.color, data.theme))) {
    document.documentElement.style.setProperty(name, value);
  }
  const root = document.getElementById('app');
  root?.replaceChildren();
  if (root) render(<App widget={widgetOf(data, messages, loadMore)} />, root);
}

function widgetOf(data: PageData, messages: FirstMessages, loadMore: LoadMore): Widget {
  const { venue, language, parentUrl } = data;
  const locale = localeFor(language, navigator.languages);
  const framed = window.parent !== window;
  const known: Partial<Words<English>> = { ...messages };
  const own = ownPage(framed);
  const remounted = new URL(own).searchParams.has(remountParameter);
  const widget: Widget = {
    data,
    t: translator<English>(known, language),
    loadMessages: async () => void Object.assign(known, (await loadMore()).widgetLater),
    loadFlow: () => loadLater(widget),
    format: formatter(locale, venue.timeZone, venue.currency),
    firstWeekday: firstWeekdayOf(locale),
    memory: memoryOf(storeName(data), remounted ? null : (parentUrl ?? own)),
    host: hostOf({
      parentUrl,
      framed,
      referrer: document.referrer,
      own,
      venuePage: new URL(routeUrl(guestPaths.venuePage, { slug: venue.slug }), location.href).href,
    }),
  };
  return widget;
}

/** This page without the tokens of the way back from payment, which are not for bookmarks and histories. */
function ownPage(framed: boolean): string {
  const url = new URL(location.href);
  if (!framed && Object.values(returnParameters).some((name) => url.searchParams.has(name))) {
    for (const name of Object.values(returnParameters)) url.searchParams.delete(name);
    history.replaceState(history.state, '', url);
  }
  return url.href;
}
