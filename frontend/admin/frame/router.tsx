import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { PageLoading } from '../kit/loading.tsx';
import { type Address, parseSearch, stringifySearch } from './address.ts';
import { homePage, signInPage } from './session/next-page.ts';
import { RequireOrganization, RequireVenue } from './session/require-organization.tsx';
import { RequireSession } from './session/session.tsx';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { loadLaterWords } from './words.ts';

/** A page with the texts that are not there from the start: those of all pages but the first. */
function withLaterWords<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [page] = await Promise.all([load(), loadLaterWords()]);
    return page;
  };
}

const root = createRootRoute({
  component: Outlet,
  validateSearch: (search: Record<string, unknown>): Address =>
    Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])),
  // The venue stays the same from page to page.
  search: { middlewares: [retainSearchParams(['venue'])] },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: signInPage,
  component: lazyRouteComponent(() => import('../features/people/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: homePage, replace: true });
  },
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

const account = createRoute({
  getParentRoute: () => portal,
  path: '/account',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/people/account/account-page.tsx')),
    'AccountPage',
  ),
});

const organizations = createRoute({
  getParentRoute: () => portal,
  path: '/organizations',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/organizations/organizations-page.tsx')),
    'OrganizationsPage',
  ),
});

const organizationDetails = createRoute({
  getParentRoute: () => portal,
  path: '/organizations/$organizationId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/organization/organization-page.tsx')),
    'OrganizationDetailsPage',
  ),
});

const system = createRoute({
  getParentRoute: () => portal,
  path: '/system-admin',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/system/system-page.tsx')),
    'SystemPage',
  ),
});

/** Pages of the current organization. */
const organization = createRoute({
  getParentRoute: () => portal,
  id: 'organization',
  component: RequireOrganization,
});

const staff = createRoute({
  getParentRoute: () => organization,
  path: '/staff',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/people/staff/staff-page.tsx')),
    'StaffPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => organization,
  path: '/settings',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/settings/settings-layout.tsx')),
    'SettingsLayout',
  ),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/organization', replace: true });
  },
});

const organizationSettings = createRoute({
  getParentRoute: () => settings,
  path: '/organization',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/organization/organization-page.tsx')),
    'OrganizationPage',
  ),
});

const bookingRules = createRoute({
  getParentRoute: () => settings,
  path: '/booking-rules',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/organization/booking-rules-page.tsx')),
    'BookingRulesPage',
  ),
});

const fees = createRoute({
  getParentRoute: () => settings,
  path: '/fees',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/organization/fees-page.tsx')),
    'FeesPage',
  ),
});

const stripe = createRoute({
  getParentRoute: () => settings,
  path: '/stripe',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/money/stripe/stripe-page.tsx')),
    'StripePage',
  ),
});

const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: '/api-keys',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/integrations/api-keys/api-keys-page.tsx')),
    'ApiKeysPage',
  ),
});

const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/integrations/webhooks/webhooks-page.tsx')),
    'WebhooksPage',
  ),
});

const webhook = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks/$webhookId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/integrations/webhooks/webhook-page.tsx')),
    'WebhookPage',
  ),
});

const calendars = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/integrations/calendars/calendars-page.tsx')),
    'CalendarsPage',
  ),
});

const audit = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/audit/audit-page.tsx')),
    'AuditPage',
  ),
});

const support = createRoute({
  getParentRoute: () => settings,
  path: '/support',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/support/support-page.tsx')),
    'SupportPage',
  ),
});

const plan = createRoute({
  getParentRoute: () => settings,
  path: '/plan',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/platform/plan/plan-page.tsx')),
    'PlanPage',
  ),
});

const venues = createRoute({
  getParentRoute: () => organization,
  path: '/venues',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/venues/venues-page.tsx')),
    'VenuesPage',
  ),
});

const venueSettings = createRoute({
  getParentRoute: () => organization,
  path: '/venues/$venueId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/venues/venue-page.tsx')),
    'VenuePage',
  ),
});

const venueTab = createRoute({
  getParentRoute: () => organization,
  path: '/venues/$venueId/$tab',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/venues/venue-page.tsx')),
    'VenuePage',
  ),
});

/** Pages of the current venue. */
const venue = createRoute({ getParentRoute: () => organization, id: 'venue', component: RequireVenue });

const reports = createRoute({
  getParentRoute: () => venue,
  path: '/reports',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/money/reports/reports-layout.tsx')),
    'ReportsLayout',
  ),
});

