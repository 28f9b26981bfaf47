import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingReference, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type CodeMatch, codeMatch } from '../../../../core/contract/schemas/desk/booking-story.ts';
import { isExpectedToday } from '../../../../core/domain/booking/expected-today.ts';
import { readScannedCode } from '../../../../core/domain/lookup/scanned-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { findEntries } from '../../../data/guest/booking-entries.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { type LinkSecret, readLink } from '../../scope/links.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { type DeskDeps, viewAtDesk } from './desk-booking.ts';

export interface CodeDeps extends DeskDeps {
  readonly linkSecret: () => Promise<LinkSecret>;
}

interface Scan {
  readonly actor: Actor;
  /** Where it was scanned. */
  readonly venueId: VenueId;
  readonly code: string;
}

/**
 * The booking of a scanned or typed code, and whether this venue expects it today. A booking of another organization
 * is answered like a code that leads to none.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function findBookingByCode(deps: CodeDeps, { actor, venueId, code }: Scan): Promise<CodeMatch> {
  const here = await venueInScope(deps, actor, 'bookings.check-in', venueId);
  const booking = await bookingOf(deps, actor, code);
  const venue = booking && (await deps.venues.get(booking.organizationId, booking.venueId));
  if (!booking || !venue) throw new Problem('not-found', 'no-booking-with-code');
  const mayView = can(actor, 'bookings.view', booking);
  return codeMatch.parse({
    match: matchOf(booking, here, deps.clock.now()),
    venue,
    ...(mayView && { booking: viewAtDesk(booking, actor) }),
  });
}

function matchOf(booking: Booking, here: Venue, now: Date): CodeMatch['match'] {
  if (booking.venueId !== here.id) return 'another-venue';
  return isExpectedToday(booking, here.timeZone, now) ? 'today' : 'another-day';
}

async function bookingOf(deps: CodeDeps, actor: Actor, code: string): Promise<Booking | null> {
  const scanned = readScannedCode(code);
  switch (scanned.kind) {
    case 'link':
      return bookingByToken(deps, actor, scanned.token);
    case 'reference':
      return bookingByReference(deps, actor, scanned.reference);
    case 'unknown':
      return null;
  }
}

async function bookingByReference(
  { table, clock }: CodeDeps,
  { organizationId }: Actor,
  reference: BookingReference,
): Promise<Booking | null> {
  const asked = {
    reference,
    email: '',
    phone: '',
    words: [],
    venueIds: 'all',
    now: toInstant(clock.now()),
  } as const;
  const [id] = await findEntries(table, organizationId, asked);
  return id ? bookings(table).get(organizationId, id) : null;
}

async function bookingByToken(
  { table, clock, linkSecret }: CodeDeps,
  { organizationId }: Actor,
  token: string,
): Promise<Booking | null> {
  const link = await readLink(await linkSecret(), token, clock.now()).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (link?.organizationId !== organizationId) return null;
  return bookings(table).get(organizationId, link.bookingId);
}
