import type { Permission } from './permissions.ts';

/**
 * The one registry of HTTP routes, as plain data: no validation library, so that a browser can import it.
 * Infrastructure, routers, the typed client, OpenAPI, the local host and the security tests all read it;
 * `routes.ts` adds what goes in and comes out.
 */

/**
 * Who a route is for. `platform`: those who run BookingTMS. `page` answers HTML, `webhook` is called by machines
 * that sign their requests.
 */
export type Surface = 'public' | 'portal' | 'platform' | 'page' | 'webhook';

/** How a caller proves who they are. `link`: a signed token in the path. `session`: the portal's cookie. */
export type Auth = 'none' | 'link' | 'session' | 'signature';

export interface RoutePath {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly surface: Surface;
  readonly auth: Auth;
  /** What the actor must be allowed to do; null where there is no actor to ask. */
  readonly permission: Permission | null;
  /** The function that serves it: an entry file in `lambdas/handlers/http`. */
  readonly function: HttpFunction;
  /**
   * What one address may not ask for without end: `holds` are counted all, `look-ups` only when what they name is
   * not there; after too many of these none is answered for the rest of the minute.
   */
  readonly limit?: Limit;
}

export type Limit = 'holds' | 'look-ups';

export type HttpFunction =
  | 'pages'
  | 'availability'
  | 'booking'
  | 'checkout'
  | 'stripe-webhook'
  | 'auth'
  | 'members'
  | 'portal'
  | 'desk'
  | 'closures'
  | 'customers'
  | 'catalogue'
  | 'activities'
  | 'venues'
  | 'vouchers'
  | 'billing'
  | 'integrations'
  | 'calendars'
  | 'platform';

const publicVenue = '/api/public/venues/{key}';
const publicActivity = `${publicVenue}/activities/{activityId}`;
const publicBooking = '/api/public/bookings/{token}';
const platformOrganization = '/api/platform/organizations/{organizationId}';
const platformFailure = '/api/platform/failed-deliveries/{failureId}';
const portalMember = '/api/portal/members/{userId}';
const portalVenue = '/api/portal/venues/{venueId}';
const portalBooking = `${portalVenue}/bookings/{bookingId}`;
const portalActivities = `${portalVenue}/activities`;
const portalActivity = `${portalActivities}/{activityId}`;
const portalWebhook = '/api/portal/webhooks/{webhookId}';
const portalCustomer = '/api/portal/customers/{customerId}';
const portalClosure = `${portalVenue}/closures/{closureId}`;
const portalMedia = `${portalVenue}/media`;

