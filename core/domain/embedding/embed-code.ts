/** How a widget stands on a website: in the page, behind a button, behind one that floats, or as a plain frame. */
export const embedModes = ['inline', 'popup', 'floating', 'iframe'] as const;
export type EmbedMode = (typeof embedModes)[number];

export interface EmbedCode {
  /** Origin of BookingTMS. */
  readonly siteUrl: string;
  readonly key: string;
  readonly mode: EmbedMode;
  /** What the frame is called for people who hear the page. */
  readonly title: string;
  readonly activityId?: string | undefined;
  readonly language?: string | undefined;
  /** On the button; else the widget's own words. */
  readonly label?: string | undefined;
}

/** The lines to paste into a website. */
export function embedCode(code: EmbedCode): string {
  if (code.mode === 'iframe') return iframe(code);
  const attributes = Object.entries(dataOf(code)).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return `<script async src="${escaped(`${code.siteUrl}/embed.js`)}"${attributes.join('')}></script>`;
}

/**
 * The same for Google Tag Manager, which takes unknown attributes off a script element that it writes: this script
 * sets them itself.
 */
export function tagManagerCode(code: EmbedCode): string {
  const { siteUrl, ...rest } = code;
  const data = Object.entries(dataOf({ siteUrl, ...rest })).map(
    ([name, value]) => `s.setAttribute('data-${name}', ${quoted(value)});`,
  );
  return [
    '<script>',
    '(function () {',
    "var s = document.createElement('script');",
    `s.src = ${quoted(`${siteUrl}/embed.js`)};`,
    's.async = true;',
    ...data,
    'document.body.appendChild(s);',
    '})();',
    '</script>',
  ].join('\n');
}

function dataOf({ key, mode, activityId, language, label }: EmbedCode): Record<string, string> {
  return {
    key,
    widget: activityId ? 'singlegame' : 'calendar',
    ...(activityId && { 'activity-id': activityId }),
    ...(mode !== 'inline' && mode !== 'iframe' && { mode }),
    ...(language && { lang: language }),
    ...(label && mode !== 'inline' && mode !== 'iframe' && { label }),
  };
}

function iframe({ siteUrl, key, activityId, language, title }: EmbedCode): string {
  const query = new URLSearchParams({
    widget: activityId ? 'singlegame' : 'calendar',
    key,
    ...(activityId && { activityId }),
    ...(language && { lang: language }),
  });
  const source = escaped(`${siteUrl}/embed?${query}`);
  return `<iframe src="${source}" title="${escaped(title)}" width="100%" height="800" loading="lazy"></iframe>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A text inside a script: neither its quotes nor the end of the script element can be in it. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/</g, '\\u003c');
}
