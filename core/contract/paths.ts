import type { Permission } from './permissions.ts';

/**
 * The one registry of HTTP routes, as plain data: no validation library, so that a browser can import it.
 * Infrastructure, routers, the typed client, OpenAPI, the local host and the security tests all read it;
 * `routes.ts` adds what goes in and comes out.
 */

/** Who a route is for. `page` answers HTML, `webhook` is called by machines that sign their requests. */
export type Surface = 'public' | 'portal' | 'page' | 'webhook';

/** How a caller proves who they are. `link`: a signed token in the path. `session`: the portal's cookie. */
export type Auth = 'none' | 'link' | 'session' | 'signature';

export interface RoutePath {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly surface: Surface;
  readonly auth: Auth;
  /** What the actor must be allowed to do; null where there is no actor to ask. */
  readonly permission: Permission | null;
  /** The function that serves it: an entry file in `lambdas/handlers/http`. */
  readonly function: HttpFunction;
}

export type HttpFunction =
  | 'pages'
  | 'availability'
  | 'booking'
  | 'checkout'
  | 'stripe-webhook'
  | 'auth'
  | 'portal';

const publicVenue = '/api/public/venues/{key}';
const publicActivity = `${publicVenue}/activities/{activityId}`;
const publicBooking = '/api/public/bookings/{token}';

export const paths = {
  embedPage: page('GET', '/embed'),
  bookingPage: page('GET', '/manage/{token}', 'link'),
  venuePage: page('GET', '/{slug}'),

  getVenue: open('GET', publicVenue, 'availability'),
  getCalendar: open('GET', `${publicActivity}/calendar`, 'availability'),
  getDay: open('GET', `${publicActivity}/days/{date}`, 'availability'),
  quoteParty: open('POST', `${publicVenue}/quotes`, 'availability'),

  createHold: open('POST', `${publicVenue}/holds`, 'booking'),
  getBooking: linked('GET', publicBooking, 'booking'),
  getBookingCalendarFile: linked('GET', `${publicBooking}/calendar.ics`, 'booking'),

  releaseHold: linked('DELETE', `${publicBooking}/hold`, 'checkout'),
  startCheckout: linked('POST', `${publicBooking}/checkout`, 'checkout'),
  verifyCheckout: linked('POST', `${publicBooking}/verification`, 'checkout'),

  receiveStripeEvent: {
    method: 'POST',
    path: '/api/webhooks/stripe',
    surface: 'webhook',
    auth: 'signature',
    permission: null,
    function: 'stripe-webhook',
  },

  signIn: { ...portal('POST', '/api/auth/sign-in', 'auth', null), auth: 'none' },
  refreshSignIn: { ...portal('POST', '/api/auth/refresh', 'auth', null), auth: 'none' },
  signOut: { ...portal('POST', '/api/auth/sign-out', 'auth', null), auth: 'none' },
  getProfile: portal('GET', '/api/portal/profile', 'portal', 'profile.view'),
  getAgenda: portal('GET', '/api/portal/venues/{venueId}/agenda', 'portal', 'bookings.view'),
  createFeedTicket: portal('POST', '/api/portal/venues/{venueId}/feed-tickets', 'portal', 'bookings.view'),
} as const satisfies Record<string, RoutePath>;

export type RouteId = keyof typeof paths;

/** The portal's pages: they come before `/{slug}`, so no venue may take these words. */
export const portalPages = ['/', '/sign-in', '/dashboard'] as const;

/** First path segments that are not venues. */
export const reservedSlugs: readonly string[] = [
  'api',
  'assets',
  'dashboard',
  'developers',
  'embed',
  'manage',
  'sign-in',
  'ws',
  'bookings',
  'customers',
  'events',
  'organizations',
  'reports',
  'settings',
  'staff',
  'system-admin',
  'venues',
];

function page<const M extends 'GET', const P extends string>(
  method: M,
  path: P,
  auth: 'none' | 'link' = 'none',
) {
  return { method, path, surface: 'page', auth, permission: null, function: 'pages' } as const;
}

function open<const M extends 'GET' | 'POST', const P extends string, const F extends HttpFunction>(
  method: M,
  path: P,
  fn: F,
) {
  return { method, path, surface: 'public', auth: 'none', permission: null, function: fn } as const;
}

function linked<
  const M extends 'GET' | 'POST' | 'DELETE',
  const P extends string,
  const F extends HttpFunction,
>(method: M, path: P, fn: F) {
  return { method, path, surface: 'public', auth: 'link', permission: null, function: fn } as const;
}

function portal<
  const M extends 'GET' | 'POST',
  const P extends string,
  const F extends HttpFunction,
  const A extends Permission | null,
>(method: M, path: P, fn: F, permission: A) {
  return { method, path, surface: 'portal', auth: 'session', permission, function: fn } as const;
}
