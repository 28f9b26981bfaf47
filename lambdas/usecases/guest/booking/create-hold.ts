import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { bookingId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { HoldView } from '../../../../core/contract/views.ts';
import { guestPayBy, holdExpiresAt } from '../../../../core/domain/booking/deadlines.ts';
import { holdsSeats } from '../../../../core/domain/booking/states.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { wallTimesOf } from '../../../../core/domain/wall-times.ts';
import type { Table } from '../../../data/table.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { addLogFields } from '../../../runtime/log.ts';
import { type LinkSecret, signLink } from '../../scope/links.ts';
import { type PartyInput, type PricedParty, priceParty } from '../availability/price-party.ts';
import { hashNetwork } from './hash-network.ts';
import { newBooking } from './new-booking.ts';
import { sameRequest } from './same-request.ts';
import { takeSeats } from './take-seats.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly linkSecret: () => Promise<LinkSecret>;
}

interface HoldInput extends PartyInput {
  readonly idempotencyKey: string;
  /** Where the guest is, and how many unpaid bookings that network may hold at the venue; without it any number. */
  readonly network?: { readonly address: string; readonly mostLiveHolds: number };
}

type LiveHold = Booking & { readonly expiresAt: Instant };

/** A hold's link also serves while paying and on the way back from it. */
const linkLifetime = 24 * 60 * 60 * 1000;

/**
 * Takes seats for ten minutes. The same idempotency key answers with the same hold.
 * @throws Problem with the reason why the session cannot be booked, or why the party cannot come;
 * Problem('rate-limited') when the guest's network holds too many unpaid bookings at the venue
 */
export async function createHold(deps: Deps, input: HoldInput): Promise<HoldView> {
  const priced = await priceParty(deps, input);
  const now = deps.clock.now();
  const wanted = { ...heldBooking(deps, input, priced, now), ...(await holderOf(deps, input, priced)) };
  addLogFields({ bookingId: wanted.id });
  const { mostLiveHolds } = input.network ?? {};
  const transition = { event: 'hold', by: 'guest' } as const;
  const held = sameRequest(
    await takeSeats(deps.table, wanted, now, { transition, mostLiveHolds, seen: priced.session }),
    wanted,
  );
  if (!holdsSeats(held.state) || !held.expiresAt) {
    throw new Problem('hold-expired', 'hold-ended');
  }
  const token = await signLink(
    await deps.linkSecret(),
    { organizationId: held.organizationId, bookingId: held.id },
    new Date(now.getTime() + linkLifetime),
  );
  return viewHold({ ...held, expiresAt: held.expiresAt }, priced.venue.timeZone, token, now);
}

async function holderOf(
  { linkSecret }: Deps,
  { network }: HoldInput,
  { venue }: PricedParty,
): Promise<Pick<Booking, 'holder'>> {
  if (!network) return {};
  return { holder: hashNetwork(await linkSecret(), venue.id, network.address) };
}

/** Names what is held, so that a guest who has chosen something else meanwhile is not shown that. */
function viewHold(
  { reference, quote, expiresAt, sessionId, activityId, startsAt, endsAt, party, buyOut, addOns }: LiveHold,
  timeZone: string,
  token: string,
  now: Date,
): HoldView {
  const local = wallTimesOf({ startsAt, endsAt }, timeZone);
  const session = { id: sessionId, activityId, startsAt, endsAt, local };
  return { token, reference, session, party, buyOut, addOns, now: toInstant(now), expiresAt, quote };
}

function heldBooking({ ids }: Deps, input: HoldInput, priced: PricedParty, now: Date): Booking {
  const id = bookingId.parse(`bkg_${ids.from(`${priced.organization.id}:${input.idempotencyKey}`)}`);
  const booking = newBooking(ids, id, priced, input, now);
  const deadlines = { expiresAt: holdExpiresAt(now), payBy: guestPayBy(booking.createdAt) };
  const { embed } = priced;
  return { ...booking, ...deadlines, ...(embed && { embedId: embed.id }), state: 'held', source: 'widget' };
}
