import { expect, test } from '@jest/globals';
import { slug } from '../../core/contract/model/ids.ts';
import { paths, reservedSlugs } from '../../core/contract/paths.ts';
import { permissions } from '../../core/contract/permissions.ts';
import { portalSections } from '../../core/contract/portal-pages.ts';
import { routes, schemas } from '../../core/contract/routes.ts';

test('every path has a schema, and every schema a path', () => {
  expect(Object.keys(schemas).sort()).toEqual(Object.keys(paths).sort());
});

test('no two routes answer the same request', () => {
  const shapes = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test('where a name and a placeholder compete, the name is no value of the placeholder', () => {
  const competing = routes.flatMap((route) =>
    routes
      .filter((other) => other !== route && other.method === route.method && covers(route.path, other.path))
      .map((other) => other.path),
  );
  // A slug may be none of these words, and no id of a customer or booking is one.
  expect(competing.sort()).toEqual([
    '/api/portal/customers/export',
    '/api/portal/venues/{venueId}/bookings/export',
    '/embed',
  ]);
});

test('no venue can take the first word of a route, of a page or of a file', () => {
  const first = [
    ...routes.map(({ path }) => path),
    ...portalSections.map((section) => `/${section}`),
    '/assets',
    '/developers',
    '/ws',
  ]
    .map((path) => path.split('/')[1] ?? '')
    .filter((word) => word !== '' && !word.startsWith('{'));
  expect([...new Set(first)].filter((word) => !reservedSlugs.includes(word))).toEqual([]);
});

test('every reserved word could otherwise be a slug', () => {
  expect(reservedSlugs.filter((word) => !slug.safeParse(word).success)).toEqual([]);
});

test('routes behind a session need a permission that exists, and no others do', () => {
  for (const { id, auth, permission, function: fn } of routes) {
    // Requests about one's own account need no permission.
    const expected = auth === 'session' && fn !== 'auth';
    expect([id, permission !== null]).toEqual([id, expected]);
    if (permission !== null) expect(permissions).toContain(permission);
  }
});

test('a link’s token is in the path of every route that needs one', () => {
  for (const { id, auth, path } of routes) {
    expect([id, path.includes('{token}')]).toEqual([id, auth === 'link']);
  }
});

/** Whether every request for `path` would match `pattern`, too. */
function covers(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every(
      (part, index) => part === given[index] || (part.startsWith('{') && !given[index]?.startsWith('{')),
    )
  );
}
