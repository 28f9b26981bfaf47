import * as z from 'zod';
import {
  type CustomerId,
  customerId,
  type OrganizationId,
  type VenueId,
  venueId,
} from '../../../core/contract/model/ids.ts';
import {
  type ActiveCustomer,
  type Customer,
  type CustomerNote,
  customer,
  customerNote,
  customerTotals,
} from '../../../core/contract/model/people/customer.ts';
import { instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent, is } from '../conditions.ts';
import { getItems } from '../find.ts';
import { customerOf, keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import type { Check, Delete, Put, Update } from '../transaction.ts';

/** Totals of one customer at one venue, as they lie in the table. */
const storedTotals = customerTotals.omit({ nextVisit: true }).extend({
  venueId,
  customerId,
  upcoming: z.array(instant).default([]),
  version: z.int().min(1),
});

export type StoredTotals = z.infer<typeof storedTotals>;

const identity = z.object({ customerId });

/** What leads to a customer: an address, or a phone with a name. */
export interface Pointer {
  readonly kind: 'EMAIL' | 'PERSON';
  readonly text: string;
}

export const customers = (table: Table) => ({
  get: (org: OrganizationId, id: CustomerId) => getItem(table, keys.customer(org, id), customer),

  getMany: (org: OrganizationId, ids: readonly CustomerId[]) =>
    getItems(
      table,
      ids.map((id) => keys.customer(org, id)),
      customer,
    ),

  /** Whom it leads to. */
  async find(org: OrganizationId, { kind, text }: Pointer): Promise<CustomerId | null> {
    return (await getItem(table, keys.customerIdentity(org, kind, text), identity))?.customerId ?? null;
  },

  totalsAt: (org: OrganizationId, id: CustomerId, venue: VenueId) =>
    getItem(table, keys.customerTotals(org, id, venue), storedTotals),

  totalsOf: (org: OrganizationId, id: CustomerId) =>
    queryItems(
      table,
      accessPatterns.totalsOfCustomer,
      { partition: customerOf(org, id), sort: 'VENUE#' },
      storedTotals,
    ),

  totalsOfMany: (org: OrganizationId, places: readonly { id: CustomerId; venueId: VenueId }[]) =>
    getItems(
      table,
      places.map((place) => keys.customerTotals(org, place.id, place.venueId)),
      storedTotals,
    ),

  /** The oldest first. */
  notesOf: (org: OrganizationId, id: CustomerId) =>
    queryItems(
      table,
      accessPatterns.notesOfCustomer,
      { partition: customerOf(org, id), sort: 'NOTE#' },
      customerNote,
    ),
});

/** A new customer, as a write of a transaction. */
export function newCustomer(value: ActiveCustomer): Put {
  return {
    put: { ...keys.customer(value.organizationId, value.id), entity: 'CUSTOMER', ...value },
    only: [absent],
  };
}

/** All that is left of a customer: that there was one. */
export function tombstone(value: Extract<Customer, { status: 'merged' | 'erased' }>, revision: number): Put {
  return {
    put: { ...keys.customer(value.organizationId, value.id), entity: 'CUSTOMER', ...value },
    only: [is('revision', revision)],
  };
}

type Leave = { readonly status: 'erasing' } | { readonly status: 'merging'; readonly mergedInto: CustomerId };

type Living = Exclude<Customer, { status: 'merged' | 'erased' }>;

/** Writes facts about a customer, unless the record changed since it was read. */
export function changeOfCustomer(
  { organizationId, id, status, revision }: Living,
  set: Partial<ActiveCustomer> | Leave,
  counts: { readonly version?: 1 } = {},
): Update {
  return {
    update: keys.customer(organizationId, id),
    set,
    add: { revision: 1, ...counts },
    only: [is('status', status), is('revision', revision)],
  };
}

/** Keeps merge and erasure of one customer apart. */
export function stillActive({ organizationId, id }: Pick<Living, 'organizationId' | 'id'>): Check {
  return { check: keys.customer(organizationId, id), only: [is('status', 'active')] };
}

/** Links it to this customer; it must not be linked yet. */
export function claim(
  { organizationId, id }: Pick<Living, 'organizationId' | 'id'>,
  { kind, text }: Pointer,
): Put {
  const key = keys.customerIdentity(organizationId, kind, text);
  return { put: { ...key, entity: 'CUSTOMER_IDENTITY', customerId: id }, only: [absent] };
}

/** What led to one customer leads to the other. */
export function pointerTransfer(
  from: Pick<Living, 'organizationId' | 'id'>,
  to: CustomerId,
  { kind, text }: Pointer,
): Put {
  const key = keys.customerIdentity(from.organizationId, kind, text);
  return { put: { ...key, entity: 'CUSTOMER_IDENTITY', customerId: to }, only: [is('customerId', from.id)] };
}

/** Removes the link to the customer. */
export function pointerRemoval(
  { organizationId, id }: Pick<Living, 'organizationId' | 'id'>,
  of: Pointer,
): Delete {
  return {
    delete: keys.customerIdentity(organizationId, of.kind, of.text),
    only: [is('customerId', id)],
  };
}

export function noteWrite(org: OrganizationId, id: CustomerId, note: CustomerNote): Put {
  return { put: { ...keys.customerNote(org, id, note.id), entity: 'CUSTOMER_NOTE', ...note }, only: [] };
}

export function noteRemoval(org: OrganizationId, id: CustomerId, note: string): Delete {
  return { delete: keys.customerNote(org, id, note), only: [] };
}

/** Totals in place of those that were read. */
export function totalsWrite(org: OrganizationId, value: StoredTotals): Put {
  const { customerId: id, venueId: venue, version } = value;
  return {
    put: { ...keys.customerTotals(org, id, venue), entity: 'CUSTOMER_TOTALS', ...value },
    only: [version === 1 ? absent : is('version', version - 1)],
  };
}
