import { expect, test } from '@jest/globals';
import { portalSections } from '../../../core/contract/portal-pages.ts';
import {
  openPages,
  organizationPages,
  personPages,
  venuePages,
} from '../../../frontend/admin/frame/pages.ts';

/** The pages of the portal, as the router lists them and as the server knows them. */
const paths = [openPages, personPages, organizationPages, venuePages].flatMap((pages) =>
  pages.map(([path]): string => path),
);

test('the server answers for every page, and for no address without a page', () => {
  // These two hold pages of their own.
  const sections = ['settings', 'reports', ...paths.map((path) => path.split('/')[1])];
  expect([...new Set(sections)].toSorted()).toEqual([...portalSections].toSorted());
});

test('no two pages share an address', () => {
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
});
