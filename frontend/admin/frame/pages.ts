import { TodayPage } from '../features/desk/today/today-page.tsx';
import { page } from './lazy-page.ts';
import { homePage, signInPage } from './session/next-page.ts';
import { setupPage } from './setup/setup-page.ts';

// The pages of the portal: the address of each and its code, which is fetched when the page is opened.

/** Pages that need no sign-in. */
export const openPages = [
  [signInPage, page(() => import('../features/people/sign-in/sign-in-page.tsx'), 'SignInPage')],
] as const;

/** Pages of a signed-in person, whatever the organization. */
export const personPages = [
  ['/account', page(() => import('../features/people/account/account-page.tsx'), 'AccountPage')],
  [
    '/organizations',
    page(() => import('../features/platform/organizations/organizations-page.tsx'), 'OrganizationsPage'),
  ],
  [
    '/organizations/$organizationId',
    page(() => import('../features/platform/organization/organization-page.tsx'), 'OrganizationDetailsPage'),
  ],
  ['/system-admin', page(() => import('../features/platform/system/system-page.tsx'), 'SystemPage')],
] as const;

/** Pages of the current organization. */
export const organizationPages = [
  [setupPage, page(() => import('../features/platform/setup/setup-page.tsx'), 'SetupPage')],
  ['/staff', page(() => import('../features/people/staff/staff-page.tsx'), 'StaffPage')],
  ['/venues', page(() => import('../features/venue/venues/venues-page.tsx'), 'VenuesPage')],
  ['/venues/$venueId', page(() => import('../features/venue/venues/venue-page.tsx'), 'VenuePage')],
  ['/venues/$venueId/$tab', page(() => import('../features/venue/venues/venue-page.tsx'), 'VenuePage')],
] as const;

/** Pages below `/settings`. */
export const settingsPages = [
  [
    '/organization',
    page(() => import('../features/venue/organization/organization-page.tsx'), 'OrganizationPage'),
  ],
  [
    '/booking-rules',
    page(() => import('../features/venue/organization/booking-rules-page.tsx'), 'BookingRulesPage'),
  ],
  ['/fees', page(() => import('../features/venue/organization/fees-page.tsx'), 'FeesPage')],
  ['/emails', page(() => import('../features/notify/emails/emails-page.tsx'), 'EmailsPage')],
  ['/stripe', page(() => import('../features/money/stripe/stripe-page.tsx'), 'StripePage')],
  ['/api-keys', page(() => import('../features/integrations/api-keys/api-keys-page.tsx'), 'ApiKeysPage')],
  ['/webhooks', page(() => import('../features/integrations/webhooks/webhooks-page.tsx'), 'WebhooksPage')],
  [
    '/webhooks/$webhookId',
    page(() => import('../features/integrations/webhooks/webhook-page.tsx'), 'WebhookPage'),
  ],
  [
    '/calendars',
    page(() => import('../features/integrations/calendars/calendars-page.tsx'), 'CalendarsPage'),
  ],
  ['/audit', page(() => import('../features/platform/audit/audit-page.tsx'), 'AuditPage')],
  ['/support', page(() => import('../features/platform/support/support-page.tsx'), 'SupportPage')],
  ['/plan', page(() => import('../features/platform/plan/plan-page.tsx'), 'PlanPage')],
] as const;

/** Pages of the current venue. */
export const venuePages = [
  // Here from the start: most people's first page.
  [homePage, TodayPage],
  ['/board', page(() => import('../features/desk/board/board-page.tsx'), 'BoardPage')],
  ['/check-in', page(() => import('../features/desk/door/door-page.tsx'), 'DoorPage')],
  ['/bookings', page(() => import('../features/desk/bookings/bookings-page.tsx'), 'BookingsPage')],
  ['/bookings/$bookingId', page(() => import('../features/desk/booking/booking-page.tsx'), 'BookingPage')],
  ['/closures', page(() => import('../features/desk/closures/closures-page.tsx'), 'ClosuresPage')],
  ['/customers', page(() => import('../features/people/customers/customers-page.tsx'), 'CustomersPage')],
  [
    '/customers/$customerId',
    page(() => import('../features/people/customers/customer-page.tsx'), 'CustomerPage'),
  ],
  ['/events', page(() => import('../features/catalogue/activities/activities-page.tsx'), 'ActivitiesPage')],
  [
    '/events/$activityId',
    page(() => import('../features/catalogue/activity/activity-page.tsx'), 'ActivityPage'),
  ],
  ['/till', page(() => import('../features/desk/till/till-page.tsx'), 'TillPage')],
  [
    '/promo-codes',
    page(() => import('../features/selling/promo-codes/promo-codes-page.tsx'), 'PromoCodesPage'),
  ],
  ['/gift-cards', page(() => import('../features/selling/gift-cards/gift-cards-page.tsx'), 'GiftCardsPage')],
  ['/waitlist', page(() => import('../features/desk/waitlist/waitlist-page.tsx'), 'WaitlistPage')],
  ['/embeds', page(() => import('../features/venue/embeds/embeds-page.tsx'), 'EmbedsPage')],
  ['/embeds/$embedId', page(() => import('../features/venue/embeds/embed-page.tsx'), 'EmbedPage')],
  ['/shifts', page(() => import('../features/people/shifts/shifts-page.tsx'), 'ShiftsPage')],
] as const;

/** Pages below `/reports`. */
export const reportPages = [
  ['/$report', page(() => import('../features/money/reports/report-page.tsx'), 'ReportPage')],
  ['/gift-cards', page(() => import('../features/money/reports/gift-cards-page.tsx'), 'GiftCardsReportPage')],
  ['/payments', page(() => import('../features/money/reports/money/money-page.tsx'), 'PaymentsPage')],
  ['/disputes', page(() => import('../features/money/reports/money/money-page.tsx'), 'DisputesPage')],
  ['/payouts', page(() => import('../features/money/reports/stripe/payouts-page.tsx'), 'PayoutsPage')],
  ['/refunds', page(() => import('../features/money/reports/stripe/refunds-page.tsx'), 'RefundsPage')],
  [
    '/reconciliation',
    page(() => import('../features/money/reports/stripe/reconciliation-page.tsx'), 'ReconciliationPage'),
  ],
] as const;
