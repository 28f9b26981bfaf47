import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { PageLoading } from '../kit/loading.tsx';
import { type Address, parseSearch, stringifySearch } from './address.ts';
import { page } from './lazy-page.ts';
import {
  openPages,
  organizationPages,
  personPages,
  reportPages,
  settingsPages,
  venuePages,
} from './pages.ts';
import { homePage } from './session/next-page.ts';
import { RequireOrganization, RequireVenue } from './session/require-organization.tsx';
import { RequireSession } from './session/session.tsx';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

type Page<Path> = readonly [path: Path, component: RouteComponent];

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>): Address =>
    Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])),
  // The venue stays the same from page to page.
  search: { middlewares: [retainSearchParams(['venue'])] },
});

/** Everything behind the sign-in. */
const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  component: () => (
    <RequireSession>
      <Shell />
    </RequireSession>
  ),
});

const organization = createRoute({
  getParentRoute: () => portal,
  id: 'organization',
  component: RequireOrganization,
});

const venue = createRoute({ getParentRoute: () => organization, id: 'venue', component: RequireVenue });

const settings = createRoute({
  getParentRoute: () => organization,
  path: '/settings',
  component: page(() => import('../features/platform/settings/settings-layout.tsx'), 'SettingsLayout'),
});

const reports = createRoute({
  getParentRoute: () => venue,
  path: '/reports',
  component: page(() => import('../features/money/reports/reports-layout.tsx'), 'ReportsLayout'),
});

const unknown = createRoute({ getParentRoute: () => portal, path: '$', component: NotFound });

function routeOf<Parent extends AnyRoute, Path extends string>(
  parent: Parent,
  [path, component]: Page<Path>,
) {
  return createRoute({ getParentRoute: () => parent, path, component });
}

/** One type for each path, so that a link to a page asks for the parameters of that page only. */
type RouteOf<Parent extends AnyRoute, Path> = Path extends string
  ? ReturnType<typeof routeOf<Parent, Path>>
  : never;

/** The routes of a list of pages. */
function routesOf<Parent extends AnyRoute, Path extends string>(
  parent: Parent,
  pages: readonly Page<Path>[],
): RouteOf<Parent, Path>[];
function routesOf(parent: AnyRoute, pages: readonly Page<string>[]): AnyRoute[] {
  return pages.map((page) => routeOf(parent, page));
}

/** Opens another page where there is none of its own. */
function start<Parent extends AnyRoute>(parent: Parent, to: string) {
  return createRoute({
    getParentRoute: () => parent,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to, replace: true });
    },
  });
}

const routeTree = root.addChildren([
  start(root, homePage),
  ...routesOf(root, openPages),
  portal.addChildren([
    ...routesOf(portal, personPages),
    organization.addChildren([
      ...routesOf(organization, organizationPages),
      settings.addChildren([start(settings, '/settings/organization'), ...routesOf(settings, settingsPages)]),
      venue.addChildren([
        ...routesOf(venue, venuePages),
        reports.addChildren([start(reports, '/reports/revenue'), ...routesOf(reports, reportPages)]),
      ]),
    ]),
    unknown,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