export const paths = {
  embedPage: page('GET', '/embed'),
  bookingPage: page('GET', '/manage/{token}', 'link'),
  venuePage: page('GET', '/{slug}'),

  getVenue: open('GET', publicVenue, 'availability'),
  getCalendar: open('GET', `${publicActivity}/calendar`, 'availability'),
  getDay: open('GET', `${publicActivity}/days/{date}`, 'availability'),
  quoteParty: open('POST', `${publicVenue}/quotes`, 'availability'),

  createHold: limited('holds', open('POST', `${publicVenue}/holds`, 'booking')),
  getBooking: linked('GET', publicBooking, 'booking'),
  getBookingCalendarFile: linked('GET', `${publicBooking}/calendar.ics`, 'booking'),
  extendHold: linked('POST', `${publicBooking}/extension`, 'booking'),
  quoteCheckout: linked('POST', `${publicBooking}/quote`, 'booking'),
  quoteReschedule: linked('POST', `${publicBooking}/reschedule-quote`, 'booking'),
  rescheduleBooking: linked('POST', `${publicBooking}/reschedule`, 'booking'),
  cancelBooking: linked('POST', `${publicBooking}/cancellation`, 'booking'),
  joinWaitlist: limited('holds', open('POST', `${publicVenue}/waitlist`, 'booking')),
  leaveWaitlist: linked('DELETE', '/api/public/waitlist/{token}', 'booking'),

  releaseHold: linked('DELETE', `${publicBooking}/hold`, 'checkout'),
  startCheckout: linked('POST', `${publicBooking}/checkout`, 'checkout'),
  verifyCheckout: linked('POST', `${publicBooking}/verification`, 'checkout'),
  payBalance: linked('POST', `${publicBooking}/balance`, 'checkout'),
  buyGiftCard: limited('holds', open('POST', `${publicVenue}/gift-cards`, 'checkout')),
  verifyGiftCard: linked('POST', '/api/public/gift-cards/{token}/verification', 'checkout'),

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
  answerNewPassword: { ...portal('POST', '/api/auth/new-password', 'auth', null), auth: 'none' },
  answerSecondFactor: { ...portal('POST', '/api/auth/second-factor', 'auth', null), auth: 'none' },
  confirmSecondFactorSetUp: {
    ...portal('POST', '/api/auth/second-factor-set-up', 'auth', null),
    auth: 'none',
  },
  requestPasswordReset: {
    ...portal('POST', '/api/auth/password-reset-requests', 'auth', null),
    auth: 'none',
  },
  resetPassword: { ...portal('POST', '/api/auth/password-resets', 'auth', null), auth: 'none' },
  getAccount: portal('GET', '/api/auth/account', 'auth', null),
  changePassword: portal('PUT', '/api/auth/account/password', 'auth', null),
  startSecondFactor: portal('POST', '/api/auth/account/second-factor', 'auth', null),
  enableSecondFactor: portal('PUT', '/api/auth/account/second-factor', 'auth', null),
  disableSecondFactor: portal('POST', '/api/auth/account/second-factor/removal', 'auth', null),
  signOutEverywhere: portal('POST', '/api/auth/account/sign-out', 'auth', null),
  listOrganizations: portal('GET', '/api/auth/organizations', 'auth', null),
  switchOrganization: portal('PUT', '/api/auth/organizations/current', 'auth', null),

  listMembers: portal('GET', '/api/portal/members', 'members', 'staff.view'),
  inviteMember: portal('POST', '/api/portal/members', 'members', 'staff.edit'),
  getMember: portal('GET', portalMember, 'members', 'staff.view'),
  editMember: portal('PUT', portalMember, 'members', 'staff.edit'),
  removeMember: portal('DELETE', portalMember, 'members', 'staff.edit'),
  resendInvitation: portal('POST', `${portalMember}/invitation`, 'members', 'staff.edit'),
  resetMemberPassword: portal('POST', `${portalMember}/password-reset`, 'members', 'staff.edit'),
  setMemberPassword: portal('PUT', `${portalMember}/password`, 'members', 'staff.edit'),
  removeMemberSecondFactor: portal('DELETE', `${portalMember}/second-factor`, 'members', 'staff.edit'),
  disableMember: portal('POST', `${portalMember}/disablement`, 'members', 'staff.edit'),
  enableMember: portal('DELETE', `${portalMember}/disablement`, 'members', 'staff.edit'),

  getProfile: portal('GET', '/api/portal/profile', 'portal', 'profile.view'),
  getAgenda: portal('GET', `${portalVenue}/agenda`, 'portal', 'bookings.view'),
  listAuditEntries: portal('GET', '/api/portal/audit', 'portal', 'audit.view'),
  exportAuditEntries: portal('GET', '/api/portal/audit/export', 'portal', 'audit.view'),
  listSupportAccess: portal('GET', '/api/portal/support-access', 'portal', 'organization.view'),
  createFeedTicket: portal('POST', `${portalVenue}/feed-tickets`, 'portal', 'bookings.view'),

  createStaffBooking: portal('POST', `${portalVenue}/bookings`, 'desk', 'bookings.walk-in'),
  getStaffBooking: portal('GET', portalBooking, 'desk', 'bookings.view'),
  checkInBooking: portal('POST', `${portalBooking}/check-in`, 'desk', 'bookings.check-in'),
  undoCheckIn: portal('DELETE', `${portalBooking}/check-in`, 'desk', 'bookings.check-in'),
  checkOutBooking: portal('POST', `${portalBooking}/check-out`, 'desk', 'bookings.check-in'),
  markNoShow: portal('POST', `${portalBooking}/no-show`, 'desk', 'bookings.check-in'),
  undoNoShow: portal('DELETE', `${portalBooking}/no-show`, 'desk', 'bookings.check-in'),
  cancelStaffBooking: portal('POST', `${portalBooking}/cancellation`, 'desk', 'bookings.cancel'),
  rescheduleStaffBooking: portal('POST', `${portalBooking}/reschedule`, 'desk', 'bookings.reschedule'),
  recordPayment: portal('POST', `${portalBooking}/payments`, 'desk', 'bookings.walk-in'),
  refundBooking: portal('POST', `${portalBooking}/refunds`, 'desk', 'bookings.refund'),

  previewClosure: portal('POST', `${portalVenue}/closure-previews`, 'closures', 'activities.edit'),
  createClosure: portal('POST', `${portalVenue}/closures`, 'closures', 'activities.edit'),
  listClosures: portal('GET', `${portalVenue}/closures`, 'closures', 'activities.view'),
  getClosure: portal('GET', portalClosure, 'closures', 'activities.view'),
  reopenClosure: portal('DELETE', portalClosure, 'closures', 'activities.edit'),
  resolveClosure: portal('POST', `${portalClosure}/resolutions`, 'closures', 'bookings.refund'),
  listWaitlist: portal('GET', `${portalVenue}/waitlist`, 'closures', 'bookings.view'),

  listActivities: portal('GET', portalActivities, 'activities', 'activities.view'),
  createActivity: portal('POST', portalActivities, 'activities', 'activities.edit'),
  getActivity: portal('GET', portalActivity, 'activities', 'activities.view'),
  editActivity: portal('PUT', portalActivity, 'activities', 'activities.edit'),
  deleteActivity: portal('DELETE', portalActivity, 'activities', 'activities.edit'),
  duplicateActivity: portal('POST', `${portalActivity}/copies`, 'activities', 'activities.edit'),
  getReadiness: portal('GET', `${portalActivity}/publication`, 'activities', 'activities.view'),
  unpublishActivity: portal('DELETE', `${portalActivity}/publication`, 'activities', 'activities.edit'),
  archiveActivity: portal('POST', `${portalActivity}/archive`, 'activities', 'activities.edit'),
  restoreActivity: portal('DELETE', `${portalActivity}/archive`, 'activities', 'activities.edit'),

  previewOffer: portal('POST', `${portalActivity}/offer-previews`, 'catalogue', 'activities.edit'),
  getOffer: portal('GET', `${portalActivity}/offer`, 'catalogue', 'activities.view'),
  editOffer: portal('PUT', `${portalActivity}/offer`, 'catalogue', 'activities.edit'),
  publishActivity: portal('POST', `${portalActivity}/publication`, 'catalogue', 'activities.edit'),
  startGeneration: portal('POST', `${portalVenue}/generations`, 'catalogue', 'activities.edit'),
  getGeneration: portal('GET', `${portalVenue}/generations`, 'catalogue', 'activities.view'),
  listOffSchedule: portal('GET', `${portalVenue}/off-schedule`, 'catalogue', 'bookings.view'),
  previewTimeZone: portal('POST', `${portalVenue}/time-zone-previews`, 'catalogue', 'venues.edit'),
  changeTimeZone: portal('PUT', `${portalVenue}/time-zone`, 'catalogue', 'venues.edit'),

  getOrganization: portal('GET', '/api/portal/organization', 'venues', 'organization.view'),
  editOrganization: portal('PUT', '/api/portal/organization', 'venues', 'organization.edit'),
  listVenues: portal('GET', '/api/portal/venues', 'venues', 'venues.view'),
  createVenue: portal('POST', '/api/portal/venues', 'venues', 'venues.edit'),
  getVenueSettings: portal('GET', portalVenue, 'venues', 'venues.view'),
  editVenue: portal('PUT', portalVenue, 'venues', 'venues.edit'),
  changeVenueSlug: portal('PUT', `${portalVenue}/slug`, 'venues', 'venues.edit'),
  getEmbeds: portal('GET', `${portalVenue}/embeds`, 'venues', 'embeds.view'),
  rotateEmbedKey: portal('POST', `${portalVenue}/embed-key`, 'venues', 'embeds.edit'),
  archiveVenue: portal('POST', `${portalVenue}/archive`, 'venues', 'venues.edit'),
  restoreVenue: portal('DELETE', `${portalVenue}/archive`, 'venues', 'venues.edit'),
  createUpload: portal('POST', portalMedia, 'venues', 'activities.edit'),
  completeUpload: portal('POST', `${portalMedia}/{mediaId}/completion`, 'venues', 'activities.edit'),
  deleteVenue: portal('DELETE', portalVenue, 'venues', 'venues.edit'),

  listCustomers: portal('GET', '/api/portal/customers', 'customers', 'customers.view'),
  exportCustomers: portal('GET', '/api/portal/customers/export', 'customers', 'customers.export'),
  getCustomer: portal('GET', portalCustomer, 'customers', 'customers.view'),
  editCustomer: portal('PUT', portalCustomer, 'customers', 'customers.edit'),
  addCustomerNote: portal('POST', `${portalCustomer}/notes`, 'customers', 'customers.edit'),
  deleteCustomerNote: portal('DELETE', `${portalCustomer}/notes/{noteId}`, 'customers', 'customers.edit'),
  mergeCustomers: portal('POST', `${portalCustomer}/merge`, 'customers', 'customers.edit'),
  exportCustomer: portal('GET', `${portalCustomer}/export`, 'customers', 'customers.export'),
  eraseCustomer: portal('POST', `${portalCustomer}/erasure`, 'customers', 'customers.erase'),

  listPromoCodes: portal('GET', '/api/portal/promo-codes', 'vouchers', 'activities.view'),
  createPromoCode: portal('POST', '/api/portal/promo-codes', 'vouchers', 'venues.edit'),
  editPromoCode: portal('PUT', '/api/portal/promo-codes/{code}', 'vouchers', 'venues.edit'),
  listGiftCards: portal('GET', '/api/portal/gift-cards', 'vouchers', 'customers.view'),
  refundGiftCard: portal('POST', '/api/portal/gift-cards/{giftCardId}/refund', 'vouchers', 'bookings.refund'),

  getStripeAccount: portal('GET', '/api/portal/stripe/account', 'billing', 'organization.view'),
  startStripeOnboarding: portal('POST', '/api/portal/stripe/onboarding', 'billing', 'organization.edit'),
  listReconciliations: portal('GET', '/api/portal/reconciliations', 'billing', 'organization.view'),

  listApiKeys: portal('GET', '/api/portal/api-keys', 'integrations', 'organization.view'),
  createApiKey: portal('POST', '/api/portal/api-keys', 'integrations', 'integrations.edit'),
  revokeApiKey: portal('DELETE', '/api/portal/api-keys/{keyId}', 'integrations', 'integrations.edit'),
  listWebhooks: portal('GET', '/api/portal/webhooks', 'integrations', 'organization.view'),
  createWebhook: portal('POST', '/api/portal/webhooks', 'integrations', 'integrations.edit'),
  editWebhook: portal('PUT', portalWebhook, 'integrations', 'integrations.edit'),
  deleteWebhook: portal('DELETE', portalWebhook, 'integrations', 'integrations.edit'),
  rotateWebhookSecret: portal('POST', `${portalWebhook}/secret`, 'integrations', 'integrations.edit'),
  sendTestEvent: portal('POST', `${portalWebhook}/test-events`, 'integrations', 'integrations.edit'),
  listDeliveries: portal('GET', `${portalWebhook}/deliveries`, 'integrations', 'organization.view'),
  replayDelivery: portal(
    'POST',
    `${portalWebhook}/deliveries/{deliveryId}/replay`,
    'integrations',
    'integrations.edit',
  ),
  listCalendarFeeds: portal('GET', '/api/portal/calendar-feeds', 'integrations', 'organization.view'),
  createCalendarFeed: portal('POST', '/api/portal/calendar-feeds', 'integrations', 'integrations.edit'),
  revokeCalendarFeed: portal(
    'DELETE',
    '/api/portal/calendar-feeds/{feedId}',
    'integrations',
    'integrations.edit',
  ),
  getCalendarFeed: linked('GET', '/api/public/calendars/{token}', 'calendars'),

  listAllOrganizations: platform('GET', '/api/platform/organizations'),
  createOrganization: platform('POST', '/api/platform/organizations'),
  getOrganizationDetails: platform('GET', platformOrganization),
  resendOwnerInvitation: platform('POST', `${platformOrganization}/owner-invitations`),
  suspendOrganization: platform('POST', `${platformOrganization}/suspension`),
  reactivateOrganization: platform('DELETE', `${platformOrganization}/suspension`),
  changePlan: platform('PUT', `${platformOrganization}/plan`),
  changeApplicationFee: platform('PUT', `${platformOrganization}/application-fee`),
  changeFeatureFlags: platform('PUT', `${platformOrganization}/flags`),
  startSupportAccess: platform('POST', `${platformOrganization}/support-access`),
  endSupportAccess: platform('DELETE', `${platformOrganization}/support-access`),
  getPlatformMetrics: platform('GET', '/api/platform/metrics'),
  listFailedDeliveries: platform('GET', '/api/platform/failed-deliveries'),
  replayFailedDelivery: platform('POST', `${platformFailure}/replays`),
  discardFailedDelivery: platform('DELETE', platformFailure),
} as const satisfies Record<string, RoutePath>;

