import type { Booking } from '../../../core/contract/model/booking.ts';
import { bookingId, type EmbedKey, type SessionId } from '../../../core/contract/model/ids.ts';
import type { Party } from '../../../core/contract/model/price.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import type { HoldView } from '../../../core/contract/views.ts';
import { holdExpiresAt } from '../../../core/domain/booking/deadlines.ts';
import { referenceOf } from '../../../core/domain/booking/reference.ts';
import { holdsSeats } from '../../../core/domain/booking/states.ts';
import { partySize } from '../../../core/domain/capacity/party.ts';
import { seatsNeeded, slotStateOf } from '../../../core/domain/capacity/slot-state.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { hold } from '../../data/seats.ts';
import type { Table } from '../../data/table.ts';
import type { Ids } from '../../runtime/ids.ts';
import { type PricedParty, priceParty } from '../availability/price-party.ts';
import { signLink } from '../links.ts';
import { releaseExpired } from './release-expired.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly linkSecret: () => Promise<string>;
}

interface HoldInput {
  readonly key: EmbedKey;
  readonly sessionId: SessionId;
  readonly party: Party;
  readonly idempotencyKey: string;
}

/** A hold's link also serves while paying and on the way back from it. */
const linkLifetime = 24 * 60 * 60 * 1000;

/**
 * Takes seats for ten minutes. The same idempotency key answers with the same hold.
 * @throws Problem with the reason why the session cannot be booked, or why the party cannot come
 */
export async function createHold(deps: Deps, input: HoldInput): Promise<HoldView> {
  const priced = await priceParty(deps.table, input);
  const now = deps.clock.now();
  const wanted = newBooking(deps, input, priced, now);
  const held = await take(deps.table, wanted, now);
  if (!holdsSeats(held.state) || !held.expiresAt) {
    throw new Problem('hold-expired', 'These seats were held before and have gone back. Pick a time again.');
  }
  const token = await signLink(
    await deps.linkSecret(),
    { organizationId: held.organizationId, bookingId: held.id },
    new Date(now.getTime() + linkLifetime),
  );
  const { reference, quote, expiresAt } = held;
  return { token, reference, now: toInstant(now), expiresAt, quote };
}

/** The booking as held. A full session first gives back what has run out in it, then is asked once more. */
async function take(table: Table, wanted: Booking, now: Date, again = true): Promise<Booking> {
  const outcome = await hold(table, wanted, toInstant(now));
  if (outcome.done) return wanted;
  if (outcome.existing) return sameRequest(outcome.existing, wanted);
  const isFull = outcome.session !== null && lacksSeats(outcome.session, wanted, now);
  if (isFull && again && (await releaseExpired(table, wanted, now)) > 0) {
    return take(table, wanted, now, false);
  }
  throw refusal(outcome.session, wanted, now);
}

/** A key stands for one request: another under the same key is not answered with seats it did not ask for. */
function sameRequest(existing: Booking, wanted: Booking): Booking {
  const asked = ({ sessionId, party }: Booking) =>
    [sessionId, ...party.map(({ unitId, quantity }) => `${unitId} ${quantity}`)].join();
  if (asked(existing) === asked(wanted)) return existing;
  throw new Problem('conflict', 'This idempotency key was used for another request. Use a new one for each.');
}

function lacksSeats(session: Session, wanted: Booking, now: Date): boolean {
  const state = slotStateOf(session, now);
  return state === 'full' || (state === 'available' && session.capacityRemaining < wanted.seats);
}

function refusal(session: Session | null, wanted: Booking, now: Date): Problem {
  if (!session) return new Problem('not-found', 'This session no longer exists. Pick another time.');
  if (lacksSeats(session, wanted, now)) return new Problem('full', fullDetail(session));
  switch (slotStateOf(session, now)) {
    case 'cutoff':
      return new Problem('cutoff', 'Booking for this session has ended. Pick a later time.');
    case 'too-far-ahead':
      return new Problem(
        'too-far-ahead',
        'Booking for this session has not started yet. Pick an earlier date.',
      );
    default:
      return new Problem('closed', 'The venue has closed this session. Pick another time.');
  }
}

function fullDetail({ capacityRemaining, eventType }: Session): string {
  if (eventType === 'private' || capacityRemaining === 0)
    return 'This session is sold out. Pick another time.';
  const left = capacityRemaining === 1 ? 'Only 1 seat is' : `Only ${capacityRemaining} seats are`;
  return `${left} left. Bring fewer guests or pick another time.`;
}

function newBooking({ ids }: Deps, input: HoldInput, priced: PricedParty, now: Date): Booking {
  const { organization, venue, session, party, quote } = priced;
  const guestCount = partySize(party);
  return {
    id: bookingId.parse(`bkg_${ids.from(`${organization.id}:${input.idempotencyKey}`)}`),
    organizationId: organization.id,
    venueId: venue.id,
    activityId: session.activityId,
    sessionId: session.id,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    date: session.date,
    reference: referenceOf(ids.bytes(8)),
    state: 'held',
    paymentState: 'unpaid',
    source: 'widget',
    party,
    guestCount,
    seats: seatsNeeded(session, guestCount),
    quote,
    answers: [],
    language: venue.widget.languages[0] ?? 'en',
    expiresAt: holdExpiresAt(now),
    createdAt: toInstant(now),
    version: 1,
  };
}
