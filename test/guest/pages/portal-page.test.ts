import { expect, test } from '@jest/globals';
import { openPortalPage } from '../../../lambdas/usecases/guest/pages/open-portal-page.ts';

const portal = {
  script: '/start.js',
  style: '/portal.css',
  imports: ['/shared.js'],
  texts: { de: '/de.js', en: '/en.js' },
};
const deps = {
  assets: { portal },
  feedUrl: 'wss://feed.example/live',
  uploadOrigin: 'https://uploads.example',
};

test.each([
  { accepted: 'de-AT, en;q=0.8', texts: '/de.js' },
  { accepted: 'pt-BR', texts: '/en.js' },
  { accepted: undefined, texts: '/en.js' },
])('a browser that reads $accepted fetches $texts while it fetches the script', ({ accepted, texts }) => {
  const { html } = openPortalPage(deps, { nonce: 'n', accepted });
  const preloads = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, url]) => url);
  expect(preloads).toEqual(['/shared.js', texts]);
});
