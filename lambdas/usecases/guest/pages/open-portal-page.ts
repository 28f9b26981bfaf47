import { languages } from '../../../../core/words/languages.ts';
import { markup } from '../../scope/markup.ts';
import type { PortalAssets } from './assets.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Page } from './page.ts';

interface PortalDeps {
  readonly assets: { readonly portal: PortalAssets };
  /** The WebSocket that the portal follows its venue on. */
  readonly feedUrl: string;
  /** Origin of the bucket that browsers send pictures to. */
  readonly uploadOrigin: string;
}

interface PortalVisit {
  /** New for each response: only styles that carry it apply, and the portal's kit makes some while it runs. */
  readonly nonce: string;
  /** The browser's `Accept-Language`. */
  readonly accepted?: string | undefined;
}

/** The portal's one page, the same at each of its addresses. */
export function openPortalPage(
  { assets, feedUrl, uploadOrigin }: PortalDeps,
  { nonce, accepted }: PortalVisit,
): Page {
  const { script, style, imports, texts } = assets.portal;
  // A guess: whoever chose another language on this device fetches that one as well.
  const guess = texts[chooseLanguage({ offered: languages, accepted })];
  const soon = guess === undefined ? imports : [...imports, guess];
  return {
    status: 200,
    html: markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="style-nonce" content="${nonce}">
<title>BookingTMS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${soon.map((url) => markup`<link rel="modulepreload" href="${url}">\n`)}<script type="module" src="${script}"></script>
</head>
<body>
<div id="app"></div>
<noscript>This page needs JavaScript.</noscript>
</body>
</html>
`.text,
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' https: data: blob:",
        "font-src 'self'",
        // The widget, for previews.
        "frame-src 'self'",
        "worker-src 'self'",
        `connect-src 'self' ${new URL(feedUrl).origin} ${uploadOrigin}`,
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'cache-control': 'no-store',
    },
  };
}
