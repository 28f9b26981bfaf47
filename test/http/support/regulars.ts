import type { RouteId } from '../../../core/contract/paths.ts';
import { customerVisits } from '../../../lambdas/data/people/customer-visits.ts';
import { systemClock } from '../../../lambdas/runtime/clock.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { followBooking } from '../../../lambdas/usecases/people/customers/follow-booking.ts';
import type { World } from '../../support/world.ts';
import { type Call, must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';

/** Customers for staff to work on. */
export interface Regulars {
  readonly toSee: string;
  readonly toEdit: string;
  readonly toFlag: string;
  readonly toKeep: string;
  /** The customer to keep in a merge. */
  readonly toMerge: string;
  readonly toErase: string;
  /** A note by staff. */
  readonly note: string;
}

type Book = (more: object) => Promise<{ readonly id: string }>;

export async function regulars(world: World, { shop, cookie }: EmptyCounter, book: Book): Promise<Regulars> {
  const known = async (name: string, ends = false): Promise<string> => {
    const guest = { name: `${name} Regular`, email: `${name.toLowerCase()}@example.com`, phone: '' };
    const { id } = await book({ guest });
    const params = { venueId: shop.venue.id, bookingId: id };
    const body = { refund: 'full', reason: 'They fell ill' };
    if (ends) await must(world, 'cancelStaffBooking', { cookie, params, body });
    return customerOf(world, shop.organization.id, id);
  };
  const [toSee, toEdit, toFlag, toKeep, toMerge, toErase] = await Promise.all([
    known('Sue'),
    known('Edda'),
    known('Flo'),
    known('Kay'),
    known('Merle'),
    known('Erik', true),
  ]);
  const written = { cookie, params: { customerId: toSee }, body: { text: 'Likes the back row' } };
  const { json } = await must(world, 'addCustomerNote', written);
  await must(world, 'setCustomerFlag', {
    cookie,
    params: { customerId: toSee },
    body: { kind: 'vip', version: 1 },
  });
  return { toSee, toEdit, toFlag, toKeep, toMerge, toErase, note: json.id };
}

/** The bus delivers the booking too; the second delivery changes nothing. */
async function customerOf({ table }: World, organization: string, booking: string): Promise<string> {
  const told = { organizationId: organization, bookingId: booking } as Parameters<typeof followBooking>[1];
  await followBooking({ table, clock: systemClock, ids: systemIds }, told);
  const found = await customerVisits(table).ofBooking(told.organizationId, told.bookingId);
  if (!found) throw new Error('The booking has no customer.');
  return found.customerId;
}

const unknownCustomer = 'cus_000000000000';

/** For a shop where nothing can be done: ids that do not exist. */
export const noRegulars: Regulars = {
  toSee: unknownCustomer,
  toEdit: unknownCustomer,
  toFlag: unknownCustomer,
  toKeep: unknownCustomer,
  toMerge: unknownCustomer,
  toErase: unknownCustomer,
  note: '20261122090000000-000000000000',
};

export function regularCalls({ cookie, owner }: EmptyCounter, known: Regulars) {
  const seen = { cookie, params: { customerId: known.toSee } };
  const profile = { name: 'Edda Editor', email: 'edda@example.com', phone: '', language: 'en' };
  return {
    listCustomers: { cookie, query: { search: 'reg', limit: 2 } },
    exportCustomers: { cookie, query: { format: 'csv' } },
    getCustomer: seen,
    editCustomer: {
      cookie,
      params: { customerId: known.toEdit },
      body: { ...profile, marketing: true, tags: ['vip'], version: 1 },
    },
    setCustomerFlag: {
      cookie,
      params: { customerId: known.toFlag },
      body: { kind: 'banned', note: 'Threw a prop', until: '2199-12-30', version: 1 },
    },
    removeCustomerFlag: { cookie, params: { ...seen.params, kind: 'vip' } },
    addCustomerNote: { ...seen, body: { text: 'Comes by bike' } },
    deleteCustomerNote: { cookie, params: { ...seen.params, noteId: known.note } },
    mergeCustomers: { cookie, params: { customerId: known.toKeep }, body: { otherId: known.toMerge } },
    exportCustomer: seen,
    eraseCustomer: { cookie: owner, params: { customerId: known.toErase }, body: { confirmed: true } },
  } satisfies Partial<Record<RouteId, Call>>;
}
