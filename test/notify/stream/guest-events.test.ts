import { expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { eraseFromBooking } from '../../../core/domain/customers/erased.ts';
import { bookingEvents } from '../../../lambdas/usecases/notify/events/booking-events.ts';
import { aBooking } from '../email/support.ts';

const at = '2026-11-22T09:00:00.000Z';
const booking = aBooking();
const eventsOf = (before: Booking, after: Booking) => bookingEvents(before, after, at);
const ana = { name: 'Ana', email: 'other@example.com', phone: '' };
const request = { id: 'one', email: 'payment-link' as const, at };

test.each([
  ['a corrected guest', { ...booking, guest: ana }, ['booking.guest-changed']],
  ['another language', { ...booking, language: 'de' as const }, ['booking.guest-changed']],
  ['a name for the group', { ...booking, groupName: 'Ana’s 10th' }, []],
  ['an erased guest', eraseFromBooking(booking), []],
  ['an email to send again', { ...booking, emailRequests: [request] }, ['booking.email-requested']],
])('%s is announced as such', (_what, after, types) => {
  expect(eventsOf(booking, after).map(({ type }) => type)).toEqual(types);
});

test('a refused payment for held seats is announced each time, and not while it stays refused', () => {
  const { confirmedAt: _, ...unpaid } = booking;
  const waiting: Booking = { ...unpaid, state: 'pending', paymentState: 'processing' };
  const refused: Booking = { ...waiting, paymentState: 'failed' };
  const types = (before: Booking, after: Booking) => eventsOf(before, after).map(({ type }) => type);
  expect(types(waiting, refused)).toEqual(['booking.payment-failed']);
  expect(types(refused, { ...refused, version: 9 })).toEqual([]);
});

test('an email is requested once, also when an older request is dropped', () => {
  const before = { ...booking, emailRequests: [request] };
  const next = { ...request, id: 'two' };
  const details = eventsOf(before, { ...before, version: 9, emailRequests: [next] });
  expect(details).toMatchObject([{ detail: { email: 'payment-link', version: 9 } }]);
  expect(eventsOf(before, { ...before, version: 9 })).toEqual([]);
});
