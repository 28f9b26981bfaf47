import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Session, SlotState } from '../../../../core/contract/model/catalogue/session.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { bookingId, type SessionId } from '../../../../core/contract/model/ids.ts';
import { guestPayBy } from '../../../../core/domain/booking/deadlines.ts';
import { seatsNeeded, slotStateOf, stateForParty } from '../../../../core/domain/capacity/slot-state.ts';
import { offerEndsAt, sortWaiting } from '../../../../core/domain/capacity/waitlist.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { isOn } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { commitBooking } from '../../../data/guest/change-booking.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import { offerWrite, waitlist } from '../../../data/guest/waitlist.ts';
import { again, forConsumers, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { log } from '../../../runtime/log.ts';
import { type OpenVenue, openVenue } from '../availability/open-venue.ts';
import { type PricedParty, priceIn, type SessionOnSale, sessionOnSale } from '../availability/price-party.ts';
import { sessionsNeeding } from '../availability/sessions-needing.ts';
import { newBooking } from '../booking/new-booking.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Freed = Pick<EventDetail<'session.seats-freed'>, 'organizationId' | 'venueId' | 'sessionId'>;

/**
 * Offers a session's free seats to those who wait for them, in the order they came: seats are held for each
 * party that fits, for as long as it may begin to pay. A party that does not fit keeps its place. A repeated
 * event makes no second offer. When an offer expires, its seats come free and cause a new event.
 */
export async function offerSeats(deps: Deps, { organizationId, venueId, sessionId }: Freed): Promise<void> {
  const entries = await waitlist(deps.table).list(organizationId, sessionId);
  const waiting = sortWaiting(entries);
  if (waiting.length === 0) return;
  const venue = await ifBookable(openVenue(deps.table, { organizationId, venueId }));
  if (!venue || !isOn(venue.organization, 'waitlist')) return;
  const look = () => lookAt(deps.table, venue, sessionId);
  let seen = await look();
  for (const entry of waiting) {
    if (seen === null || !hasSeatsToOffer(seen, deps.clock.now())) return;
    ({ seen } = await offerTo(deps, seen, entry, { look }));
  }
}

/**
 * Offers free seats to one party ahead of the line, by decision of staff: `audit` is written with the offer. Answers
 * `changed` when the entry is not as it was read, and why there are no seats for the party otherwise.
 */
export async function offerSeatsTo(
  deps: Deps,
  venue: OpenVenue,
  entry: WaitlistEntry,
  audit: Write,
): Promise<'offered' | 'changed' | Exclude<SlotState, 'available'>> {
  const look = () => lookAt(deps.table, venue, entry.sessionId);
  const seen = await look();
  if (seen === null) return 'closed';
  const attempt = await offerTo(deps, seen, entry, { look, extra: [audit] });
  if (attempt.outcome !== 'no-seats') return attempt.outcome;
  const state = attempt.seen ? stateOf(attempt.seen, entry, deps.clock.now()) : 'closed';
  // Seats are free, but the party may no longer come: its bounds have changed since it joined.
  return state === 'available' ? 'full' : state;
}

/** A session as it was read, and whether another one has what it needs. */
interface Seen extends SessionOnSale {
  readonly busy: boolean;
}

/** Null: guests cannot book it either. */
async function lookAt(table: Table, venue: OpenVenue, sessionId: SessionId): Promise<Seen | null> {
  const found = await ifBookable(sessionOnSale(table, venue, sessionId));
  if (!found) return null;
  const busy = await resourceDays(table).busyAmong([found.session]);
  return { ...found, busy: busy.has(sessionId) };
}

function hasSeatsToOffer({ session, busy }: Seen, now: Date): boolean {
  return slotStateOf(session, now, busy) === 'available';
}

/** The sessions that need a resource that came free: parties that wait for them were passed over before. */
export async function offerResource(deps: Deps, freed: EventDetail<'resource.freed'>): Promise<void> {
  const { organizationId, venueId, resourceId, holder, from, until } = freed;
  const time = { organizationId, venueId, resourceId, token: { holder, from, until } };
  for (const { id: sessionId } of await sessionsNeeding(deps.table, [time])) {
    await offerSeats(deps, { organizationId, venueId, sessionId });
  }
}

interface OfferAttempt {
  /** The session after it. */
  readonly seen: Seen | null;
  /** `changed`: the entry was offered seats by another request, or the party has left. */
  readonly outcome: 'offered' | 'no-seats' | 'changed';
}

/** Offers seats to one party, if it fits; again when guests and other events take seats at the same time. */
function offerTo(
  deps: Deps,
  first: Seen,
  entry: WaitlistEntry,
  { look, extra = [] }: { readonly look: () => Promise<Seen | null>; readonly extra?: readonly Write[] },
): Promise<OfferAttempt> {
  let seen: Seen | null = first;
  const attempt = async (): Promise<OfferAttempt | typeof again> => {
    const now = deps.clock.now();
    const offer = seen && offerOf(deps, entry, seen, now);
    if (!seen || !offer) return { seen, outcome: 'no-seats' };
    const commit = await commitBooking(deps.table, {
      before: null,
      after: offer,
      transition: { event: 'hold', by: 'system' },
      now: toInstant(now),
      extra: [offerWrite(entry, offer.id), ...extra],
    });
    if (commit.done) {
      log('seats-offered', { organizationId: entry.organizationId, bookingId: offer.id });
      return { seen: { ...seen, session: without(seen.session, offer) }, outcome: 'offered' };
    }
    if (commit.reason !== 'session' && commit.reason !== 'resource') return { seen, outcome: 'changed' };
    seen = await look();
    return again;
  };
  return retryOnConflict(attempt, { milliseconds: forConsumers });
}

/** The session after the party took its seats. */
function without(session: Session, { seats, exclusive }: Booking): Session {
  const { capacityRemaining, exclusiveParties } = session;
  return {
    ...session,
    capacityRemaining: capacityRemaining - seats,
    exclusiveParties: exclusiveParties + (exclusive ? 1 : 0),
  };
}

/** Seats that guests cannot book are not offered to the waitlist either. */
async function ifBookable<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Null: the party cannot book now, for lack of seats or because its bounds have changed since. */
function offerOf({ ids }: Deps, entry: WaitlistEntry, seen: Seen, now: Date): Booking | null {
  if (stateOf(seen, entry, now) !== 'available') return null;
  const priced = priceOf(seen, entry);
  if (!priced) return null;
  // From the request and from how often the entry changed: one offer each time. Not from the entry's own id, which
  // tells who waits to anyone who knows the address.
  const id = bookingId.parse(`bkg_${ids.from(`${entry.request}:${entry.version}`)}`);
  return {
    ...newBooking(ids, id, priced, {}, now),
    state: 'held',
    source: 'waitlist',
    guest: entry.guest,
    language: entry.language,
    expiresAt: offerEndsAt(seen.session, now),
    payBy: guestPayBy(toInstant(now)),
  };
}

function stateOf({ session, busy }: Seen, entry: WaitlistEntry, now: Date): SlotState {
  return stateForParty(session, seatsNeeded(session, entry), now, busy);
}

function priceOf(seen: Seen, { party }: WaitlistEntry): PricedParty | null {
  try {
    return priceIn(seen, { party });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
