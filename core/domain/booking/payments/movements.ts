import type { Booking } from '../../../contract/model/guest/booking.ts';
import type { LedgerEntry } from '../../../contract/model/guest/ledger.ts';
import type { SessionId } from '../../../contract/model/ids.ts';
import type { MinorUnits } from '../../../contract/model/money.ts';
import type { Instant } from '../../../contract/model/time.ts';
import { sum } from '../../money/money.ts';
import { expiring, holdsSeats } from '../states.ts';

/**
 * How a change of a booking moves the counters in other items, computed from the booking before and after. So
 * everything that a booking takes is also released.
 */
export interface Movements {
  readonly sessions: readonly SeatMovement[];
  readonly promoCodes: readonly PromoCodeMovement[];
  readonly giftCards: readonly { readonly code: string; readonly amount: MinorUnits }[];
  /** Unpaid bookings that a network of guests holds more, or fewer. */
  readonly holders: readonly { readonly holder: string; readonly holds: 1 | -1 }[];
}

interface SeatMovement {
  readonly sessionId: SessionId;
  /** Taken from the session; below zero: given back. */
  readonly seats: number;
  /** Of the seats taken, those that may be free again soon. */
  readonly held: number;
  /** 1: the party comes to have the session to itself; -1: it no longer has. */
  readonly exclusive: number;
}

interface PromoCodeMovement {
  readonly code: string;
  readonly customer: string;
  readonly uses: 1 | -1;
}

export function movementsOf(before: Booking | null, after: Booking): Movements {
  return {
    sessions: seatMovements(before, after),
    promoCodes: promoCodeMovements(before, after),
    giftCards: giftCardMovements(before, after),
    holders: holderMovements(before, after),
  };
}

/** The ledger entries for these movements. Entries for money and gift cards are added where they are decided. */
export function entriesOf({ sessions, promoCodes }: Movements, at: Instant): LedgerEntry[] {
  return [
    ...sessions.flatMap(({ sessionId, seats }): LedgerEntry[] =>
      seats === 0 ? [] : [{ kind: 'seats', at, sessionId, seats }],
    ),
    ...usesOf(promoCodes).map(({ code, uses }): LedgerEntry => ({ kind: 'promo-code', at, code, uses })),
  ];
}

interface BookingWrite {
  readonly before: Booking | null;
  readonly after: Booking;
  readonly now: Instant;
}

/** The booking as it is written, with the ledger's entries for what moves. */
export function recordMovements({ before, after, now }: BookingWrite): {
  readonly after: Booking;
  readonly movements: Movements;
} {
  const movements = movementsOf(before, after);
  const ledger = [...after.ledger, ...entriesOf(movements, now)];
  return { movements, after: { ...after, ledger, version: (before?.version ?? 0) + 1 } };
}

/** By how much each code is used more, or less: one that goes from one customer to another, as often as before. */
export function usesOf(
  moves: Movements['promoCodes'],
): readonly { readonly code: string; readonly uses: number }[] {
  const byCode = Map.groupBy(moves, ({ code }) => code);
  return [...byCode]
    .map(([code, each]) => ({ code, uses: sum(each.map(({ uses }) => uses)) }))
    .filter(({ uses }) => uses !== 0);
}

function seatMovements(before: Booking | null, after: Booking): SeatMovement[] {
  const taken = { sessionId: after.sessionId, ...holdingOf(after) };
  if (!before) return [taken];
  const had = holdingOf(before);
  const given = { sessionId: before.sessionId, ...difference({ seats: 0, held: 0, exclusive: 0 }, had) };
  const moves =
    taken.sessionId === given.sessionId ? [{ ...taken, ...difference(taken, had) }] : [taken, given];
  return moves.filter(({ seats, held, exclusive }) => seats !== 0 || held !== 0 || exclusive !== 0);
}

type Holding = Omit<SeatMovement, 'sessionId'>;

/** What a booking takes from its session. */
function holdingOf({ state, seats, exclusive }: Booking): Holding {
  if (!holdsSeats(state)) return { seats: 0, held: 0, exclusive: 0 };
  return { seats, held: expiring.includes(state) ? seats : 0, exclusive: exclusive ? 1 : 0 };
}

function difference(a: Holding, b: Holding): Holding {
  return { seats: a.seats - b.seats, held: a.held - b.held, exclusive: a.exclusive - b.exclusive };
}

function promoCodeMovements(before: Booking | null, after: Booking): PromoCodeMovement[] {
  const had = before && useOf(before);
  const has = useOf(after);
  if (had?.code === has?.code && had?.customer === has?.customer) return [];
  return [...(had ? [{ ...had, uses: -1 as const }] : []), ...(has ? [{ ...has, uses: 1 as const }] : [])];
}

function useOf(booking: Booking): { code: string; customer: string } | null {
  const { promoCode: code, state } = booking;
  return code && holdsSeats(state) ? { code, customer: customerOf(booking) } : null;
}

/** The same email is the same customer, however it is spelled. */
function customerOf({ guest }: Booking): string {
  return (guest?.email ?? '').trim().toLowerCase();
}

function holderMovements(before: Booking | null, after: Booking): Movements['holders'] {
  const had = before && holderOf(before);
  const has = holderOf(after);
  if (had === has) return [];
  return [
    ...(had ? [{ holder: had, holds: -1 as const }] : []),
    ...(has ? [{ holder: has, holds: 1 as const }] : []),
  ];
}

/** The network that a booking counts against; null once it is paid or over, or where staff booked. */
export function holderOf({ holder, state }: Booking): string | null {
  return holder !== undefined && expiring.includes(state) ? holder : null;
}

function giftCardMovements(before: Booking | null, { ledger }: Booking): Movements['giftCards'] {
  const added = ledger.slice(before?.ledger.length ?? 0).filter((entry) => entry.kind === 'gift-card');
  const codes = [...new Set(added.map(({ code }) => code))];
  return codes
    .map((code) => ({
      code,
      amount: added.reduce((sum, entry) => sum + (entry.code === code ? entry.amount : 0), 0),
    }))
    .filter(({ amount }) => amount !== 0);
}
