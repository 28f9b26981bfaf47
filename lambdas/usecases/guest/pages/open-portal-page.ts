import { markup } from '../../scope/markup.ts';
import type { PortalAssets } from './assets.ts';
import type { Page } from './page.ts';

interface PortalDeps {
  readonly assets: { readonly portal: PortalAssets };
  /** The WebSocket that the portal follows its venue on. */
  readonly feedUrl: string;
  /** Origin of the bucket that browsers send pictures to. */
  readonly uploadOrigin: string;
}

/**
 * The portal's one page, the same at each of its addresses. `nonce` is new for each response: only styles that carry
 * it apply, and the portal's kit makes some while it runs.
 */
export function openPortalPage({ assets, feedUrl, uploadOrigin }: PortalDeps, nonce: string): Page {
  const { script, style, imports } = assets.portal;
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
${imports.map((url) => markup`<link rel="modulepreload" href="${url}">\n`)}<script type="module" src="${script}"></script>
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
