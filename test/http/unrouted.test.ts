import { beforeAll, expect, test } from '@jest/globals';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';

const world = sharedWorld();
let shop: Shop;

beforeAll(async () => {
  shop = await openShop(world.table, { now: await world.now() });
});

async function ask(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const answer = await fetch(world.info.site + path, { method, headers, redirect: 'manual' });
  const { status } = answer;
  return { status, headers: answer.headers, text: await answer.text() };
}

const secured = (headers: Headers) => {
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
};

test.each(['/api/nothing', '/api/portal/nothing', '/api/public/venues', '/api/portal/venues/x/y/z'])(
  '%s is not found, as a problem',
  async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(text)).toMatchObject({ code: 'not-found', status: 404 });
    secured(headers);
  },
);

test.each([
  ['PUT', '/api/portal/venues', 'GET, POST'],
  ['GET', '/api/auth/sign-in', 'POST'],
  ['HEAD', '/api/portal/profile', 'GET'],
  ['OPTIONS', '/api/public/venues/x', 'GET'],
  ['DELETE', '/api/public/venues/x/quotes', 'POST'],
])('%s %s is refused, and the answer names %s', async (method, path, allowed) => {
  const { status, headers, text } = await ask(path, method);
  expect([status, headers.get('allow')]).toEqual([405, allowed]);
  if (method !== 'HEAD') expect(JSON.parse(text).code).toBe('method-not-allowed');
  secured(headers);
});

test.each([
  ['/nowhere/x', 'en-US', 'en', 'This page does not exist'],
  ['/nothing/here', 'de-AT,de;q=0.9', 'de', 'Diese Seite gibt es nicht'],
  ['/manage/a/b/c', 'fr', 'fr', 'Cette page n’existe pas'],
  ['/a/b/c?lang=es', 'de', 'es', 'Esta página no existe'],
])('%s for a reader of %s is a page in %s', async (path, accepted, language, title) => {
  const { status, headers, text } = await ask(path, 'GET', {
    accept: 'text/html',
    'accept-language': accepted,
  });
  expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(text).toContain(`<html lang="${language}"`);
  expect(text).toContain(title);
  secured(headers);
});

/** Each response of the portal has a nonce of its own. */
const withoutNonce = (header: string | null) => header?.replace(/'nonce-[^']+'/, "'nonce'");

test.each([
  ['the page of a venue', () => `/${shop.venue.slug}`, 200],
  ['the widget', () => `/embed?key=${shop.venue.embedKey}`, 200],
  ['a booking behind a link that is no good', () => '/manage/nothing', 404],
  ['the portal', () => '/sign-in', 200],
  ['what is not there', () => '/nowhere/x', 404],
])('HEAD of %s answers like GET, without a body', async (_, path, status) => {
  const [head, get] = [await ask(path(), 'HEAD'), await ask(path())];
  expect([head.status, get.status, head.text]).toEqual([status, status, '']);
  for (const name of ['content-type', 'cache-control', 'content-security-policy']) {
    expect([name, withoutNonce(head.headers.get(name))]).toEqual([name, withoutNonce(get.headers.get(name))]);
  }
});

test.each(['/assets/nothing.js', '/media/org_aaaaaaaaaaaa/nothing.png'])(
  '%s, a file that is missing, is a page',
  async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('This page does not exist');
    expect(headers.get('cache-control')).toBe('no-store');
    const head = await ask(path, 'HEAD');
    expect([head.status, head.text]).toEqual([404, '']);
  },
);

test.each(['/embed.js', '/openapi.json', '/developers', '/sign-in'])('%s can only be read', async (path) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await ask(path, method);
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('the address of the WebSocket has the same headers as every other', async () => {
  secured((await ask('/ws')).headers);
});
