import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { paths } from '../../../core/contract/paths.ts';
import type { HttpFunction, RoutePath } from '../../../core/contract/route-path.ts';
import { HouseFunction, type Need } from '../../constructs/function.ts';
import type { House } from '../../constructs/house.ts';
import { storeMedia } from '../../constructs/media-needs.ts';
import {
  callWebhooks,
  checkApiKeys,
  knowFeed,
  knowPeople,
  limitLiveHolds,
  managePeople,
  putEvents,
} from '../../constructs/needs.ts';
import {
  alsoInTransactions,
  anyTenant,
  findAnyVenueDay,
  findTenantVenueDay,
  finishTenantRefunds,
  limitRequests,
  listOrganizations,
  publicNames,
  useOrganizations,
  useTableKeys,
  useTenantTable,
} from '../../constructs/table-needs.ts';
import { accountNeeds, invitationNeeds, type Parts } from './parts.ts';

type Sheet = { readonly breaks: string; readonly needs: readonly Need[]; readonly timeout?: Duration };

/** Stripe may take ten seconds and is asked twice; API Gateway gives up after 29. */
const stripeTakesTime = Duration.seconds(28);

/** A picture of five megabytes comes out of the bucket and goes into it again. */
const picturesTakeTime = Duration.seconds(20);

/** In a rush on one session a hold meets others and is tried again, for seconds. */
const rushTakesTime = Duration.seconds(20);

/** A preview of a whole venue plans months of sessions of each of its activities. */
const planningTakesTime = Duration.seconds(28);

/** A day of a large venue has hundreds of sessions, each closed on its own. API Gateway gives up after 29. */
const closingTakesTime = Duration.seconds(28);

/** A spreadsheet of thousands of customers, or of a month's audit log, is read page by page. */
const exportTakesTime = Duration.seconds(28);

