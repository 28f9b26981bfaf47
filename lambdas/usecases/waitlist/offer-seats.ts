import type { EventDetail } from '../../../core/contract/events.ts';
import type { Booking } from '../../../core/contract/model/booking.ts';
import { bookingId } from '../../../core/contract/model/ids.ts';
import type { WaitlistEntry } from '../../../core/contract/model/waitlist.ts';
import { guestPayBy } from '../../../core/domain/booking/deadlines.ts';
import { seatsLeft, seatsNeeded, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import { offerEndsAt, waitingInOrder } from '../../../core/domain/capacity/waitlist.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { isOn } from '../../../core/domain/plans.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { commitBooking } from '../../data/change-booking.ts';
import type { Table } from '../../data/table.ts';
import { offering, waitlist } from '../../data/waitlist.ts';
import type { Ids } from '../../runtime/ids.ts';
import { log } from '../../runtime/log.ts';
import { type OpenVenue, openVenue } from '../availability/open-venue.ts';
import { type PricedParty, priceAt } from '../availability/price-party.ts';
import { newBooking } from '../booking/new-booking.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Freed = Pick<EventDetail<'session.seats-freed'>, 'organizationId' | 'venueId' | 'sessionId'>;

/**
 * Offers a session's free seats to those who wait for them, in the order they came: seats are held for each
 * party that fits, for as long as it may begin to pay. A party that does not fit keeps its place. Told twice, nobody is offered
 * anything twice; when an offer runs out, its seats come free again and are told of again.
 */
export async function offerSeats(deps: Deps, { organizationId, venueId, sessionId }: Freed): Promise<void> {
  const entries = await waitlist(deps.table).list(organizationId, sessionId);
  const waiting = waitingInOrder(entries);
  if (waiting.length === 0) return;
  const venue = await asOffered(openVenue(deps.table, { organizationId, venueId }));
  if (!venue || !isOn(venue.organization, 'waitlist')) return;
  for (const entry of waiting) {
    if ((await offerTo(deps, venue, entry)) === 'no more') return;
  }
}

/** Guests and other events take seats at the same time: then the session is looked at again, this often. */
const looks = 8;

/** `no more`: there is nothing to offer to anybody who waits. */
async function offerTo(deps: Deps, venue: OpenVenue, entry: WaitlistEntry): Promise<'next' | 'no more'> {
  for (let look = 1; look <= looks; look++) {
    const priced = await asOffered(priceAt(deps.table, venue, entry));
    // Bounds have changed since: this party could not book either.
    if (!priced) return 'next';
    const now = deps.clock.now();
    if (slotStateOf(priced.session, now) !== 'available') return 'no more';
    if (seatsLeft(priced.session) < seatsNeeded(priced.session, entry)) return 'next';
    const offer = offerOf(deps, entry, priced, now);
    const commit = await commitBooking(deps.table, {
      before: null,
      after: offer,
      now: toInstant(now),
      extra: [offering(entry, offer.id)],
    });
    if (commit.done) log('seats-offered', { organizationId: entry.organizationId, bookingId: offer.id });
    // Otherwise the entry was offered seats by somebody else, has left, or needs a room that is taken.
    if (commit.done || commit.reason !== 'session') return 'next';
  }
  throw new Error('The session kept changing while its seats were offered.');
}

/** What guests are told they cannot have is not offered to those who wait either. */
async function asOffered<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/**
 * Its id comes from the request and from how often the entry changed: one offer each time. Not from the entry's own
 * id, which says who waits to whoever knows the address.
 */
function offerOf({ ids }: Deps, entry: WaitlistEntry, priced: PricedParty, now: Date): Booking {
  const id = bookingId.parse(`bkg_${ids.from(`${entry.request}:${entry.version}`)}`);
  return {
    ...newBooking(ids, id, priced, {}, now),
    state: 'held',
    source: 'waitlist',
    guest: entry.guest,
    language: entry.language,
    expiresAt: offerEndsAt(priced.session, now),
    payBy: guestPayBy(toInstant(now)),
  };
}
