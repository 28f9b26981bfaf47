import { type CustomerId, customerId, type OrganizationId } from '../../../../core/contract/model/ids.ts';
import {
  type ActiveCustomer,
  type Customer,
  mostOfCustomer,
} from '../../../../core/contract/model/people/customer.ts';
import { type Identity, identityOf } from '../../../../core/domain/customers/identity.ts';
import { normalisePhone } from '../../../../core/domain/customers/phone.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { isInLists } from '../../../data/people/customer-lists.ts';
import type { BookingOfCustomer } from '../../../data/people/customer-visits.ts';
import {
  changeOfCustomer,
  claim,
  customers,
  newCustomer,
  type Pointer,
  stillActive,
} from '../../../data/people/customers.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { FollowDeps } from './deps.ts';
import type { BookingWithGuest } from './follow-booking.ts';

/** The customer of a booking, and the writes that must go with it so that it stays true. */
export interface Whose {
  readonly id: CustomerId;
  readonly writes: readonly Write[];
  /** The lists already show the customer as they are, and the writes do not change that. */
  readonly isListed: boolean;
  /** The customer has flags. */
  readonly isFlagged: boolean;
}

/** What a guest's details say about who they are, and the customers to which each detail leads. */
interface Traced {
  readonly details: { readonly name: string; readonly email: string; readonly phone: string };
  readonly identity: Identity;
  readonly byEmail: CustomerId | null;
  readonly byPerson: CustomerId | null;
}

/**
 * The customer that a booking's guest is: by email address, else the booking's previous customer, else by
 * phone and name, else a new customer. Null while that customer is being erased, and the booking's details
 * with it.
 */
export async function customerOfGuest(
  deps: FollowDeps,
  booking: BookingWithGuest,
  known: BookingOfCustomer | null,
): Promise<Whose | null> {
  const { table } = deps;
  const { organizationId } = booking;
  const before = known && (await currentCustomer(table, organizationId, known.customerId));
  if (before?.status === 'erasing' || before?.status === 'erased') return null;
  const traced = await trace(table, booking);
  const found = traced.byEmail ?? before?.id ?? traced.byPerson;
  const customer = found && (await currentCustomer(table, organizationId, found));
  if (customer?.status !== 'active') return newFrom(deps, booking, traced);
  const isFull = !hasRoom(customer) && traced.byEmail === null;
  if (isFull && !before) return newFrom(deps, booking, traced);
  return additions(customer, booking, traced, known);
}

/** The customer, or the one they were merged into. */
async function currentCustomer(table: Table, org: OrganizationId, id: CustomerId): Promise<Customer | null> {
  const found = await customers(table).get(org, id);
  return found && 'mergedInto' in found ? currentCustomer(table, org, found.mergedInto) : found;
}

async function trace(table: Table, { organizationId, venueId, guest }: BookingWithGuest): Promise<Traced> {
  const venue = await venues(table).get(organizationId, venueId);
  const phone = normalisePhone(guest.phone, venue?.address.country ?? '');
  const identity = identityOf({ ...guest, phone });
  const find = (kind: Pointer['kind'], text: string | null) =>
    text === null ? null : customers(table).find(organizationId, { kind, text });
  const [byEmail, byPerson] = await Promise.all([
    find('EMAIL', identity.email),
    find('PERSON', identity.person),
  ]);
  return { details: { name: guest.name, email: identity.email, phone }, identity, byEmail, byPerson };
}

function newFrom({ ids, clock }: FollowDeps, booking: BookingWithGuest, traced: Traced): Whose | null {
  // An address that leads to no active customer: that customer is being erased or merged right now.
  if (traced.byEmail) return null;
  const { organizationId, venueId, language } = booking;
  const customer: ActiveCustomer = {
    id: customerId.parse(`cus_${ids.random()}`),
    organizationId,
    status: 'active',
    ...traced.details,
    otherEmails: [],
    language,
    tags: [],
    flags: [],
    venueIds: [venueId],
    createdAt: toInstant(clock.now()),
    version: 1,
    revision: 1,
    absorbing: [],
    listing: { venueIds: [], names: [], terms: [], bans: [], complete: true },
    listingVersion: 0,
  };
  const writes = [newCustomer(customer), ...claims(customer, traced)];
  return { id: customer.id, writes, isListed: false, isFlagged: false };
}

/** New details that a booking gives about a customer. Details that are known are not replaced. */
function additions(
  customer: ActiveCustomer,
  { venueId }: BookingWithGuest,
  traced: Traced,
  known: BookingOfCustomer | null,
): Whose {
  const { details, byEmail } = traced;
  const isNewHere = !customer.venueIds.includes(venueId);
  const isNewEmail = byEmail === null && hasRoom(customer);
  const isNewPhone = customer.phone === '' && details.phone !== '';
  const isFirst = known?.customerId !== customer.id;
  const { id } = customer;
  const isFlagged = customer.flags.length > 0;
  const isKnown = !isNewHere && !isNewEmail && !isNewPhone;
  const isListed = isKnown && isInLists(customer);
  // Otherwise it counts as a change, so that a concurrent erasure sees the additional booking.
  if (isKnown && !isFirst) return { id, writes: [stillActive(customer)], isListed, isFlagged };
  const set = {
    ...(isNewHere && { venueIds: [...customer.venueIds, venueId] }),
    ...(isNewEmail && { otherEmails: [...customer.otherEmails, details.email] }),
    ...(isNewPhone && { phone: details.phone }),
  };
  // A customer known by another name is not found by this phone, only by what their profile says.
  const { person } = identityOf({ ...customer, phone: isNewPhone ? details.phone : '' });
  const isTheirs = person === traced.identity.person;
  const identity = { ...traced.identity, person: isTheirs ? person : null };
  const taken = isNewEmail ? null : customer.id;
  const writes = claims(customer, { ...traced, identity, byEmail: taken });
  return { id, writes: [changeOfCustomer(customer, set), ...writes], isListed, isFlagged };
}

/** Room for another address. */
function hasRoom({ otherEmails }: ActiveCustomer): boolean {
  return otherEmails.length < mostOfCustomer.otherEmails;
}

/**
 * Points every detail that leads to no customer yet to this one. Two concurrent claims cannot both succeed.
 */
function claims(customer: ActiveCustomer, { identity, byEmail, byPerson }: Traced): Write[] {
  const { email, person } = identity;
  return [
    ...(byEmail === null ? [claim(customer, { kind: 'EMAIL', text: email })] : []),
    ...(person !== null && byPerson === null ? [claim(customer, { kind: 'PERSON', text: person })] : []),
  ];
}
