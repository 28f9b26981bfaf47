import { expect, test } from '@jest/globals';
import { portal } from '../../../../core/words/en/portal.ts';
import { readAddress } from '../../../../frontend/admin/features/desk/agenda/agenda-address.ts';
import { announcement } from '../../../../frontend/admin/features/desk/agenda/announcement.ts';
import { labelsOf } from '../../../../frontend/admin/features/desk/agenda/booking-labels.ts';
import { isNewBooking, newBookings } from '../../../../frontend/admin/features/desk/agenda/feed-news.ts';
import { figuresOf, filterDays } from '../../../../frontend/admin/features/desk/agenda/figures.ts';
import { findBooking, sessionsOf } from '../../../../frontend/admin/features/desk/agenda/find-booking.ts';
import { seatsOf } from '../../../../frontend/admin/features/desk/agenda/seats.ts';
import { toDate } from '../../../../frontend/admin/frame/address-date.ts';
import { portalWords } from '../../../../frontend/admin/frame/words.ts';
import { agendaOf, booking, bookingId, session } from '../support/agenda.ts';

const words = portalWords(portal, 'en', 'en-US');
const { t } = words;

const agenda = agendaOf([
  session('2026-11-22T12:00:00.000Z', 12, 3, [
    booking('a', { guestCount: 3, seats: 5 }),
    booking('b', { state: 'pending', paymentState: 'unpaid', guestCount: 2, seats: 2, paid: 0 }),
    booking('c', { state: 'cancelled', paymentState: 'refunded', guestCount: 5, seats: 5, paid: 0 }),
    booking('d', { state: 'checked_in', guestCount: 1, seats: 1 }),
    booking('e', { state: 'no_show', guestCount: 1, seats: 1 }),
  ]),
  session('2026-11-22T12:30:00.000Z', 10, 10, []),
  session('2026-11-22T15:00:00.000Z', 8, 8, [], { status: 'closed' }),
]);
const [busy, free, closed] = sessionsOf(agenda);

test('"today" is the venue’s, not the browser’s', () => {
  const lateInLondon = new Date('2026-11-22T23:30:00.000Z');
  expect(readAddress({}, 'Europe/London', lateInLondon)).toMatchObject({ date: '2026-11-22', view: 'day' });
  expect(readAddress({}, 'Australia/Lord_Howe', lateInLondon)).toMatchObject({ today: '2026-11-23' });
});

test('what makes no sense in the address becomes the default', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  for (const date of ['2026-02-31', '2026-02-31x', '9999-12-31', 'today']) {
    expect(readAddress({ date, view: 'year', empty: 'maybe' }, 'Europe/London', now)).toMatchObject({
      date: '2026-11-22',
      view: 'day',
      showEmpty: false,
    });
  }
  expect(toDate('2026-11-22', '2026-11-22')).toEqual({ date: undefined });
});

test('the figures agree: guests and the other parts are the seats taken', () => {
  const figures = figuresOf(sessionsOf(agenda));
  expect(figures).toEqual({
    bookings: 2,
    guests: 4,
    inProgress: 1,
    seatsTaken: 9,
    seats: 22,
    parts: { inProgress: 2, private: 2, other: 1 },
  });
  const { inProgress, private: empty, other } = figures.parts;
  expect(figures.guests + inProgress + empty + other).toBe(figures.seatsTaken);
});

test('a filter removes sessions, never days', () => {
  const booked = filterDays(agenda, { activityId: '', showEmpty: false });
  expect(booked.map((day) => day.sessions.length)).toEqual([1]);
  const others = filterDays(agenda, { activityId: 'act_other', showEmpty: true });
  expect(others.map((day) => day.sessions)).toEqual([[]]);
});

test('seats are described in words, and a closed session never reads as free', () => {
  if (!busy || !free || !closed) throw new Error('The agenda has three sessions.');
  expect(seatsOf(busy, 'public', t)).toMatchObject({
    total: 12,
    taken: 9,
    inProgress: 2,
    text: '9 of 12 taken',
  });
  expect(seatsOf({ ...busy, capacityRemaining: 0 }, 'public', t).text).toBe('Full, 12 of 12');
  expect(seatsOf(busy, 'private', t)).toMatchObject({ total: 1, taken: 1, text: 'Private, being booked' });
  expect(seatsOf(free, 'private', t).text).toBe('Private, free');
  expect(seatsOf(closed, 'private', t)).toMatchObject({ state: 'closed', text: 'Closed' });
  expect(seatsOf(closed, 'public', t).text).toBe('Closed');
});

test('a booking is new when it is confirmed and was not, whether a message or a reading tells it', () => {
  const later = agendaOf([
    session('2026-11-22T12:00:00.000Z', 12, 2, [
      booking('a'),
      booking('b'),
      booking('d'),
      booking('f'),
      booking('g', { state: 'pending' }),
    ]),
  ]);
  expect(newBookings(agenda, later).map((each) => each.bookingId)).toEqual(['b', 'f'].map(bookingId));
  expect(newBookings(later, later)).toEqual([]);
  const told = (letter: string, state: string) =>
    isNewBooking(agenda, { bookingId: bookingId(letter), state } as Parameters<typeof isNewBooking>[1]);
  expect(['a', 'b', 'd', 'f'].map((letter) => told(letter, 'confirmed'))).toEqual([false, true, false, true]);
  expect(told('f', 'pending')).toBe(false);
});

test('another day on show is not news', () => {
  const otherDay = {
    ...agenda,
    days: agenda.days.map((day) => ({ ...day, date: '2026-11-23', sessions: [] })),
  };
  expect(newBookings(otherDay, agenda)).toEqual([]);
});

test('a new booking is announced by name, party, activity and the venue’s time', () => {
  const found = findBooking(agenda, bookingId('a'));
  if (!found) throw new Error('The booking is in the agenda.');
  const text = announcement(found, { ...agenda, timeZone: 'Europe/Berlin' }, words);
  expect(text).toMatch(/^New booking: Guest a, 3 guests, The Vault at 1:00\sPM$/);
});

test('badges say what needs a look, and no more', () => {
  const texts = (state: string, paymentState: string, total = 100, source = 'widget') =>
    labelsOf({ state, paymentState, quote: { total }, source } as Parameters<typeof labelsOf>[0], t).map(
      ({ text }) => text,
    );
  expect(texts('confirmed', 'paid')).toEqual(['Confirmed']);
  expect(texts('confirmed', 'unpaid')).toEqual(['Confirmed', 'Unpaid']);
  expect(texts('confirmed', 'unpaid', 0)).toEqual(['Confirmed']);
  expect(texts('pending', 'unpaid', 100, 'staff')).toEqual(['Link sent']);
  expect(texts('cancelled', 'refunded')).toEqual(['Cancelled', 'Refunded']);
});
