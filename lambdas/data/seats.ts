import { type Booking, booking } from '../../core/contract/model/booking.ts';
import { type Session, session } from '../../core/contract/model/session.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { type BookingEvent, expiring, transition } from '../../core/domain/booking/states.ts';
import { bookingItem } from './bookings.ts';
import { absent, after, atLeast, type Condition, is, notAfter, oneOf, present } from './conditions.ts';
import { keys } from './keys.ts';
import type { Item, Table } from './table.ts';
import { transact, type Update, updateItem } from './transaction.ts';

/**
 * The only writes that move seats, each one transaction with conditions, and the booking's other
 * transitions. A booking's state changes only as `core/domain/booking/states.ts` allows.
 */

export type HoldOutcome =
  | { done: true }
  /** The same hold was taken before: a replay. */
  | { done: false; existing: Booking }
  /** The session as it stood when it said no; null when there is none. */
  | { done: false; existing: null; session: Session | null };

/** Takes the booking's seats out of its session and writes the booking, or neither. */
export async function hold(table: Table, value: Booking, now: Instant): Promise<HoldOutcome> {
  const outcome = await transact(table, [
    takeSeats(value, [after('bookableUntil', now), notAfter('bookableFrom', now)]),
    { put: bookingItem(value), only: [absent] },
  ]);
  if (outcome.done) return outcome;
  const existing = outcome.met.get(1);
  if (existing) return { done: false, existing: booking.parse(existing) };
  return { done: false, existing: null, session: parseSession(outcome.met.get(0)) };
}

/** Payment states in which no money has been taken, or given back. */
const awaitingPayment = ['unpaid', 'processing', 'failed'];

export type TransitionOutcome = { done: true } | { done: false; booking: Booking | null };

/** Gives the booking's seats back and ends it. `expire` only once its time has run out. */
export async function release(
  table: Table,
  value: Booking,
  event: 'expire' | 'release',
  now: Instant,
): Promise<TransitionOutcome> {
  const outOfTime = event === 'expire' ? [notAfter('expiresAt', now)] : [];
  const outcome = await transact(table, [
    bookingTransition(value, event, {}, outOfTime),
    { update: sessionKey(value), add: { capacityRemaining: value.seats, version: 1 }, only: [present] },
  ]);
  return outcome.done ? outcome : { done: false, booking: parseBooking(outcome.met.get(0)) };
}

export type RescueOutcome = { done: true } | { done: false; booking: Booking | null; seatsGone: boolean };

/** Paid too late: takes the seats again and confirms, if they are still free. */
export async function rescue(table: Table, value: Booking, changes: Item): Promise<RescueOutcome> {
  const outcome = await transact(table, [
    takeSeats(value, []),
    bookingTransition(value, 'rescue', changes, [oneOf('paymentState', awaitingPayment)]),
  ]);
  if (outcome.done) return outcome;
  const moved = outcome.met.has(1);
  return { done: false, booking: parseBooking(outcome.met.get(1)), seatsGone: !moved };
}

/** Moves a booking on without touching seats. `only` adds conditions to the state table's. */
export async function advance(
  table: Table,
  value: Booking,
  event: BookingEvent,
  changes: Item,
  only: readonly Condition[] = [],
): Promise<TransitionOutcome> {
  const outcome = await updateItem(table, bookingTransition(value, event, changes, only));
  return outcome.done ? outcome : { done: false, booking: parseBooking(outcome.met.get(0)) };
}

/** Writes facts that are no transition (a payment's id, a refund's), while the conditions hold. */
export async function annotate(
  table: Table,
  value: Booking,
  changes: Item,
  only: readonly Condition[],
): Promise<TransitionOutcome> {
  const update = keys.booking(value.organizationId, value.id);
  const outcome = await updateItem(table, {
    update,
    set: changes,
    add: { version: 1 },
    only: [present, ...only],
  });
  return outcome.done ? outcome : { done: false, booking: parseBooking(outcome.met.get(0)) };
}

function takeSeats(value: Booking, only: readonly Condition[]): Update {
  return {
    update: sessionKey(value),
    add: { capacityRemaining: -value.seats, version: 1 },
    only: [
      present,
      is('status', 'open'),
      is('offSchedule', false),
      atLeast('capacityRemaining', value.seats),
      ...only,
    ],
  };
}

function bookingTransition(
  value: Booking,
  event: BookingEvent,
  changes: Item,
  only: readonly Condition[],
): Update {
  const { from, to } = transition(event);
  const staysDue = expiring.includes(to);
  return {
    update: keys.booking(value.organizationId, value.id),
    set: { state: to, ...changes },
    add: { version: 1 },
    remove: staysDue ? [] : ['expiresAt', 'GSI2PK', 'GSI2SK'],
    only: [oneOf('state', from), ...only],
  };
}

const sessionKey = (value: Booking) => keys.session(value.organizationId, value.sessionId);
const parseBooking = (item: Item | null | undefined) => (item ? booking.parse(item) : null);
const parseSession = (item: Item | null | undefined) => (item ? session.parse(item) : null);
