import { describe, expect, test } from '@jest/globals';
import type { BookingView, SlotView } from '../../../core/contract/views.ts';
import { nearestDays, nearestSlots } from '../../../frontend/widget/app/logic/choose/nearest.ts';
import { changeOf, finality, placesShort } from '../../../frontend/widget/app/logic/manage/change.ts';
import { actionsOf, closingWords, guestStatusOf } from '../../../frontend/widget/app/logic/manage/manage.ts';

const none = { paid: 0, balance: 0, refunded: 0, mayExtend: false };
const until = '2026-12-01T10:00:00.000Z';
const booked = (state: string, options = {}, paymentState = 'paid') =>
  ({ state, paymentState, options: { ...none, ...options } }) as unknown as BookingView;

test.each([
  ['held', {}, 'unpaid', 'finish'],
  ['pending', {}, 'unpaid', 'finish'],
  ['pending', {}, 'processing', 'waiting'],
  ['confirmed', {}, 'paid', 'confirmed'],
  ['expired', { offer: { until }, paid: 2500 }, 'paid', 'offer'],
  ['expired', { refunded: 2500 }, 'refunded', 'refunded'],
  ['expired', { paid: 2500 }, 'paid', 'refunded'],
  ['expired', {}, 'unpaid', 'lapsed'],
  ['cancelled', { refunded: 2500 }, 'refunded', 'cancelled'],
  ['checked_in', {}, 'paid', 'checked_in'],
  ['completed', {}, 'paid', 'completed'],
  ['no_show', {}, 'paid', 'no_show'],
])('%s with %j, %s: the page is about %s', (state, options, paymentState, status) => {
  expect(guestStatusOf(booked(state, options, paymentState))).toBe(status);
});

test('every way it can end has words, and no other status', () => {
  const statuses = ['finish', 'waiting', 'confirmed', 'offer'] as const;
  expect(statuses.map(closingWords)).toEqual([null, null, null, null]);
  const ends = ['lapsed', 'refunded', 'cancelled', 'checked_in', 'completed', 'no_show'] as const;
  expect(ends.filter((status) => closingWords(status) === null)).toEqual([]);
});

describe('what a guest may do', () => {
  const cancel = { until, fee: 0, refund: 2500 };
  const reschedule = { until };
  const nothing = { calendar: false, change: false, cancel: false, pay: false, tooLate: false };

  test.each([
    ['confirmed', { cancel, reschedule }, { calendar: true, change: true, cancel: true }],
    ['confirmed', { cancel }, { calendar: true, cancel: true }],
    ['confirmed', { reschedule, balance: 500 }, { calendar: true, change: true, pay: true }],
    ['confirmed', {}, { calendar: true, tooLate: true }],
    ['checked_in', { balance: 500 }, { calendar: true, pay: true }],
    ['pending', { cancel, reschedule, balance: 500 }, {}],
    ['cancelled', { balance: 500 }, {}],
    ['completed', { balance: 500 }, {}],
    ['no_show', {}, {}],
    ['expired', { offer: { until } }, {}],
  ])('%s with %j', (state, options, expected) => {
    expect(actionsOf(booked(state, options))).toEqual({ ...nothing, ...expected });
  });
});

const slot = (sessionId: string, more: Partial<SlotView> = {}) =>
  ({
    sessionId,
    startsAt: `2026-12-0${sessionId}T10:00:00.000Z`,
    state: 'available',
    seatsLeft: 4,
    ...more,
  }) as SlotView;

describe('a change', () => {
  const party = [{ unitId: 'adult', quantity: 2 }];
  const booking = { state: 'confirmed', sessionId: '1', party } as unknown as BookingView;
  const counts = { adult: 2 };

  test('of nothing is none', () => {
    expect(changeOf(booking, { slot: null, counts })).toBeNull();
    expect(changeOf(booking, { slot: slot('1'), counts: { adult: 2, child: 0 } })).toBeNull();
  });

  test('of time leaves the party to the server; of party names it', () => {
    expect(changeOf(booking, { slot: slot('2'), counts })).toEqual({ sessionId: '2' });
    expect(changeOf(booking, { slot: null, counts: { adult: 3 } })).toEqual({
      sessionId: '1',
      party: [{ unitId: 'adult', quantity: 3 }],
    });
  });

  test('back to the same time is one when that time was lost', () => {
    const lost = { ...booking, state: 'expired' as const };
    expect(changeOf(lost, { slot: slot('1'), counts })).toEqual({ sessionId: '1' });
    expect(changeOf(lost, { slot: null, counts })).toBeNull();
  });

  test('to a time with too few places says how many there are', () => {
    expect(placesShort({ slot: slot('2'), counts: { adult: 3, child: 2 } })).toBe(4);
    expect(placesShort({ slot: slot('2'), counts: { adult: 4 } })).toBeNull();
    expect(placesShort({ slot: null, counts: { adult: 9 } })).toBeNull();
  });
});

test('nearest days are free ones, before and after', () => {
  const day = (date: string, state: 'available' | 'full' = 'available') => ({ date, state, seatsLeft: 4 });
  const days = [
    day('2026-12-01'),
    day('2026-12-04'),
    day('2026-12-05', 'full'),
    day('2026-12-07'),
    day('2026-12-20'),
  ];
  expect(nearestDays(days, '2026-12-05', 3)).toEqual(['2026-12-04', '2026-12-07', '2026-12-01']);
});

test('nearest slots are free, have room for the party, and stand in order of time', () => {
  const slots = [
    slot('1'),
    slot('3'),
    slot('4', { seatsLeft: 1 }),
    slot('5', { state: 'full' }),
    slot('6'),
    slot('8'),
  ];
  const found = nearestSlots(slots, '2026-12-05T10:00:00.000Z', 2, 3);
  expect(found.map(({ sessionId }) => sessionId)).toEqual(['3', '6', '8']);
});

test.each([
  [true, true, null],
  [true, false, 'changeNoMove'],
  [false, true, 'changeNoCancel'],
  [false, false, 'changeFinal'],
])('after a change with cancelling %s and moving %s the guest is warned: %s', (cancel, move, words) => {
  const after = {
    ...(cancel && { cancel: { until, fee: 0, refund: 0 } }),
    ...(move && { reschedule: { until } }),
  };
  expect(finality(after)).toBe(words);
});