export type RouteId = keyof typeof paths;

/** The portal's pages: they come before `/{slug}`, so no venue may take these words. */
export const portalPages = ['/', '/sign-in', '/dashboard', '/account', '/staff', '/organizations'] as const;

/** First path segments that are not venues. */
export const reservedSlugs: readonly string[] = [
  'account',
  'api',
  'assets',
  'dashboard',
  'developers',
  'embed',
  'manage',
  'media',
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

/** What a browser could be made to send by another website: only the portal's own pages may. */
export function isChange({ surface, method }: RoutePath): boolean {
  return (surface === 'portal' || surface === 'platform') && method !== 'GET';
}

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

/** A signed link in the path, or a code in the body, may be guessed at: misses are counted. */
function linked<
  const M extends 'GET' | 'POST' | 'DELETE',
  const P extends string,
  const F extends HttpFunction,
>(method: M, path: P, fn: F) {
  const asked = { method, path, surface: 'public', auth: 'link', permission: null, function: fn } as const;
  return limited('look-ups', asked);
}

/** For those who run BookingTMS, and nobody else. */
function platform<const M extends 'GET' | 'POST' | 'PUT' | 'DELETE', const P extends string>(
  method: M,
  path: P,
) {
  const permission = 'organizations.manage';
  return { method, path, surface: 'platform', auth: 'session', permission, function: 'platform' } as const;
}

function portal<
  const M extends 'GET' | 'POST' | 'PUT' | 'DELETE',
  const P extends string,
  const F extends HttpFunction,
  const A extends Permission | null,
>(method: M, path: P, fn: F, permission: A) {
  return { method, path, surface: 'portal', auth: 'session', permission, function: fn } as const;
}

function limited<const L extends Limit, R extends RoutePath>(limit: L, route: R) {
  return { ...route, limit } as const;
}