const reportsStart = createRoute({
  getParentRoute: () => reports,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/reports/refunds', replace: true });
  },
});

const refunds = createRoute({
  getParentRoute: () => reports,
  path: '/refunds',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/money/reports/refunds-page.tsx')),
    'RefundsPage',
  ),
});

const reconciliation = createRoute({
  getParentRoute: () => reports,
  path: '/reconciliation',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/money/reports/reconciliation-page.tsx')),
    'ReconciliationPage',
  ),
});

const today = createRoute({
  getParentRoute: () => venue,
  path: homePage,
  component: lazyRouteComponent(() => import('../features/desk/today/today-page.tsx'), 'TodayPage'),
});

const board = createRoute({
  getParentRoute: () => venue,
  path: '/board',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/board/board-page.tsx')),
    'BoardPage',
  ),
});

const door = createRoute({
  getParentRoute: () => venue,
  path: '/check-in',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/door/door-page.tsx')),
    'DoorPage',
  ),
});

const bookings = createRoute({
  getParentRoute: () => venue,
  path: '/bookings',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/bookings/bookings-page.tsx')),
    'BookingsPage',
  ),
});

const booking = createRoute({
  getParentRoute: () => venue,
  path: '/bookings/$bookingId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/booking/booking-page.tsx')),
    'BookingPage',
  ),
});

const closures = createRoute({
  getParentRoute: () => venue,
  path: '/closures',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/closures/closures-page.tsx')),
    'ClosuresPage',
  ),
});

const customers = createRoute({
  getParentRoute: () => venue,
  path: '/customers',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/people/customers/customers-page.tsx')),
    'CustomersPage',
  ),
});

const customer = createRoute({
  getParentRoute: () => venue,
  path: '/customers/$customerId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/people/customers/customer-page.tsx')),
    'CustomerPage',
  ),
});

const activities = createRoute({
  getParentRoute: () => venue,
  path: '/events',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/catalogue/activities/activities-page.tsx')),
    'ActivitiesPage',
  ),
});

const activity = createRoute({
  getParentRoute: () => venue,
  path: '/events/$activityId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/catalogue/activity/activity-page.tsx')),
    'ActivityPage',
  ),
});

const till = createRoute({
  getParentRoute: () => venue,
  path: '/till',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/till/till-page.tsx')),
    'TillPage',
  ),
});

const promoCodes = createRoute({
  getParentRoute: () => venue,
  path: '/promo-codes',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/selling/promo-codes/promo-codes-page.tsx')),
    'PromoCodesPage',
  ),
});

const giftCards = createRoute({
  getParentRoute: () => venue,
  path: '/gift-cards',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/selling/gift-cards/gift-cards-page.tsx')),
    'GiftCardsPage',
  ),
});

const waitlist = createRoute({
  getParentRoute: () => venue,
  path: '/waitlist',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/desk/waitlist/waitlist-page.tsx')),
    'WaitlistPage',
  ),
});

const embeds = createRoute({
  getParentRoute: () => venue,
  path: '/embeds',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/embeds/embeds-page.tsx')),
    'EmbedsPage',
  ),
});

const embed = createRoute({
  getParentRoute: () => venue,
  path: '/embeds/$embedId',
  component: lazyRouteComponent(
    withLaterWords(() => import('../features/venue/embeds/embed-page.tsx')),
    'EmbedPage',
  ),
});

const shifts = createRoute({
  getParentRoute: () => venue,
  path: '/shifts',
  component: lazyRouteComponent(() => import('../features/people/shifts/shifts-page.tsx'), 'ShiftsPage'),
});

const unknown = createRoute({ getParentRoute: () => portal, path: '$', component: NotFound });

const routeTree = root.addChildren([
  signIn,
  start,
  portal.addChildren([
    account,
    organizations,
    organizationDetails,
    system,
    organization.addChildren([
      staff,
      settings.addChildren([
        settingsStart,
        organizationSettings,
        bookingRules,
        fees,
        stripe,
        apiKeys,
        webhooks,
        webhook,
        calendars,
        audit,
        support,
        plan,
      ]),
      venues,
      venueSettings,
      venueTab,
      venue.addChildren([
        reports.addChildren([reportsStart, refunds, reconciliation]),
        shifts,
        waitlist,
        promoCodes,
        giftCards,
        till,
        embeds,
        embed,
        today,
        board,
        door,
        bookings,
        booking,
        customers,
        customer,
        closures,
        activities,
        activity,
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
