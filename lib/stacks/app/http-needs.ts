import type { Construct } from 'constructs';
import type { HttpFunctionName } from '../../../core/contract/http-functions.ts';
import type { Need } from '../../constructs/function.ts';
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
  embedFigures,
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
import { storeMedia } from './media-needs.ts';
import { accountNeeds, invitationNeeds, type Parts } from './parts.ts';

/** What each function behind the HTTP API may use. */
export function httpNeeds(
  scope: Construct,
  parts: Parts,
): Readonly<Record<HttpFunctionName, readonly Need[]>> {
  const { table, bus, people, site, linkSecret, stripeSecret, context, media, siteAssets, uploadOrigin } =
    parts;
  return {
    pages: [
      useTableKeys(table, [anyTenant, ...publicNames], 'GetItem', 'Query'),
      useTableKeys(table, embedFigures, 'UpdateItem'),
      findAnyVenueDay(table),
      linkSecret,
      site,
      knowFeed(context.config),
      {
        environment: { SITE_ASSETS: siteAssets, UPLOAD_ORIGIN: uploadOrigin },
        statements: [],
      },
    ],
    availability: [useTableKeys(table, [anyTenant, ...publicNames], 'GetItem', 'Query')],
    booking: [
      useTableKeys(table, publicNames, 'GetItem'),
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
      findAnyVenueDay(table),
      limitRequests(table, context.config.perMinute),
      limitLiveHolds(context.config),
      ...parts.botCheck,
      linkSecret,
      site,
    ],
    checkout: [
      useTableKeys(table, publicNames, 'GetItem'),
      useTableKeys(table, [anyTenant], 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
      limitRequests(table, context.config.perMinute),
      ...parts.botCheck,
      linkSecret,
      stripeSecret,
      site,
    ],
    'stripe-webhook': [useTableKeys(table, ['STRIPE#*'], 'PutItem'), stripeSecret],
    auth: [
      managePeople(people, 'AdminGetUser', 'AdminUpdateUserAttributes', 'AdminUserGlobalSignOut'),
      useTableKeys(table, ['USER#*'], 'GetItem', 'Query', 'UpdateItem'),
      useOrganizations(table, 'GetItem', 'UpdateItem'),
      useTableKeys(table, ['ORG#*#AUDIT#*'], 'PutItem'),
      limitRequests(table, context.config.perMinute),
      site,
    ],
    members: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
      findTenantVenueDay(table),
      ...accountNeeds(parts),
      ...invitationNeeds(parts),
      site,
    ],
    portal: [useTenantTable(table, 'GetItem', 'Query'), findTenantVenueDay(table), linkSecret, site],
    activities: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), site],
    catalogue: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      findTenantVenueDay(table),
      putEvents(bus),
      site,
    ],
    venues: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
      alsoInTransactions(table, publicNames, 'PutItem', 'DeleteItem'),
      site,
    ],
    pictures: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      ...storeMedia(media, scope),
      site,
    ],
    codes: [useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'), site],
    desk: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
      findTenantVenueDay(table),
      linkSecret,
      site,
    ],
    today: [
      useTenantTable(table, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
      findTenantVenueDay(table),
      site,
    ],
    customers: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
      findTenantVenueDay(table),
      site,
    ],
    closures: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
      findTenantVenueDay(table),
      site,
    ],
    billing: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      finishTenantRefunds(table),
      alsoInTransactions(table, ['DIRECTORY#STRIPE#*'], 'PutItem'),
      linkSecret,
      stripeSecret,
      site,
    ],
    integrations: [
      useTenantTable(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
      putEvents(bus),
      callWebhooks(context.config),
      site,
    ],
    calendars: [
      useTableKeys(table, [anyTenant], 'GetItem', 'Query'),
      findAnyVenueDay(table),
      limitRequests(table, context.config.perMinute),
    ],
    platform: [
      useOrganizations(table, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      listOrganizations(table),
      useTableKeys(table, ['ORG#*#AUDIT#*'], 'PutItem'),
      useTableKeys(table, ['ORG#*#SUPPORT'], 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
      useTableKeys(table, ['USER#*'], 'GetItem', 'PutItem', 'DeleteItem'),
      useTableKeys(table, ['PLATFORM#*'], 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      ...accountNeeds(parts),
      ...invitationNeeds(parts),
      linkSecret,
      site,
    ],
    authorizer: [
      knowPeople(people),
      useTableKeys(table, ['USER#*', 'ORG#*#SUPPORT'], 'GetItem'),
      checkApiKeys(table),
      linkSecret,
    ],
  };
}
