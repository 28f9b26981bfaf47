import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { PerMinute } from '../config/stage.ts';
import { type BookingTable, type IndexName, indexes } from '../stacks/data/booking-table.ts';
import type { Need } from './function.ts';

type TableAction =
  | 'GetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'BatchGetItem'
  | 'ConditionCheckItem';

/** The start of a partition key, or all of it: `DIRECTORY#SLUG#*`. */
type Partitions = readonly [string, ...string[]];

const itsOwn: Partitions = [
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: IAM fills these in, from the tag of the session.
  'ORG#${aws:PrincipalTag/organization}',
  'ORG#${aws:PrincipalTag/organization}#*',
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above
];

/**
 * What any organization owns, for functions that learn the organization only while they run; never what only
 * its own people may see: `keptBack`.
 */
export const anyTenant = 'ORG#*';

/** The entries that lead from a venue's public names to the venue. */
export const publicNames: Partitions = ['DIRECTORY#EMBED#*', 'DIRECTORY#SLUG#*'];

/** How often each named widget of any organization was opened. */
export const embedFigures: Partitions = ['ORG#*#VENUE#*#EMBED_DAYS'];

const ownOpenRefunds: Partitions = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM fills this in, from the tag of the session.
  'ORG#${aws:PrincipalTag/organization}#REFUNDS',
];

const operatorLists: Partitions = [
  'PLATFORM#ORGANIZATIONS',
  'PLATFORM#ORGANIZATION_NAMES',
  'PLATFORM#SUPPORT',
];

const foundBookings: Partitions = ['ORG#*#FOUND_BOOKINGS'];

/** What leads to the bookings of any organization: by what their guests are called, and by when they were made. */
export const bookingEntries: Partitions = [...foundBookings, 'ORG#*#VENUE#*#BOOKED#*'];

/** The open refunds of any organization. */
export const openRefunds: Partitions = ['ORG#*#REFUNDS'];

/**
 * The items of one organization at a time, by the function's tenant role. A function's needs say
 * `useTenantTable(table, 'GetItem', 'Query')`, and its code uses the table from `portalHandler` or
 * `tenantBusHandler`.
 */
export function useTenantTable(table: BookingTable, ...actions: readonly TableAction[]): Need {
  return asTenant(table, [allow(table.tableArn, itsOwn, actions), keepAuditLog(table)]);
}

/**
 * Like `useTenantTable`, for the function that erases guests: it may also blank the reasons in the audit log, in
 * which staff may have named them.
 */
export function useTenantTableAndBlankReasons(table: BookingTable, ...actions: readonly TableAction[]): Need {
  return asTenant(table, [allow(table.tableArn, itsOwn, actions), ...keepAuditLogButReasons(table)]);
}

/** Removes finished refunds from the organization's list of open refunds, and deletes nothing else. */
export function finishTenantRefunds(table: BookingTable): Need {
  return asTenant(table, [allow(table.tableArn, ownOpenRefunds, ['DeleteItem'])]);
}

/**
 * Bookings and sessions of the one organization by venue and day: found by the index, read from the table.
 */
export function findTenantVenueDay(table: BookingTable): Need {
  return asTenant(table, [
    allow(indexArn(table, 'byVenueDay'), itsOwn, ['Query']),
    allow(table.tableArn, itsOwn, ['BatchGetItem']),
  ]);
}

/**
 * What a tenant's transactions write besides its own items, such as its public names. A transaction has one
 * set of credentials, so the tenant role needs these too; as few partitions and actions as possible.
 */
export function alsoInTransactions(
  table: BookingTable,
  partitions: Partitions,
  ...actions: readonly TableAction[]
): Need {
  return asTenant(table, [allow(table.tableArn, partitions, actions)]);
}

/** Items in these partitions, of any organization, by the function's own role. */
export function useTableKeys(
  table: BookingTable,
  partitions: Partitions,
  ...actions: readonly TableAction[]
): Need {
  const statements = [allow(table.tableArn, partitions, actions)];
  if (!partitions.includes(anyTenant)) return { environment: named(table), statements };
  return { environment: named(table), statements: [...statements, keepBack(table), keepNames(table)] };
}

