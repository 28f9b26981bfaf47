import type { HttpFunction } from './http-functions.ts';
import type { Permission } from './permissions.ts';
import { guestPaths } from './routing/guest-paths.ts';
import { behindLink, type RoutePath, withLimit } from './routing/route-path.ts';
import { waiverPaths } from './routing/waiver-paths.ts';

const platformOrganization = '/api/platform/organizations/{organizationId}';
const platformFailure = '/api/platform/failed-deliveries/{failureId}';
const ownDevices = '/api/auth/account/devices';
const portalMember = '/api/portal/members/{userId}';
const portalVenue = '/api/portal/venues/{venueId}';
const portalBooking = `${portalVenue}/bookings/{bookingId}`;
const portalGroup = `${portalVenue}/groups/{groupId}`;
const publicGroup = '/api/public/groups/{token}';
const portalSignatures = `${portalBooking}/signatures`;
const portalGiftCard = '/api/portal/gift-cards/{giftCardId}';
const portalActivities = `${portalVenue}/activities`;
const portalActivity = `${portalActivities}/{activityId}`;
const portalWaiver = `${portalActivity}/waiver`;
const portalWebhook = '/api/portal/webhooks/{webhookId}';
const portalCustomer = '/api/portal/customers/{customerId}';
const portalClosure = `${portalVenue}/closures/{closureId}`;
const portalTills = `${portalVenue}/tills`;
const portalTill = `${portalTills}/{tillId}`;
const portalAssignment = `${portalVenue}/sessions/{sessionId}/assignments/{userId}`;
const portalEmbeds = `${portalVenue}/named-embeds`;
const portalEmbed = `${portalEmbeds}/{embedId}`;
const portalRefund = '/api/portal/refunds/{refundId}';
const portalMedia = `${portalVenue}/media`;
const organizationLogos = '/api/portal/organization/logos';
const organizationLogo = `${organizationLogos}/{mediaId}/completion`;
const portalPicture = `${portalMedia}/{mediaId}`;

/**
 * The one registry of HTTP routes, as plain data: no validation library, so that a browser can import it.
 * Infrastructure, routers, the typed client, OpenAPI, the local host and the security tests all read it;
 * `routes.ts` adds what goes in and comes out.
 */
