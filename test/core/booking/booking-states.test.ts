import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type BookingState, bookingState } from '../../../core/contract/model/guest/booking.ts';
import {
  type BookingEvent,
  expiring,
  holdsSeats,
  mayHappen,
  nextState,
  seatHolding,
  transition,
  transitions,
} from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { statesPage } from '../support/states-page.ts';

const events = Object.keys(transitions) as BookingEvent[];
const page = new URL('../../../docs/booking-states.md', import.meta.url);

test('every state can be reached, and every transition ends in a known state', () => {
  const reached = new Set<BookingState>();
  const starts = events.filter((event) => transition(event).from.length === 0);
  const queue = starts.map((event) => transition(event).to);
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    const from = state;
    queue.push(...events.filter((event) => mayHappen(event, from)).map((event) => transition(event).to));
  }
  expect([...reached].sort()).toEqual([...bookingState.options].sort());
});

describe('guards', () => {
  test.each<[BookingEvent, string]>([
    ['hold', ''],
    ['request-payment', ''],
    ['book', ''],
    ['extend-hold', 'held'],
    ['start-checkout', 'held pending'],
    ['confirm', 'held pending'],
    ['rescue', 'expired'],
    ['accept-offer', 'expired'],
    ['expire', 'held pending'],
    ['release', 'held pending'],
    ['cancel', 'confirmed'],
    ['reschedule', 'confirmed'],
    ['check-in', 'confirmed'],
    ['undo-check-in', 'checked_in'],
    ['complete', 'checked_in'],
    ['no-show', 'confirmed'],
    ['undo-no-show', 'no_show'],
  ])('%s only from: %s', (event, from) => {
    expect(bookingState.options.filter((state) => mayHappen(event, state)).join(' ')).toBe(from);
  });

  test('the list above has every event', () => {
    expect(events).toHaveLength(17);
  });

  test('a wrong state is explained in words', () => {
    expect(nextState('check-in', 'confirmed')).toBe('checked_in');
    expect(() => nextState('check-in', 'no_show')).toThrow(new Problem('wrong-state', 'booking-no-show'));
  });

  test('money cannot revive what a guest has cancelled', () => {
    const ways = events.filter((event) => mayHappen(event, 'cancelled'));
    expect(ways).toEqual([]);
  });
});

test('seats go back exactly when a booking expires or is cancelled', () => {
  expect(bookingState.options.filter((state) => !holdsSeats(state))).toEqual(['expired', 'cancelled']);
  expect(expiring.every((state) => seatHolding.includes(state))).toBe(true);
});

test('docs/booking-states.md is what the table says', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(page, statesPage());
  expect(readFileSync(page, 'utf8')).toBe(statesPage());
});
