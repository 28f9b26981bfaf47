import { beforeAll, describe, expect, test } from '@jest/globals';
import { paths, type RouteId } from '../../core/contract/paths.ts';
import { portalSections } from '../../core/contract/portal-pages.ts';
import { routes } from '../../core/contract/routes.ts';
import { isChange } from '../../core/contract/routing/route-path.ts';
import { sharedWorld } from '../support/world.ts';
import { call } from './support/call.ts';
import { type Counter, openCounter } from './support/counter.ts';

const world = sharedWorld();
let mine: Counter;

beforeAll(async () => {
  mine = await openCounter(world);
});

const ids = routes.map(({ id }) => id);
/** Pages that are the same for every visitor: browsers may keep them for a minute. */
const sharedPages: readonly RouteId[] = ['embedPage', 'venuePage'];
const withSession = ids.filter((id) => paths[id].auth === 'session');

const site = (path: string, init: RequestInit = {}) =>
  fetch(world.info.site + path, { redirect: 'manual', ...init });

/** A path in which every parameter is an unknown id. */
const emptyPath = (id: RouteId) => paths[id].path.replace(/\{\w+\}/g, 'x');

describe('browsers and proxies do not cache private answers', () => {
  test.each(ids)('%s, a refused request', async (id) => {
    const { good } = mine;
    const params = Object.fromEntries(Object.keys(good[id].params ?? {}).map((name) => [name, 'x']));
    const text = paths[id].method === 'GET' ? {} : { text: '{' };
    const { status, headers } = await call(world, id, { ...good[id], params, ...text });
    if (status >= 300) expect([id, headers.get('cache-control')]).toEqual([id, 'no-store']);
  });

  test.each(withSession)('%s without a session', async (id) => {
    const { status, headers } = await call(world, id, { ...mine.good[id], cookie: '', headers: {} });
    expect([id, status, headers.get('cache-control')]).toEqual([id, 401, 'no-store']);
  });

  test.each(withSession.filter((id) => isChange(paths[id])))(
    '%s, sent by another site’s page',
    async (id) => {
      const headers = { ...mine.good[id].headers, origin: 'https://elsewhere.example' };
      const answer = await call(world, id, { ...mine.good[id], headers, cookie: mine.cookie });
      expect([id, answer.status, answer.headers.get('cache-control')]).toEqual([id, 403, 'no-store']);
    },
  );

  test.each(ids)('the path of %s, with a wrong method', async (id) => {
    const answer = await site(emptyPath(id), { method: 'PATCH' });
    await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect([id, answer.headers.get('cache-control')]).toEqual([id, 'no-store']);
  });

  test.each(['/api/nothing', '/api/portal/nothing', '/manage/nothing', '/assets/nothing.js', '/a/b/c'])(
    '%s, an unknown path',
    async (path) => {
      const answer = await site(path);
      await answer.text();
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  // Last, because some of these requests end the session of the others.
  test.each(ids.filter((id) => !sharedPages.includes(id)))('%s, a good request', async (id) => {
    const { status, headers } = await call(world, id, mine.good[id]);
    expect([id, status < 500, headers.get('cache-control')]).toEqual([id, true, 'no-store']);
  });
});

describe('every answer has the security headers', () => {
  const everywhere = [
    ...ids.map((id): [string, () => Promise<Response>] => [
      id,
      () => site(emptyPath(id), { method: paths[id].method }),
    ]),
    ...[
      ...portalSections.map((section) => `/${section}`),
      '/',
      '/developers',
      '/embed.js',
      '/portal-worker.js',
      '/openapi.json',
      '/assets/nothing.js',
      '/a/b/c',
    ].map((path): [string, () => Promise<Response>] => [path, () => site(path)]),
  ];

  test.each(everywhere)('%s', async (_, ask) => {
    const answer = await ask();
    await answer.text();
    const header = (name: string) => answer.headers.get(name) ?? '';
    expect(header('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(header('permissions-policy')).toMatch(/^camera=\((self)?\), geolocation=\(\), microphone=\(\)$/);
    expect(header('content-security-policy')).toMatch(/default-src 'none'/);
    expect(header('content-security-policy')).toMatch(/frame-ancestors \S/);
    expect(header('content-security-policy')).not.toMatch(/unsafe-(eval|inline)/);
  });

  test('only sites of its venue may frame the widget, and no other page can be framed', async () => {
    const { shop } = mine;
    const widget = await call(world, 'embedPage', mine.good.embedPage);
    const [, framers = ''] =
      /frame-ancestors ([^;]*)/.exec(widget.headers.get('content-security-policy') ?? '') ?? [];
    expect(framers.split(' ')).toEqual(expect.arrayContaining([...shop.venue.allowedOrigins]));
    expect(framers).not.toContain('*');
    const page = await call(world, 'venuePage', mine.good.venuePage);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors '(none|self)'/);
  });
});
