import type { Theme } from '../../../../core/contract/model/venue/venue.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { Markup, markup } from '../../scope/markup.ts';
import { pageStyle } from './style.ts';

interface Document {
  readonly language: Language;
  readonly theme: Theme;
  /** `page` is a page of ours; `frame` fills an iframe. */
  readonly place: 'page' | 'frame';
  readonly title: string;
  readonly head: readonly Markup[];
  readonly body: readonly Markup[];
}

/** A complete HTML document. */
export function documentOf({ language, theme, place, title, head, body }: Document): string {
  return markup`<!doctype html>
<html lang="${language}" data-theme="${theme}" class="${place}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(pageStyle)}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** JSON that no content of it can end: `<` never appears. `attributes` are ours, not a visitor's. */
export function jsonScript(attributes: string, value: unknown): Markup {
  const json = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return new Markup(`<script ${attributes}>${json}</script>`);
}
