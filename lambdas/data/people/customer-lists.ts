import * as z from 'zod';
import { customerId, type OrganizationId, type VenueId } from '../../../core/contract/model/ids.ts';
import type { Customer, CustomerListing } from '../../../core/contract/model/people/customer.ts';
import { banOf, listName, searchTerms } from '../../../core/domain/customers/listing.ts';
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
  return {
    customer: { ...customer, listing },
    lines: linesOf(customer.organizationId, customer.id, listing),
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
    ...banOf(customer),
    complete: true,
  };
}

/** All lines of either; what they say is what the second one says. */
function union(one: CustomerListing, other: CustomerListing): CustomerListing {
  const { banEndsAt } = other;
  return {
    venueIds: [...new Set([...one.venueIds, ...other.venueIds])],
    names: [...new Set([...one.names, ...other.names])],
    terms: [...new Set([...one.terms, ...other.terms])],
    bans: [...new Set([...one.bans, ...other.bans])],
    ...(banEndsAt && { banEndsAt }),
    complete: false,
  };
}

function lineWrites(
  { organizationId: org, id }: Listed,
  may: CustomerListing,
  wanted: CustomerListing,
): Write[] {
  const stay = linesOf(org, id, wanted);
  const staying = new Set(stay.map(nameOf));
  const gone = linesOf(org, id, may).filter((line) => !staying.has(nameOf(line)));
  return [
    ...stay.map((line) => ({ put: line, only: [] })),
    ...gone.map(({ PK, SK }) => ({ delete: { PK, SK }, only: [] })),
  ];
}

const nameOf = ({ PK, SK }: Key) => `${PK} ${SK}`;

type Line = Item & Key;

/** The items that lead to a customer: lines of lists, and bans. */
function linesOf(org: OrganizationId, id: Listed['id'], listing: CustomerListing): Line[] {
  const { venueIds, names, terms, bans, banEndsAt } = listing;
  if (names.length === 0) return [];
  const lines: CustomerLine[] = [
    ...names.map((text) => ({ list: 'NAME' as const, text, id })),
    ...terms.map((text) => ({ list: 'FIND' as const, text, id })),
  ];
  const shown = (['all', ...venueIds] as const).flatMap((venue) =>
    lines.map((each) => ({
      ...keys.customerLine(org, venue, each),
      entity: 'CUSTOMER_LINE',
      customerId: id,
      text: each.text,
    })),
  );
  const banned = bans.map((contact) => ({
    ...keys.ban(org, contact, id),
    entity: 'CUSTOMER_BAN',
    ...(banEndsAt && { endsAt: banEndsAt }),
  }));
  return [...shown, ...banned];
}
