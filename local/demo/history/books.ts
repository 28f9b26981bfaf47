import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { ResourceDay } from '../../../core/contract/model/desk/resource-day.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import type { Signature } from '../../../core/contract/model/guest/signature.ts';
import type { BookingId, SessionId } from '../../../core/contract/model/ids.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { type Movements, recordMovements } from '../../../core/domain/booking/payments/movements.ts';
import { applyMoves, touchedDays } from '../../../core/domain/capacity/resource-moves.ts';
import { freeDay } from '../../../core/domain/capacity/resources.ts';

/** How often each customer, by email, uses each of the organization's promo codes. */
export type PromoUses = Map<string, Map<string, number>>;

/** What bookings and their counters come to, in memory: the history is written when it is complete. */
export interface Books {
  readonly sessions: Map<SessionId, Session>;
  readonly bookings: Map<BookingId, Booking>;
  readonly resourceDays: Map<string, ResourceDay>;
  readonly promoUses: PromoUses;
  /** The signed waivers of each booking. */
  readonly signatures: Map<BookingId, readonly Signature[]>;
}

export function openBooks(sessions: readonly Session[]): Books {
  return {
    sessions: new Map(sessions.map((session) => [session.id, session])),
    bookings: new Map(),
    resourceDays: new Map(),
    promoUses: new Map(),
    signatures: new Map(),
  };
}

/** Enters a change of a booking, and moves every counter that it moves, as the writer of bookings does in the table. */
export function enter(books: Books, before: Booking | null, wanted: Booking, now: Instant): Booking {
  const { after, movements } = recordMovements({ before, after: wanted, now });
  for (const move of movements.sessions) moveSeats(books, move);
  for (const { code, customer, uses } of movements.promoCodes) {
    const known = books.promoUses.get(code) ?? new Map<string, number>();
    books.promoUses.set(code, known.set(customer, (known.get(customer) ?? 0) + uses));
  }
  moveResources(books, before, after);
  books.bookings.set(after.id, after);
  return after;
}

function moveSeats(
  { sessions }: Books,
  { sessionId, seats, held, exclusive }: Movements['sessions'][number],
) {
  const session = sessions.get(sessionId);
  if (!session) throw new Error(`The demo has no session ${sessionId}.`);
  sessions.set(sessionId, {
    ...session,
    capacityRemaining: session.capacityRemaining - seats,
    capacityHeld: session.capacityHeld + held,
    capacitySold: session.capacitySold + seats - held,
    exclusiveParties: session.exclusiveParties + exclusive,
    version: session.version + 1,
  });
}

function moveResources({ resourceDays }: Books, before: Booking | null, after: Booking) {
  const { organizationId, venueId } = after;
  for (const { resourceId, date, moves } of touchedDays({ before, after })) {
    const name = `${venueId} ${resourceId} ${date}`;
    const day = resourceDays.get(name) ?? freeDay(organizationId, venueId, resourceId, date);
    resourceDays.set(name, applyMoves(day, moves).next);
  }
}