/** What each HTTP function may use, and who notices when it fails. */
function sheets(scope: Construct, parts: Parts): Readonly<Record<HttpFunction | 'authorizer', Sheet>> {
  const { table, bus, people, site, linkSecret, stripeSecret, house, media, widgetAssets } = parts;
  return {
    pages: {
      breaks: "The widget does not open on venues' websites, nor do venue pages and guests' booking pages.",
      needs: [
        useTableKeys(table, [anyTenant, ...publicNames], 'GetItem', 'Query'),
        linkSecret,
        site,
        knowFeed(house.config),
        { environment: { WIDGET_ASSETS: widgetAssets }, statements: [] },
      ],
    },
    availability: {
      breaks: 'Guests see no calendar, no slots and no prices.',
      needs: [useTableKeys(table, [anyTenant, ...publicNames], 'GetItem', 'Query')],
    },
    booking: {
      breaks: 'Guests cannot take seats, nor see the booking that they made.',
      needs: [
        useTableKeys(table, publicNames, 'GetItem'),
        useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
        findAnyVenueDay(table),
        limitRequests(table, house.config.perMinute),
        limitLiveHolds(house.config),
        ...parts.botCheck,
        linkSecret,
        site,
      ],
      timeout: rushTakesTime,
    },
    checkout: {
      breaks: 'Guests with seats in hand cannot pay.',
      needs: [
        useTableKeys(table, publicNames, 'GetItem'),
        useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
        limitRequests(table, house.config.perMinute),
        ...parts.botCheck,
        linkSecret,
        stripeSecret,
        site,
      ],
      timeout: stripeTakesTime,
    },
    'stripe-webhook': {
      breaks: 'Stripe cannot tell of payments: paid bookings stay unconfirmed until Stripe tries again.',
      needs: [useTableKeys(table, ['STRIPE#*'], 'PutItem'), stripeSecret],
    },
    auth: {
      breaks: 'Nobody can sign in to the portal.',
      needs: [
        managePeople(people, 'AdminGetUser', 'AdminUpdateUserAttributes', 'AdminUserGlobalSignOut'),
        useTableKeys(table, ['USER#*'], 'GetItem', 'Query', 'UpdateItem'),
        useOrganizations(table, 'GetItem', 'UpdateItem'),
        limitRequests(table, house.config.perMinute),
        site,
      ],
    },
    members: {
      breaks: 'Nobody can be added to a team, changed, removed or helped with a password.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        ...accountNeeds(parts),
        ...invitationNeeds(parts),
        site,
      ],
    },
    portal: {
      breaks: 'Staff who are signed in see no bookings.',
      needs: [useTenantTable(table, 'GetItem', 'Query'), findTenantVenueDay(table), linkSecret, site],
      timeout: exportTakesTime,
    },
    activities: {
      breaks: 'Managers cannot begin, describe, copy, put away or take off sale what guests can book.',
      needs: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), site],
    },
    catalogue: {
      breaks: 'Managers cannot change what is sold and when, nor see what a change would do.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        findTenantVenueDay(table),
        putEvents(bus),
        site,
      ],
      timeout: planningTakesTime,
    },
    venues: {
      breaks: 'Owners can neither open nor change a venue, its look, its pictures, nor their organization.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        alsoInTransactions(table, publicNames, 'PutItem', 'DeleteItem'),
        ...storeMedia(media, scope),
        site,
      ],
      timeout: picturesTakeTime,
    },
    vouchers: {
      breaks: 'Staff see no promo codes and gift cards, and cannot change them or give one back.',
      needs: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'), site],
    },
    desk: {
      breaks: 'Staff can neither book, check in, move nor cancel.',
      needs: [useTenantTable(table, 'GetItem', 'PutItem', 'UpdateItem'), findTenantVenueDay(table), site],
      timeout: rushTakesTime,
    },
    customers: {
      breaks: 'Staff do not find the people who book, and nobody can be told or rid of what is held on them.',
      needs: [
        useTenantTable(
          table,
          'GetItem',
          'Query',
          'PutItem',
          'UpdateItem',
          'DeleteItem',
          'ConditionCheckItem',
        ),
        findTenantVenueDay(table),
        site,
      ],
      timeout: exportTakesTime,
    },
    closures: {
      breaks: 'Staff cannot close what cannot take place, nor help the guests who have booked it.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
        findTenantVenueDay(table),
        site,
      ],
      timeout: closingTakesTime,
    },
    billing: {
      breaks: 'Owners cannot open their Stripe account, and staff do not see refunds that failed.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        finishTenantRefunds(table),
        alsoInTransactions(table, ['DIRECTORY#STRIPE#*'], 'PutItem'),
        stripeSecret,
        site,
      ],
      timeout: stripeTakesTime,
    },
    integrations: {
      breaks: 'Owners can neither give other systems access nor take it away, nor see what these are told.',
      needs: [
        useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        putEvents(bus),
        callWebhooks(house.config),
        site,
      ],
    },
    calendars: {
      breaks: 'Calendars that staff subscribe to stay as they are, and miss what is booked.',
      needs: [
        useTableKeys(table, [anyTenant], 'GetItem', 'Query'),
        limitRequests(table, house.config.perMinute),
      ],
    },
    platform: {
      breaks:
        'Those who run the platform cannot see organizations, nor suspend, help or charge them otherwise.',
      needs: [
        useOrganizations(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        listOrganizations(table),
        useTableKeys(table, ['ORG#*#AUDIT#*'], 'PutItem'),
        useTableKeys(table, ['ORG#*#SUPPORT'], 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        useTableKeys(table, ['USER#*'], 'GetItem', 'PutItem', 'DeleteItem'),
        useTableKeys(table, ['PLATFORM#*'], 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        ...accountNeeds(parts),
        ...invitationNeeds(parts),
        linkSecret,
        site,
      ],
    },
    authorizer: {
      breaks: 'Everybody in the portal is told to sign in again, and again.',
      needs: [
        knowPeople(people),
        useTableKeys(table, ['USER#*', 'ORG#*#SUPPORT'], 'GetItem'),
        checkApiKeys(table),
        linkSecret,
      ],
    },
  };
}

/** Whether a function must know whom CloudFront speaks for: to write it down, or to count it. */
function asksForAddress(id: HttpFunction | 'authorizer'): boolean {
  const routes = Object.values<RoutePath>(paths).filter((route) => route.function === id);
  return routes.some(({ auth, limit }) => auth === 'session' || limit !== undefined);
}

/** The functions behind the HTTP API. */
export function httpFunctions(scope: Construct, house: House, parts: Parts) {
  const known = sheets(scope, parts);
  const make = (id: HttpFunction | 'authorizer') => {
    const { needs, ...sheet } = known[id];
    return new HouseFunction(scope, id, {
      house,
      entry: `lambdas/handlers/http/${id}.ts`,
      ...sheet,
      needs: asksForAddress(id) ? [...needs, parts.edgeSecret] : needs,
    });
  };
  return {
    routes: {
      pages: make('pages'),
      availability: make('availability'),
      booking: make('booking'),
      checkout: make('checkout'),
      'stripe-webhook': make('stripe-webhook'),
      auth: make('auth'),
      members: make('members'),
      portal: make('portal'),
      desk: make('desk'),
      activities: make('activities'),
      catalogue: make('catalogue'),
      venues: make('venues'),
      vouchers: make('vouchers'),
      billing: make('billing'),
      platform: make('platform'),
      integrations: make('integrations'),
      calendars: make('calendars'),
      closures: make('closures'),
      customers: make('customers'),
    },
    authorizer: make('authorizer'),
  };
}
