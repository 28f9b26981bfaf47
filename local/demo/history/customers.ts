import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { GuestFlag } from '../../../core/contract/model/guest/guest-flag.ts';
import { customerId } from '../../../core/contract/model/ids.ts';
import type { ActiveCustomer } from '../../../core/contract/model/people/customer.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { identityOf } from '../../../core/domain/customers/identity.ts';
import { normalisePhone } from '../../../core/domain/customers/phone.ts';
import { datesOf, noCounters, replaceCounters } from '../../../core/domain/customers/totals.ts';
import { withListing } from '../../../lambdas/data/people/customer-lists.ts';
import { type BookingOfCustomer, bookingWrites } from '../../../lambdas/data/people/customer-visits.ts';
import { claim, newCustomer, noteWrite, totalsWrite } from '../../../lambdas/data/people/customers.ts';
import type { Item } from '../../../lambdas/data/table.ts';
import type { Write } from '../../../lambdas/data/transaction.ts';
import { bookingOf } from '../../../lambdas/usecases/people/customers/contribute.ts';
import type { DemoOrganization } from '../organizations.ts';
import { flagsOfGuests } from './flags.ts';
import { remarkOn, tagsOf } from './remarks.ts';

interface Of {
  readonly place: DemoOrganization;
  readonly now: Instant;
  /** Who writes the notes. */
  readonly author: { readonly userId: string; readonly name: string };
}

/** The customers of these bookings, as following the bookings one by one would have made them. */
export function customerItems(of: Of, bookings: readonly Booking[]): Item[] {
  const byEmail = Map.groupBy(bookings, ({ guest }) => guest?.email ?? '');
  const flags = flagsOfGuests(of.place, bookings, of.now);
  return [...byEmail].flatMap(([email, all], number) =>
    itemsOf(of, all, { number, flags: flags.get(email) ?? [] }),
  );
}

interface Facts {
  /** Their place in the list of all. */
  readonly number: number;
  readonly flags: readonly GuestFlag[];
}

function itemsOf({ place, now, author }: Of, bookings: readonly Booking[], { number, flags }: Facts): Item[] {
  const [first] = bookings;
  if (!first?.guest) return [];
  const made = customerOf(place, { ...first, guest: first.guest }, bookings);
  const customer = { ...made, flags: [...flags] };
  const { organizationId: org, id } = customer;
  const known = bookings.map((booking) =>
    bookingOf(booking, id, { before: null, isFlagged: customer.flags.length > 0 }),
  );
  const atVenues = [...Map.groupBy(known, ({ venueId }) => venueId)];
  const { customer: inLists, lines } = withListing({ ...customer, tags: tagsOf(known, number) });
  const { email, person } = identityOf(customer);
  const remark = remarkOn(known, number);
  const note = {
    id: `demo-${id}`,
    text: remark ?? '',
    author,
    venueIds: 'all' as const,
    at: first.createdAt,
  };
  const writes: Write[] = [
    newCustomer(inLists),
    claim(customer, { kind: 'EMAIL', text: email }),
    ...(person === null ? [] : [claim(customer, { kind: 'PERSON', text: person })]),
    ...known.flatMap((each) => bookingWrites(org, null, each)),
    ...atVenues.map(([venueId, there]) =>
      totalsWrite(org, { ...totalsOf(there, now), customerId: id, venueId, version: there.length }),
    ),
    ...(remark === null ? [] : [noteWrite(org, id, note)]),
  ];
  return [...writes.flatMap((write) => ('put' in write ? [write.put] : [])), ...lines];
}

function customerOf(
  { organization, venues }: DemoOrganization,
  { guest, language, createdAt, venueId }: Booking & { readonly guest: NonNullable<Booking['guest']> },
  bookings: readonly Booking[],
): ActiveCustomer {
  const country = venues.find(({ venue }) => venue.id === venueId)?.venue.address.country ?? '';
  return {
    id: customerId.parse(`cus_${bookings[0]?.id.slice('bkg_'.length)}`),
    organizationId: organization.id,
    status: 'active',
    name: guest.name,
    email: guest.email,
    phone: normalisePhone(guest.phone, country),
    otherEmails: [],
    language,
    tags: [],
    flags: [],
    venueIds: [...new Set(bookings.map((each) => each.venueId))],
    createdAt,
    version: 1,
    revision: bookings.length,
    absorbing: [],
    listing: { venueIds: [], names: [], terms: [], bans: [], complete: true },
    listingVersion: 2,
  };
}

function totalsOf(known: readonly BookingOfCustomer[], now: Instant) {
  const counters = known.reduce((all, each) => replaceCounters(all, null, each), noCounters);
  const { upcoming, ...dates } = datesOf(known, now);
  return { ...counters, ...dates, upcoming: [...upcoming] };
}
