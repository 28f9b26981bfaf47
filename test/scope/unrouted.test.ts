import { expect, test } from '@jest/globals';
import { paths } from '../../core/contract/paths.ts';
import { methodsAt } from '../../core/contract/routing/methods-at.ts';
import { methodsOf, type RoutePath } from '../../core/contract/routing/route-path.ts';
import type { HttpEvent, HttpResult } from '../../lambdas/middleware/request.ts';
import { answerAll } from '../../lambdas/middleware/unrouted.ts';

const served: HttpResult = { statusCode: 200, headers: { etag: 'x' }, body: 'a page' };
const handler = answerAll(
  async () => served,
  (code) => ({ status: code === 'not-found' ? 404 : 405, html: `page: ${code}`, headers: { vary: 'x' } }),
  () => ({ status: 200, html: 'the portal', headers: {} }),
);

const ask = (method: string, path: string, routeKey = '$default') => {
  const requestContext = { requestId: 'request-1', http: { method, path } };
  const event = { routeKey, rawPath: path, headers: {}, requestContext } as unknown as HttpEvent;
  return handler(event, {} as never);
};

const registered = Object.values<RoutePath>(paths);
const example = (path: string) => path.replace(/\{\w+\}/g, 'x');
const ofApi = registered.map(({ path }) => path).filter((path) => path.startsWith('/api/'));

test.each([
  ['/api/nothing', ''],
  ['/api/portal', ''],
  ['/api/portal/venues/', ''],
  ['/api/portal/venues', 'GET POST'],
  ['/api/portal/venues/ven_1', 'GET PUT DELETE'],
  ['/api/portal/customers/export', 'GET PUT'],
  ['/api/webhooks/stripe', 'POST'],
  ['/embed', 'GET HEAD'],
  ['/a-venue', 'GET HEAD'],
  ['/manage/waitlist/token', 'GET HEAD'],
  ['/staff/x', ''],
  ['/', ''],
])('at %s the registry has these methods: %s', (path, methods) => {
  expect(methodsAt(path).join(' ')).toBe(methods);
});

test.each(registered.map((route) => [route.path, route] as const))(
  '%s is known with the methods of its route',
  (path, route) => {
    expect(methodsAt(example(path))).toEqual(expect.arrayContaining([...methodsOf(route)]));
  },
);

test.each(ofApi)('%s with another method lists its methods', async (path) => {
  const { statusCode, headers, body } = await ask('PATCH', example(path));
  expect([statusCode, headers?.['content-type']]).toEqual([405, 'application/problem+json']);
  expect(String(headers?.allow).split(', ')).toEqual(methodsAt(example(path)));
  expect(headers?.['cache-control']).toBe('no-store');
  expect(JSON.parse(body ?? '')).toMatchObject({ code: 'method-not-allowed', status: 405 });
});

test.each(['/api/', '/api/nothing', '/api/portal/nothing/at/all', '/api/public/venues'])(
  '%s is a problem for programs',
  async (path) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { statusCode, headers, body } = await ask(method, path);
      expect([statusCode, headers?.['content-type']]).toEqual([404, 'application/problem+json']);
      expect(headers).not.toHaveProperty('allow');
      expect(JSON.parse(body ?? '')).toMatchObject({ code: 'not-found', requestId: 'request-1' });
    }
  },
);

test.each([
  ['GET', '/a-venue/x', 404, 'page: not-found', undefined],
  ['POST', '/a-venue/x', 404, 'page: not-found', undefined],
  ['HEAD', '/a-venue/x', 404, undefined, undefined],
  ['POST', '/dashboard', 405, 'page: method-not-allowed', 'GET, HEAD'],
  ['POST', '/a-venue', 405, 'page: method-not-allowed', 'GET, HEAD'],
])('%s %s is a page for people', async (method, path, status, body, allow) => {
  const answer = await ask(method, path);
  expect([answer.statusCode, answer.body, answer.headers?.allow]).toEqual([status, body, allow]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'x',
  });
});

test.each([
  ['/', '$default'],
  ['/dashboard', 'GET /{slug}'],
  ['/bookings/bkg_1', '$default'],
  ['/bookings/no/such/page', '$default'],
])('the portal answers %s, though API Gateway says %s', async (path, routeKey) => {
  const answer = await ask('GET', path, routeKey);
  expect([answer.statusCode, answer.body]).toEqual([200, 'the portal']);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  const { body: _body, ...head } = answer;
  expect(await ask('HEAD', path, routeKey)).toEqual(head);
});

test('a known path goes to its route, and HEAD omits only the body', async () => {
  expect(await ask('GET', '/a-venue', 'GET /{slug}')).toEqual(served);
  const { body: _body, ...head } = served;
  expect(await ask('HEAD', '/a-venue', 'HEAD /{slug}')).toEqual(head);
});