export const paths = {
  ...guestPaths,
  ...waiverPaths,

  groupPage: {
    method: 'GET',
    path: '/manage/group/{token}',
    surface: 'page',
    auth: 'link',
    permission: null,
    function: 'pages',
  },
  startGroupCheckout: behindLink('POST', `${publicGroup}/checkout`, 'checkout'),
  verifyGroupCheckout: behindLink('POST', `${publicGroup}/verification`, 'checkout'),

  receiveStripeEvent: {
    method: 'POST',
    path: '/api/webhooks/stripe',
    surface: 'webhook',
    auth: 'signature',
    permission: null,
    function: 'stripe-webhook',
  },

  signIn: signingIn('/api/auth/sign-in'),
  refreshSignIn: { ...portal('POST', '/api/auth/refresh', 'auth', null), auth: 'none' },
  signOut: { ...portal('POST', '/api/auth/sign-out', 'auth', null), auth: 'none' },
  answerNewPassword: signingIn('/api/auth/new-password'),
  answerTwoStep: signingIn('/api/auth/two-step'),
  confirmTwoStepSetUp: signingIn('/api/auth/two-step-set-up'),
  requestPasswordReset: signingIn('/api/auth/password-reset-requests'),
  resetPassword: signingIn('/api/auth/password-resets'),
  getAccount: portal('GET', '/api/auth/account', 'auth', null),
  editAccount: portal('PUT', '/api/auth/account', 'auth', null),
  chooseNews: portal('PUT', '/api/auth/account/news', 'auth', null),
  listDevices: portal('GET', ownDevices, 'auth', null),
  signOutDevice: portal('DELETE', `${ownDevices}/{deviceId}`, 'auth', null),
  signOutOthers: portal('POST', `${ownDevices}/sign-out`, 'auth', null),
  changePassword: portal('PUT', '/api/auth/account/password', 'auth', null),
  startTwoStep: portal('POST', '/api/auth/account/two-step', 'auth', null),
  enableTwoStep: portal('PUT', '/api/auth/account/two-step', 'auth', null),
  disableTwoStep: portal('POST', '/api/auth/account/two-step/removal', 'auth', null),
  signOutEverywhere: portal('POST', '/api/auth/account/sign-out', 'auth', null),
  listOrganizations: portal('GET', '/api/auth/organizations', 'auth', null),
  switchOrganization: portal('PUT', '/api/auth/organizations/current', 'auth', null),

  listMembers: portal('GET', '/api/portal/members', 'members', 'staff.view'),
  inviteMember: portal('POST', '/api/portal/members', 'members', 'staff.edit'),
  getMember: portal('GET', portalMember, 'members', 'staff.view'),
  editMember: portal('PUT', portalMember, 'members', 'staff.edit'),
  removeMember: portal('DELETE', portalMember, 'members', 'staff.recover'),
  resendInvitation: portal('POST', `${portalMember}/invitation`, 'members', 'staff.recover'),
  resetMemberPassword: portal('POST', `${portalMember}/password-reset`, 'members', 'staff.recover'),
  setMemberPassword: portal('PUT', `${portalMember}/password`, 'members', 'staff.edit'),
  removeMemberTwoStep: portal('DELETE', `${portalMember}/two-step`, 'members', 'staff.recover'),
  disableMember: portal('POST', `${portalMember}/disablement`, 'members', 'staff.recover'),
  enableMember: portal('DELETE', `${portalMember}/disablement`, 'members', 'staff.recover'),

  getProfile: portal('GET', '/api/portal/profile', 'portal', 'profile.view'),
  getAgenda: portal('GET', `${portalVenue}/agenda`, 'portal', 'bookings.view'),
  listAuditEntries: portal('GET', '/api/portal/audit', 'portal', 'audit.view'),
  exportAuditEntries: portal('GET', '/api/portal/audit/export', 'portal', 'audit.view'),
  listSupportAccess: portal('GET', '/api/portal/support-access', 'portal', 'organization.view'),
  revokeSupportAccess: portal(
    'DELETE',
    '/api/portal/support-access/{accessId}',
    'venues',
    'organization.edit',
  ),
  createFeedTicket: portal('POST', `${portalVenue}/feed-tickets`, 'portal', 'bookings.view'),

  getDayFigures: portal('GET', `${portalVenue}/figures`, 'today', 'bookings.view'),
  getAttention: portal('GET', `${portalVenue}/attention`, 'today', 'bookings.view'),
  getTakings: portal('GET', `${portalVenue}/takings`, 'today', 'reports.view'),
  getReport: portal('GET', `${portalVenue}/reports`, 'today', 'reports.view'),
  exportReport: portal('GET', `${portalVenue}/reports/export`, 'today', 'reports.view'),
  exportTaxes: portal('GET', `${portalVenue}/reports/taxes/export`, 'today', 'reports.view'),
  listMoney: portal('GET', `${portalVenue}/money`, 'today', 'reports.view'),
  exportMoney: portal('GET', `${portalVenue}/money/export`, 'today', 'reports.view'),
  getCardReport: portal('GET', `${portalVenue}/reports/gift-cards`, 'today', 'reports.view'),
  exportCardReport: portal('GET', `${portalVenue}/reports/gift-cards/export`, 'today', 'reports.view'),
  listTills: portal('GET', portalTills, 'today', 'bookings.walk-in'),
  openTill: portal('POST', portalTills, 'today', 'bookings.walk-in'),
  recordCashMovement: portal('POST', `${portalTill}/movements`, 'today', 'bookings.walk-in'),
  closeTill: portal('POST', `${portalTill}/closing`, 'today', 'bookings.walk-in'),

  listNotifications: portal('GET', `${portalVenue}/notifications`, 'today', 'bookings.view'),
  markNotificationsRead: portal('PUT', `${portalVenue}/notifications/read`, 'today', 'bookings.view'),
  listAssignments: portal('GET', `${portalVenue}/assignments`, 'today', 'assignments.view'),
  listMemberAssignments: portal('GET', `${portalMember}/assignments`, 'today', 'assignments.view'),
  assignMember: portal('PUT', portalAssignment, 'today', 'assignments.edit'),
  unassignMember: portal('DELETE', portalAssignment, 'today', 'assignments.edit'),

  listBookings: portal('GET', `${portalVenue}/bookings`, 'portal', 'bookings.view'),
  exportBookings: portal('GET', `${portalVenue}/bookings/export`, 'portal', 'customers.export'),
  searchBookings: portal('GET', '/api/portal/search', 'portal', 'bookings.view'),

  createStaffBooking: portal('POST', `${portalVenue}/bookings`, 'desk', 'bookings.walk-in'),
  createStaffGroup: portal('POST', `${portalVenue}/groups`, 'desk', 'bookings.create'),
  getStaffGroup: portal('GET', portalGroup, 'desk', 'bookings.view'),
  sendGroupLink: portal('POST', `${portalGroup}/payment-link`, 'desk', 'bookings.create'),
  collectGroupPayment: portal('POST', `${portalGroup}/payments`, 'billing', 'bookings.walk-in'),
  quoteStaffBooking: portal('POST', `${portalVenue}/booking-quotes`, 'desk', 'bookings.walk-in'),
  previewDiscount: portal('POST', `${portalBooking}/discount-previews`, 'desk', 'bookings.discount'),
  discountBooking: portal('PUT', `${portalBooking}/discount`, 'desk', 'bookings.discount'),
  getStaffBooking: portal('GET', portalBooking, 'desk', 'bookings.view'),
  getBookingStory: portal('GET', `${portalBooking}/story`, 'desk', 'bookings.view'),
  editBookingGuest: portal('PUT', `${portalBooking}/guest`, 'desk', 'bookings.walk-in'),
  addBookingNote: portal('POST', `${portalBooking}/notes`, 'desk', 'bookings.check-in'),
  deleteBookingNote: portal('DELETE', `${portalBooking}/notes/{noteId}`, 'desk', 'bookings.check-in'),
  listSignatures: portal('GET', portalSignatures, 'desk', 'bookings.view'),
  notePaperWaiver: portal('POST', portalSignatures, 'desk', 'bookings.check-in'),
  removeSignature: portal('DELETE', `${portalSignatures}/{signatureId}`, 'desk', 'bookings.check-in'),
  createKioskLink: portal('POST', `${portalVenue}/kiosk-links`, 'desk', 'bookings.check-in'),
  resendConfirmation: portal('POST', `${portalBooking}/confirmations`, 'desk', 'bookings.walk-in'),
  sendPaymentLink: portal('POST', `${portalBooking}/payment-links`, 'desk', 'bookings.create'),
  findBookingByCode: portal('POST', `${portalVenue}/arrivals/lookup`, 'desk', 'bookings.check-in'),
  checkInBooking: portal('POST', `${portalBooking}/check-in`, 'desk', 'bookings.check-in'),
  undoCheckIn: portal('DELETE', `${portalBooking}/check-in`, 'desk', 'bookings.reschedule'),
  checkOutBooking: portal('POST', `${portalBooking}/check-out`, 'desk', 'bookings.check-in'),
  markNoShow: portal('POST', `${portalBooking}/no-show`, 'desk', 'bookings.check-in'),
  undoNoShow: portal('DELETE', `${portalBooking}/no-show`, 'desk', 'bookings.check-in'),
  cancelStaffBooking: portal('POST', `${portalBooking}/cancellation`, 'desk', 'bookings.cancel'),
  rescheduleStaffBooking: portal('POST', `${portalBooking}/reschedule`, 'desk', 'bookings.reschedule'),
  previewReschedule: portal('POST', `${portalBooking}/reschedule-previews`, 'desk', 'bookings.reschedule'),
  previewCancellation: portal('GET', `${portalBooking}/cancellation`, 'desk', 'bookings.cancel'),
  recordPayment: portal('POST', `${portalBooking}/payments`, 'desk', 'bookings.walk-in'),
  refundBooking: portal('POST', `${portalBooking}/refunds`, 'desk', 'bookings.refund'),
  keepDisputedBooking: portal('POST', `${portalBooking}/dispute-decision`, 'desk', 'bookings.refund'),

  previewClosure: portal('POST', `${portalVenue}/closure-previews`, 'closures', 'activities.edit'),
  createClosure: portal('POST', `${portalVenue}/closures`, 'closures', 'activities.edit'),
  listClosures: portal('GET', `${portalVenue}/closures`, 'closures', 'activities.view'),
  getClosure: portal('GET', portalClosure, 'closures', 'activities.view'),
  reopenClosure: portal('DELETE', portalClosure, 'closures', 'activities.edit'),
  resolveClosure: portal('POST', `${portalClosure}/resolutions`, 'closures', 'bookings.refund'),
  listWaitlist: portal('GET', `${portalVenue}/waitlist`, 'closures', 'bookings.view'),
  listWaitlistOfDay: portal('GET', `${portalVenue}/waitlist-day`, 'closures', 'bookings.view'),
  offerWaitlistSeats: portal(
    'POST',
    `${portalVenue}/waitlist/{sessionId}/{entryId}/offer`,
    'closures',
    'bookings.create',
  ),
  removeWaitlistEntry: portal(
    'DELETE',
    `${portalVenue}/waitlist/{sessionId}/{entryId}`,
    'closures',
    'bookings.cancel',
  ),

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

  getWaiver: portal('GET', portalWaiver, 'activities', 'activities.view'),
  editWaiver: portal('PUT', portalWaiver, 'activities', 'activities.edit'),
  getWaiverText: portal('GET', `${portalWaiver}/text`, 'activities', 'activities.view'),

  previewSalesSettings: portal(
    'POST',
    `${portalActivity}/sales-settings-previews`,
    'catalogue',
    'activities.edit',
  ),
  getSalesSettings: portal('GET', `${portalActivity}/sales-settings`, 'catalogue', 'activities.view'),
  editSalesSettings: portal('PUT', `${portalActivity}/sales-settings`, 'catalogue', 'activities.edit'),
  publishActivity: portal('POST', `${portalActivity}/publication`, 'catalogue', 'activities.edit'),
  startGeneration: portal('POST', `${portalVenue}/generations`, 'catalogue', 'activities.edit'),
  getGeneration: portal('GET', `${portalVenue}/generations`, 'catalogue', 'activities.view'),
  listOffSchedule: portal('GET', `${portalVenue}/off-schedule`, 'catalogue', 'bookings.view'),
  previewTimeZone: portal('POST', `${portalVenue}/time-zone-previews`, 'catalogue', 'venues.edit'),
  changeTimeZone: portal('PUT', `${portalVenue}/time-zone`, 'catalogue', 'venues.edit'),

  getOrganization: portal('GET', '/api/portal/organization', 'venues', 'organization.view'),
  editOrganization: portal('PUT', '/api/portal/organization', 'venues', 'organization.edit'),
  getSetup: portal('GET', '/api/portal/setup', 'venues', 'organization.edit'),
  settleSetupStep: portal('PUT', '/api/portal/setup/steps/{step}', 'venues', 'organization.edit'),
  finishSetup: portal('POST', '/api/portal/setup/end', 'venues', 'organization.edit'),
  listVenues: portal('GET', '/api/portal/venues', 'venues', 'venues.view'),
  createVenue: portal('POST', '/api/portal/venues', 'venues', 'venues.edit'),
  getVenueSettings: portal('GET', portalVenue, 'venues', 'venues.view'),
  editVenue: portal('PUT', portalVenue, 'venues', 'venues.edit'),
  changeVenueSlug: portal('PUT', `${portalVenue}/slug`, 'venues', 'venues.edit'),
  getEmbeds: portal('GET', `${portalVenue}/embeds`, 'venues', 'embeds.view'),
  rotateEmbedKey: portal('POST', `${portalVenue}/embed-key`, 'venues', 'embeds.edit'),
  listNamedEmbeds: portal('GET', portalEmbeds, 'venues', 'embeds.view'),
  createNamedEmbed: portal('POST', portalEmbeds, 'venues', 'embeds.edit'),
  getNamedEmbed: portal('GET', portalEmbed, 'venues', 'embeds.view'),
  editNamedEmbed: portal('PUT', portalEmbed, 'venues', 'embeds.edit'),
  archiveNamedEmbed: portal('POST', `${portalEmbed}/archive`, 'venues', 'embeds.edit'),
  restoreNamedEmbed: portal('DELETE', `${portalEmbed}/archive`, 'venues', 'embeds.edit'),
  rotateNamedEmbedKey: portal('POST', `${portalEmbed}/key`, 'venues', 'embeds.edit'),
  getVenueFunnel: portal('GET', `${portalVenue}/funnel`, 'venues', 'embeds.view'),
  getEmbedFunnel: portal('GET', `${portalEmbed}/funnel`, 'venues', 'embeds.view'),
  archiveVenue: portal('POST', `${portalVenue}/archive`, 'venues', 'venues.edit'),
  restoreVenue: portal('DELETE', `${portalVenue}/archive`, 'venues', 'venues.edit'),
  deleteVenue: portal('DELETE', portalVenue, 'venues', 'venues.edit'),

  createUpload: portal('POST', portalMedia, 'pictures', 'activities.edit'),
  completeUpload: portal('POST', `${portalPicture}/completion`, 'pictures', 'activities.edit'),
  listEmails: portal('GET', `${portalVenue}/emails`, 'venues', 'organization.view'),
  previewEmail: portal('GET', `${portalVenue}/emails/preview`, 'venues', 'organization.view'),

  createLogoUpload: portal('POST', organizationLogos, 'pictures', 'organization.edit'),
  completeLogoUpload: portal('POST', organizationLogo, 'pictures', 'organization.edit'),
  deletePicture: portal('DELETE', portalPicture, 'pictures', 'activities.edit'),

  listCustomers: portal('GET', '/api/portal/customers', 'customers', 'customers.view'),
  exportCustomers: portal('GET', '/api/portal/customers/export', 'customers', 'customers.export'),
  getCustomer: portal('GET', portalCustomer, 'customers', 'customers.view'),
  editCustomer: portal('PUT', portalCustomer, 'customers', 'customers.edit'),
  setCustomerFlag: portal('PUT', `${portalCustomer}/flags`, 'customers', 'customers.edit'),
  removeCustomerFlag: portal('DELETE', `${portalCustomer}/flags/{kind}`, 'customers', 'customers.edit'),
  addCustomerNote: portal('POST', `${portalCustomer}/notes`, 'customers', 'customers.edit'),
  deleteCustomerNote: portal('DELETE', `${portalCustomer}/notes/{noteId}`, 'customers', 'customers.edit'),
  mergeCustomers: portal('POST', `${portalCustomer}/merge`, 'customers', 'customers.edit'),
  exportCustomer: portal('GET', `${portalCustomer}/export`, 'customers', 'customers.export'),
  eraseCustomer: portal('POST', `${portalCustomer}/erasure`, 'customers', 'customers.erase'),

  listPromoCodes: portal('GET', '/api/portal/promo-codes', 'codes', 'activities.view'),
  createPromoCode: portal('POST', '/api/portal/promo-codes', 'codes', 'venues.edit'),
  editPromoCode: portal('PUT', '/api/portal/promo-codes/{code}', 'codes', 'venues.edit'),
  removePromoCode: portal('DELETE', '/api/portal/promo-codes/{code}', 'codes', 'venues.edit'),
  listGiftCards: portal('GET', '/api/portal/gift-cards', 'codes', 'customers.view'),
  sellGiftCard: portal('POST', `${portalVenue}/gift-cards`, 'codes', 'bookings.walk-in'),
  refundGiftCard: portal('POST', `${portalGiftCard}/refund`, 'codes', 'bookings.refund'),
  lookUpGiftCard: portal('POST', '/api/portal/gift-card-lookups', 'codes', 'bookings.walk-in'),
  resendGiftCard: portal('POST', `${portalGiftCard}/emails`, 'codes', 'bookings.walk-in'),
  adjustGiftCard: portal('POST', `${portalGiftCard}/adjustments`, 'codes', 'bookings.override'),
  voidGiftCard: portal('POST', `${portalGiftCard}/void`, 'codes', 'bookings.override'),

  getStripeAccount: portal('GET', '/api/portal/stripe/account', 'billing', 'organization.view'),
  startStripeOnboarding: portal('POST', '/api/portal/stripe/onboarding', 'billing', 'organization.edit'),
  listOpenRefunds: portal('GET', '/api/portal/refunds', 'billing', 'bookings.refund'),
  sendRefundAgain: portal('POST', `${portalRefund}/attempts`, 'billing', 'bookings.refund'),
  settleRefund: portal('POST', `${portalRefund}/settlement`, 'billing', 'bookings.refund'),
  listPayouts: portal('GET', '/api/portal/payouts', 'billing', 'organization.view'),
  getPayout: portal('GET', '/api/portal/payouts/{payoutId}', 'billing', 'organization.view'),
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
  getDelivery: portal('GET', `${portalWebhook}/deliveries/{deliveryId}`, 'integrations', 'integrations.edit'),
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
  renewOwnCalendarFeed: portal('POST', '/api/portal/own-calendar-feed', 'integrations', 'assignments.view'),
  getCalendarFeed: behindLink('GET', '/api/public/calendars/{token}', 'calendars'),

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
  listOrganizationSupport: platform('GET', `${platformOrganization}/support-access`),
  endSupportAccess: platform('DELETE', `${platformOrganization}/support-access`),
  listAllSupportAccess: platform('GET', '/api/platform/support-access'),
  getPlatformMetrics: platform('GET', '/api/platform/metrics'),
  listFailedDeliveries: platform('GET', '/api/platform/failed-deliveries'),
  replayFailedDelivery: platform('POST', `${platformFailure}/replays`),
  discardFailedDelivery: platform('DELETE', platformFailure),
} as const satisfies Record<string, RoutePath>;

