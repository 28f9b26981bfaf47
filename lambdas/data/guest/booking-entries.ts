import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { bookingId, type OrganizationId, type VenueId, venueId } from '../../../core/contract/model/ids.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import {
  matchesName,
  nameToSearch,
  phoneBeginning,
  playerWordsOf,
  type SearchQuestion,
  searchTermsOf,
} from '../../../core/domain/lookup/search-terms.ts';
import { accessPatterns } from '../access-patterns.ts';
import { type FoundBooking, foundBookingsOf, keys } from '../keys.ts';
import { toTheEnd } from '../merged-page.ts';
import { type Item, queryPage, type Table } from '../table.ts';

const entry = z.object({ bookingId, venueId, name: z.string().optional() });

type Entry = z.infer<typeof entry>;

/**
 * The items that lead to a booking: by its date of booking, its reference, and what its guest is called. At most six,
 * and two for each player who has signed, each of one write unit; only those of the words change when the visit moves.
 * None before the guest is known.
 */
export function entriesOf(booking: Booking): Item[] {
  const { organizationId: org, id, venueId, reference, createdAt, startsAt, guest } = booking;
  if (!guest) return [];
  const leads = { entity: 'BOOKING_ENTRY', bookingId: id, venueId };
  const by = (kind: FoundBooking['kind'], text: string, place: Instant, more: Item = {}): Item => ({
    ...keys.foundBooking(org, { kind, text, place, id }),
    ...leads,
    ...more,
  });
  const { words = [], email = '', phone = '' } = searchTermsOf(booking) ?? {};
  const name = nameToSearch(booking);
  const players = [...playerWordsOf(booking)].filter(([word]) => !words.includes(word));
  return [
    { ...keys.bookedBooking(org, booking), ...leads },
    by('REFERENCE', reference, createdAt),
    ...(email === '' ? [] : [by('EMAIL', email, createdAt)]),
    ...(phone === '' ? [] : [by('PHONE', phone, createdAt)]),
    ...words.map((word) => by('WORD', word, startsAt, { name: namesBy(word, name, booking) })),
    ...players.map(([word, names]) => by('WORD', word, startsAt, { name: names })),
  ];
}

/** What a word of the guest's name leads to: the guest, and players of the same name. */
function namesBy(word: string, name: string, booking: Booking): string {
  return [name, playerWordsOf(booking).get(word)].filter(Boolean).join(' ');
}

/** Writes and deletes entries, in no transaction: one write unit each. Repeating it does no harm. */
export async function writeEntries(
  { client, name }: Table,
  { puts, deletes }: { readonly puts: readonly Item[]; readonly deletes: readonly Item[] },
): Promise<void> {
  let left: Item[] = [
    ...puts.map((put) => ({ PutRequest: { Item: put } })),
    ...deletes.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } })),
  ];
  while (left.length > 0) {
    const batch = left.slice(0, batchSize);
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [name]: batch } }),
    );
    left = [...left.slice(batchSize), ...(UnprocessedItems?.[name] ?? [])];
  }
}

/** DynamoDB writes at most this many items at once. */
const batchSize = 25;

/** Entries that one Query reads at most, whatever the number of bookings. */
const mostRead = 100;

/** Bookings of one term that are worth reading. */
const mostFound = 24;

export interface EntryQuestion extends SearchQuestion {
  readonly venueIds: readonly VenueId[] | 'all';
  readonly now: Instant;
}

/**
 * The bookings that may be what was asked for, without repetition: at most seven Queries, each of at most 100 entries.
 * Of a whole word, the visits nearest to now come first.
 */
export async function findEntries(
  table: Table,
  org: OrganizationId,
  asked: EntryQuestion,
): Promise<Entry['bookingId'][]> {
  const { reference, email, phone } = asked;
  const found = await Promise.all([
    reference === undefined ? [] : look(table, org, beginning('REFERENCE', `${reference}#`)),
    email === '' ? [] : look(table, org, beginning('EMAIL', email)),
    email.includes('@') ? look(table, org, { ...beginning('EMAIL', `${email}#`), newestFirst: true }) : [],
    phone === '' ? [] : look(table, org, { ...beginning('PHONE', phoneBeginning(phone)), newestFirst: true }),
    findByWords(table, org, asked),
  ]);
  const isAllowed = (each: Entry) => asked.venueIds === 'all' || asked.venueIds.includes(each.venueId);
  return [...new Set(found.flatMap((each) => each.filter(isAllowed).slice(0, mostFound)).map(idOf))];
}

const idOf = ({ bookingId: id }: Entry) => id;

/**
 * By the longer one of the outer words, which every entry has; by the other one where that finds nothing. The rest of
 * the words choose among the entries that were read.
 */
async function findByWords(table: Table, org: OrganizationId, asked: EntryQuestion): Promise<Entry[]> {
  const outer = [...new Set([asked.words.at(-1), asked.words[0]])].filter((word) => word !== undefined);
  for (const word of outer.sort((a, b) => b.length - a.length)) {
    const { now, words, venueIds } = asked;
    const whole = `WORD#${word}#`;
    const read = await Promise.all([
      look(table, org, { from: whole + now, to: whole + toTheEnd }),
      look(table, org, { from: whole, to: whole + now, newestFirst: true }),
      // `$` comes right after `#`: words that only begin like this one.
      look(table, org, { from: `WORD#${word}$`, to: `WORD#${word}${toTheEnd}` }),
    ]);
    const found = read.flat().filter(({ name = '', venueId: venue }) => {
      return matchesName(name, words) && (venueIds === 'all' || venueIds.includes(venue));
    });
    if (found.length > 0) return found;
  }
  return [];
}

interface Range {
  readonly from: string;
  readonly to: string;
  readonly newestFirst?: boolean;
}

const beginning = (kind: FoundBooking['kind'], text: string): Range => ({
  from: `${kind}#${text}`,
  to: `${kind}#${text}${toTheEnd}`,
});

async function look(table: Table, org: OrganizationId, { from, to, newestFirst }: Range): Promise<Entry[]> {
  const key = { partition: foundBookingsOf(org), sort: from, to };
  const paging = { limit: mostRead, ...(newestFirst ? { newestFirst } : {}) };
  return (await queryPage(table, accessPatterns.foundBookings, key, entry, paging)).items;
}
