import { type Html, html } from '../../interpreter/html.ts';
import type { Brand } from './brand.ts';
import type { DemoActivity, DemoVenue } from './venue.ts';

/** The lines that a venue pastes into its page, in each of the ways there are. */
export type EmbedMode = 'inline' | 'popup' | 'floating';

export function scriptTag(
  { siteUrl, embedKey }: DemoVenue,
  { color, theme }: Brand,
  mode: EmbedMode,
  activity?: DemoActivity,
): Html {
  const widget = activity === undefined ? 'calendar' : 'singlegame';
  return html`<script async src="${siteUrl}/embed.js" data-key="${embedKey}" data-widget="${widget}" data-mode="${mode}"${
    activity === undefined ? null : html` data-activity-id="${activity.id}"`
  } data-color="${color}" data-theme="${theme}" data-lang="en"></script>`;
}

/** Without any script: the height is fixed, and the guest comes back from paying to the venue's public page. */
export function iframeTag({ siteUrl, embedKey, name }: DemoVenue, { color, theme }: Brand): Html {
  const query = new URLSearchParams({ widget: 'calendar', key: embedKey, color, theme, lang: 'en' });
  return html`<iframe class="booking-frame" src="${siteUrl}/embed?${query.toString()}" title="Book at ${name}"></iframe>`;
}