export type RouteId = keyof typeof paths;

/** First path segments that are not venues: pages of ours, and words that a guest would take for one. */
export const reservedSlugs: readonly string[] = [
  'about',
  'account',
  'admin',
  'administrator',
  'api',
  'app',
  'apps',
  'assets',
  'auth',
  'billing',
  'blog',
  'board',
  'book',
  'booking',
  'bookings',
  'cart',
  'check-in',
  'checkout',
  'closures',
  'contact',
  'customers',
  'dashboard',
  'de',
  'developers',
  'docs',
  'download',
  'downloads',
  'embed',
  'embeds',
  'en',
  'es',
  'events',
  'faq',
  'favicon',
  'feed',
  'fr',
  'gift-cards',
  'help',
  'home',
  'impressum',
  'imprint',
  'index',
  'jobs',
  'kiosk',
  'legal',
  'login',
  'logout',
  'mail',
  'manage',
  'media',
  'members',
  'new',
  'oauth',
  'organizations',
  'page',
  'pages',
  'pay',
  'payment',
  'payments',
  'portal',
  'press',
  'pricing',
  'privacy',
  'promo-codes',
  'public',
  'register',
  'reports',
  'robots',
  'root',
  'search',
  'security',
  'settings',
  'shifts',
  'sign-in',
  'sign-out',
  'sign-up',
  'signin',
  'signout',
  'signup',
  'sitemap',
  'staff',
  'start',
  'static',
  'status',
  'stripe',
  'support',
  'system',
  'system-admin',
  'team',
  'terms',
  'test',
  'till',
  'venues',
  'waitlist',
  'webhook',
  'webhooks',
  'well-known',
  'widget',
  'widgets',
  'ws',
  'www',
];

/** Passwords and codes may be guessed at, and codes are sent by email: each request counts, whatever its answer. */
function signingIn<const P extends string>(path: P) {
  return withLimit('sign-ins', { ...portal('POST', path, 'auth', null), auth: 'none' } as const);
}

/** For operators only. */
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
