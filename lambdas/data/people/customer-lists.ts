import * as z from 'zod';
import { customerId, type OrganizationId, type VenueId } from '../../../core/contract/model/ids.ts';
import type { Customer, CustomerListing } from '../../../core/contract/model/people/customer.ts';
import { bannedContacts, listName, searchTerms } from '../../../core/domain/customers/listing.ts';
import { accessPatterns } from '../access-patterns.ts';
import { is } from '../conditions.ts';
import { type CustomerLine, customersOf, type Key, keys } from '../keys.ts';
import { mergedPage, type Source } from '../merged-page.ts';
import { again, retryOnConflict } from '../retry.ts';
import type { Item, Page, Paging, Table } from '../table.ts';
import { transact, updateItem, type Write } from '../transaction.ts';
import { customers } from './customers.ts';

const line = z.object({ customerId, text: z.string() });

/** A customer found, and the text that led to them. */
export type FoundLine = z.infer<typeof line>;

export interface ListQuestion extends Paging {
  /** The venues whose customers are asked for; `all`: the organization's. */
  readonly venueIds: readonly VenueId[] | 'all';
  /** As `searchText` makes it; without one, all customers by name. */
  readonly search?: string | undefined;
}

export const customerLists = (table: Table) => ({
  /** A page of customers, each once a text. @throws Problem('invalid-input') for a cursor that is none */
  page(
    org: OrganizationId,
    { venueIds, search = '', limit, cursor }: ListQuestion,
  ): Promise<Page<FoundLine>> {
    const prefix = search === '' ? 'NAME#' : 'FIND#';
    const sources: Source[] =
      venueIds === 'all'
        ? [{ pattern: accessPatterns.customersInList, partition: customersOf(org, 'all'), prefix }]
        : venueIds.map((venue) => ({
            pattern: accessPatterns.customersOfVenueInList,
            partition: customersOf(org, venue),
            prefix,
          }));
    return mergedPage(table, sources, line, { limit, cursor, beginning: search });
  },
});

type Listed = Extract<Customer, { listing: CustomerListing }>;

/** A customer who is in the lists, and the lines that lead to them: for many customers at once. */
export function withListing<C extends Listed>(customer: C): { readonly customer: C; readonly lines: Item[] } {
  const listing = listingOf(customer);
  const lines = linesOf(customer.organizationId, customer.id, listing);
  return {
    customer: { ...customer, listing },
    lines: lines.map(({ key, text }) => lineItem(key, customer.id, text)),
  };
}

/** One transaction has room for a hundred. */
const batchSize = 50;

const nowhere: CustomerListing = { venueIds: [], names: [], terms: [], bans: [], complete: true };

/**
 * Brings the lists in line with a customer's present details: every line that should exist does, and no
 * other. All possible lines are recorded on the customer first, so that a retry after a crash can clean up.
 * @throws after too many concurrent changes to the lists of the same customer
 */
export async function relist(
  table: Table,
  org: OrganizationId,
  id: Extract<Customer, { status: 'active' }>['id'],
): Promise<void> {
  await retryOnConflict(async () => {
    const found = await customers(table).get(org, id);
    if (!found || !('listing' in found)) return;
    return (await isListed(table, found)) ? undefined : again;
  });
}

/** Whether the lists have a customer as they are. */
export function isInLists(customer: Listed): boolean {
  const wanted = customer.status === 'active' ? listingOf(customer) : nowhere;
  return JSON.stringify(customer.listing) === JSON.stringify(wanted);
}

/** False: another request updates the lists of the customer too. */
async function isListed(table: Table, customer: Listed): Promise<boolean> {
  const { organizationId: org, listing: had, listingVersion } = customer;
  const wanted = customer.status === 'active' ? listingOf(customer) : nowhere;
  if (isInLists(customer)) return true;
  const update = keys.customer(org, customer.id);
  const set = async (listing: CustomerListing, version: number) => {
    const only = [is('listingVersion', version)];
    return (await updateItem(table, { update, set: { listing }, add: { listingVersion: 1 }, only })).done;
  };
  if (!(await set(union(had, wanted), listingVersion))) return false;
  const unchanged = { check: update, only: [is('listingVersion', listingVersion + 1)] };
  const writes = lineWrites(customer, union(had, wanted), wanted);
  for (let from = 0; from < writes.length; from += batchSize) {
    const written = await transact(table, [unchanged, ...writes.slice(from, from + batchSize)]);
    if (!written.done) return false;
  }
  return set(wanted, listingVersion + 1);
}

function listingOf(customer: Listed): CustomerListing {
  return {
    venueIds: customer.venueIds,
    names: [listName(customer)],
    terms: searchTerms(customer),
    bans: bannedContacts(customer),
    complete: true,
  };
}

function union(one: CustomerListing, other: CustomerListing): CustomerListing {
  return {
    venueIds: [...new Set([...one.venueIds, ...other.venueIds])],
    names: [...new Set([...one.names, ...other.names])],
    terms: [...new Set([...one.terms, ...other.terms])],
    bans: [...new Set([...one.bans, ...other.bans])],
    complete: false,
  };
}

function lineWrites({ organizationId, id }: Listed, may: CustomerListing, wanted: CustomerListing): Write[] {
  const stay = new Set(linesOf(organizationId, id, wanted).map(({ key }) => nameOf(key)));
  return linesOf(organizationId, id, may).map(({ key, text }) =>
    stay.has(nameOf(key)) ? { put: lineItem(key, id, text), only: [] } : { delete: key, only: [] },
  );
}

function lineItem(key: Key, id: Listed['id'], text: string): Item {
  return { ...key, entity: 'CUSTOMER_LINE', customerId: id, text };
}

const nameOf = ({ PK, SK }: Key) => `${PK} ${SK}`;

function linesOf(org: OrganizationId, id: Listed['id'], { venueIds, names, terms, bans }: CustomerListing) {
  if (names.length === 0) return [];
  const lines: CustomerLine[] = [
    ...names.map((text) => ({ list: 'NAME' as const, text, id })),
    ...terms.map((text) => ({ list: 'FIND' as const, text, id })),
  ];
  const shown = (['all', ...venueIds] as const).flatMap((venue) =>
    lines.map((each) => ({ key: keys.customerLine(org, venue, each), text: each.text })),
  );
  const banned = bans.map((text) => ({
    key: keys.customerLine(org, 'all', { list: 'BAN', text, id }),
    text,
  }));
  return [...shown, ...banned];
}
