import { expect, test } from '@jest/globals';
import { matchRoute } from '../../local/interpreter/api/match-route.ts';
import { parseSchedule } from '../../local/interpreter/events/schedule-expression.ts';

const routes = [
  '$default',
  'GET /{slug}',
  'GET /about',
  'ANY /about',
  'GET /api/{rest+}',
  'GET /api/things/{id}',
].map((key) => ({ key, functionArn: key, authorizer: null, answers: false }));

test.each([
  ['GET', '/about', 'GET /about', {}],
  ['POST', '/about', 'ANY /about', {}],
  ['GET', '/caf%C3%A9', 'GET /{slug}', { slug: 'café' }],
  ['GET', '/api/things/7', 'GET /api/things/{id}', { id: '7' }],
  ['GET', '/api/things/7/parts', 'GET /api/{rest+}', { rest: 'things/7/parts' }],
  ['POST', '/nowhere', '$default', {}],
  ['GET', '/', '$default', {}],
])('%s %s goes to %s', (method, path, key, parameters) => {
  expect(matchRoute(routes, method, path)).toMatchObject({ route: { key }, parameters });
});

test('without a default route, an unknown path goes nowhere', () => {
  expect(matchRoute(routes.slice(1), 'POST', '/nowhere')).toBeNull();
});

test.each([
  ['rate(1 minute)', 'UTC', '2026-11-22T10:00:30Z', '2026-11-22T10:01:00.000Z'],
  ['rate(1 minute)', 'UTC', '2026-11-22T10:01:00Z', '2026-11-22T10:02:00.000Z'],
  ['rate(2 hours)', 'UTC', '2026-11-22T10:01:00Z', '2026-11-22T12:00:00.000Z'],
  ['cron(15 3 * * ? *)', 'UTC', '2026-11-22T10:00:00Z', '2026-11-23T03:15:00.000Z'],
  ['cron(0 9 ? * 2-6 *)', 'Europe/London', '2026-07-24T09:00:00Z', '2026-07-27T08:00:00.000Z'],
  ['at(2026-12-01T08:00:00)', 'America/New_York', '2026-11-22T10:00:00Z', '2026-12-01T13:00:00.000Z'],
])('%s in %s after %s is due at %s', (expression, zone, after, due) => {
  const next = parseSchedule(expression, zone)(Date.parse(after));
  expect(next === null ? null : new Date(next).toISOString()).toBe(due);
});

test('a moment that has passed is never due again, and nonsense is refused', () => {
  expect(parseSchedule('at(2026-01-01T00:00:00)', 'UTC')(Date.parse('2026-06-01T00:00:00Z'))).toBeNull();
  expect(() => parseSchedule('rate(0 minutes)', 'UTC')).toThrow('rate(0 minutes)');
});