/** Counts of an address's requests: the least that can be stored about strangers. */
export function limitRequests(table: BookingTable, limits: PerMinute): Need {
  const { environment, statements } = useTableKeys(table, ['LIMIT#*'], 'GetItem', 'UpdateItem');
  return { environment: { ...environment, LIMITS: JSON.stringify(limits) }, statements };
}

/**
 * The partition of an organization's own item, plan and counters. Bookings, customers and the audit log have
 * other partitions, which stay out of reach.
 */
export function useOrganizations(table: BookingTable, ...actions: readonly TableAction[]): Need {
  const statement = allow(table.tableArn, [anyTenant], actions);
  statement.addCondition('ForAllValues:StringNotLike', { 'dynamodb:LeadingKeys': ['ORG#*#*'] });
  return { environment: named(table), statements: [statement] };
}

/** The lists of all organizations, of their names, and of support access to them, for operators. */
export function listOrganizations(table: BookingTable): Need {
  const statement = allow(indexArn(table, 'byVenueDay'), operatorLists, ['Query']);
  const { environment, statements } = useOrganizations(table, 'BatchGetItem');
  return { environment, statements: [...statements, statement] };
}

/** Bookings and sessions of any organization by venue and day. */
export function findAnyVenueDay(table: BookingTable): Need {
  const { environment, statements } = useTableKeys(table, [anyTenant], 'BatchGetItem');
  return {
    environment,
    statements: [...statements, allow(indexArn(table, 'byVenueDay'), [anyTenant], ['Query'])],
  };
}

/** Due work of the platform, of this kind. */
export function findDue(table: BookingTable, kind: 'HOLD#*' | 'ROLL' | 'RECONCILE' | 'WEBHOOK#*'): Need {
  const statement = allow(indexArn(table, 'byDue'), [`DUE#${kind}`], ['Query']);
  return { environment: named(table), statements: [statement] };
}

function asTenant(table: BookingTable, tenantStatements: readonly PolicyStatement[]): Need {
  return { environment: named(table), statements: [], tenantStatements };
}

const named = (table: BookingTable) => ({ TABLE_NAME: table.tableName });

const indexArn = (table: BookingTable, index: IndexName) => `${table.tableArn}/index/${indexes[index]}`;

/** A request that names no partition (a scan) is refused too: `ForAllValues` alone would allow it. */
function allow(resource: string, partitions: Partitions, actions: readonly TableAction[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [resource],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

const auditLogs = 'ORG#*#AUDIT#*';

/** Entries may be added to the audit log, and not changed. */
function keepAuditLog(table: BookingTable): PolicyStatement {
  return deny(table, [auditLogs], ['UpdateItem', 'DeleteItem', 'BatchWriteItem']);
}

/** What an update of a reason names. */
const reasonAttributes = ['PK', 'SK', 'reason'];

/** The same, but a reason may be replaced. */
function keepAuditLogButReasons(table: BookingTable): PolicyStatement[] {
  const otherUpdates = deny(table, [auditLogs], ['UpdateItem']);
  otherUpdates.addCondition('ForAnyValue:StringNotEquals', { 'dynamodb:Attributes': reasonAttributes });
  return [deny(table, [auditLogs], ['DeleteItem', 'BatchWriteItem']), otherUpdates];
}

/** The audit log, bookings, customers, the hashes of API keys, and support access. */
const keptBack: Partitions = [
  auditLogs,
  'ORG#*#CUSTOMERS',
  'ORG#*#CUSTOMER#*',
  'ORG#*#CUSTOMER_BY#*',
  'ORG#*#API_KEYS',
  'ORG#*#SUPPORT',
];

function keepBack(table: BookingTable): PolicyStatement {
  return deny(table, keptBack, [
    'GetItem',
    'BatchGetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'ConditionCheckItem',
  ]);
}

/** Names, addresses and phones of all guests, in lists: the stream writes them without reading them. */
function keepNames(table: BookingTable): PolicyStatement {
  return deny(table, foundBookings, ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem']);
}

function deny(table: BookingTable, partitions: Partitions, actions: readonly TableAction[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions } },
  });
}
