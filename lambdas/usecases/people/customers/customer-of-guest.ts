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

/** Whose a booking is, and what has to be written with it so that it stays so. */
export interface Whose {
  readonly id: CustomerId;
  readonly writes: readonly Write[];
  /** The lists have them as they are, and what is written does not change that. */
  readonly isListed: boolean;
}

/** What a guest's details say of who they are, and whom each of it leads to by now. */
interface Traced {
  readonly details: { readonly name: string; readonly email: string; readonly phone: string };
  readonly identity: Identity;
  readonly byEmail: CustomerId | null;
  readonly byPerson: CustomerId | null;
}

/**
 * The customer that a booking's guest is: by the address, else whoever the booking was of before, else by phone and
 * name, else a new one. Null while that customer is being erased, and the booking with them.
 */
export async function customerOfGuest(
  deps: FollowDeps,
  booking: BookingWithGuest,
  known: BookingOfCustomer | null,
): Promise<Whose | null> {
  const { table } = deps;
  const { organizationId } = booking;
  const before = known && (await standing(table, organizationId, known.customerId));
  if (before?.status === 'erasing' || before?.status === 'erased') return null;
  const traced = await trace(table, booking);
  const found = traced.byEmail ?? before?.id ?? traced.byPerson;
  const customer = found && (await standing(table, organizationId, found));
  if (customer?.status !== 'active') return newFrom(deps, booking, traced);
  const isFull = !hasRoom(customer) && traced.byEmail === null;
  if (isFull && !before) return newFrom(deps, booking, traced);
  return additions(customer, booking, traced, known);
}

/** The customer, or whom they were merged into. */
async function standing(table: Table, org: OrganizationId, id: CustomerId): Promise<Customer | null> {
  const found = await customers(table).get(org, id);
  return found && 'mergedInto' in found ? standing(table, org, found.mergedInto) : found;
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
  // An address that leads to somebody who is gone: they are leaving at this moment.
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
    venueIds: [venueId],
    createdAt: toInstant(clock.now()),
    version: 1,
    revision: 1,
    absorbing: [],
    listing: { venueIds: [], names: [], terms: [], settled: true },
    listingVersion: 0,
  };
  const writes = [newCustomer(customer), ...claims(customer, traced)];
  return { id: customer.id, writes, isListed: false };
}

/** What a booking tells of a customer that was not known: never in place of what is. */
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
  const isKnown = !isNewHere && !isNewEmail && !isNewPhone;
  const isListed = isKnown && isInLists(customer);
  // Otherwise it counts as a change: whoever erases them at the same time has to see that there is a booking more.
  if (isKnown && !isFirst) return { id, writes: [stillActive(customer)], isListed };
  const set = {
    ...(isNewHere && { venueIds: [...customer.venueIds, venueId] }),
    ...(isNewEmail && { otherEmails: [...customer.otherEmails, details.email] }),
    ...(isNewPhone && { phone: details.phone }),
  };
  // Known under another name, the phone leads to nobody: only what the profile says does.
  const { person } = identityOf({ ...customer, phone: isNewPhone ? details.phone : '' });
  const isTheirs = person === traced.identity.person;
  const identity = { ...traced.identity, person: isTheirs ? person : null };
  const taken = isNewEmail ? null : customer.id;
  const writes = claims(customer, { ...traced, identity, byEmail: taken });
  return { id, writes: [changeOfCustomer(customer, set), ...writes], isListed };
}

/** For another address. */
function hasRoom({ otherEmails }: ActiveCustomer): boolean {
  return otherEmails.length < mostOfCustomer.otherEmails;
}

/** What leads to nobody yet leads to this customer from now on: two at once cannot both have it. */
function claims(customer: ActiveCustomer, { identity, byEmail, byPerson }: Traced): Write[] {
  const { email, person } = identity;
  return [
    ...(byEmail === null ? [claim(customer, { kind: 'EMAIL', text: email })] : []),
    ...(person !== null && byPerson === null ? [claim(customer, { kind: 'PERSON', text: person })] : []),
  ];
}
