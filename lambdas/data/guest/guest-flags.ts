import * as z from 'zod';
import { type GuestFlag, guestFlag } from '../../../core/contract/model/guest/guest-flag.ts';
import {
  type BookingId,
  bookingId,
  type CustomerId,
  customerId,
  type OrganizationId,
  type VenueId,
} from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { getItems } from '../find.ts';
import { bansOf, flaggedVisitsOf, keys } from '../keys.ts';
import { toTheEnd } from '../merged-page.ts';
import { getItem, queryItems, type Table } from '../table.ts';

/** The part of a customer's record that has flags; what is left of a customer who was erased or merged has none. */
const flagged = z.object({ id: customerId, status: z.string(), flags: z.array(guestFlag).default([]) });
const link = z.object({ customerId, flagged: z.literal(true).optional() });
const mark = z.object({ bookingId, customerId });
const ban = z.object({ endsAt: instant.optional() });

/** Flags of customers, found by their bookings and contact details. A guest without flags costs one read or none. */
export const guestFlags = (table: Table) => ({
  async ofBooking(org: OrganizationId, id: BookingId): Promise<readonly GuestFlag[]> {
    const found = await getItem(table, keys.bookingCustomer(org, id), link);
    return found?.flagged
      ? ((await flagsOf(table, org, [found.customerId])).get(found.customerId) ?? [])
      : [];
  },

  /**
   * By booking, of a venue's bookings that start from an instant on until another: one query, and one read for each
   * customer with flags. Eventually consistent.
   */
  async between(
    org: OrganizationId,
    venue: VenueId,
    { from, to }: { readonly from: Instant; readonly to: Instant },
  ): Promise<ReadonlyMap<BookingId, readonly GuestFlag[]>> {
    const key = { partition: flaggedVisitsOf(org, venue), sort: from, to: `${to}${toTheEnd}` };
    const marks = await queryItems(table, accessPatterns.flaggedVisits, key, mark);
    const flags = await flagsOf(
      table,
      org,
      marks.map((each) => each.customerId),
    );
    return new Map(marks.map((each) => [each.bookingId, flags.get(each.customerId) ?? []]));
  },

  /** When the bans of those with one of these addresses or phones end; undefined for one without an end. */
  async bansOf(org: OrganizationId, contacts: readonly string[]): Promise<(Instant | undefined)[]> {
    const found = contacts.map((contact) =>
      queryItems(table, accessPatterns.bansOfContact, { partition: bansOf(org, contact) }, ban),
    );
    return (await Promise.all(found)).flat().map(({ endsAt }) => endsAt);
  },
});

async function flagsOf(
  table: Table,
  org: OrganizationId,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<CustomerId, readonly GuestFlag[]>> {
  const wanted = [...new Set(ids)].map((id) => keys.customer(org, id));
  const found = await getItems(table, wanted, flagged);
  return new Map(found.map(({ id, status, flags }) => [id, status === 'erasing' ? [] : flags]));
}
