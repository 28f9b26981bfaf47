import { expect, test } from '@jest/globals';
import { type Booking, booking } from '../../../core/contract/model/guest/booking.ts';
import { personalData } from '../../../core/contract/schemas/people/customers.ts';
import { eraseFromBooking } from '../../../core/domain/customers/erased.ts';

/**
 * What happens to each field of a booking on an erasure or export request. `personal`: it can identify or
 * describe a person, so it is exported and erased. `kept`: the books need it, and it identifies no one. A
 * field that is not listed does not compile, and fails the first test.
 */
const fields: Record<keyof Booking, 'personal' | 'kept'> = {
  guest: 'personal',
  answers: 'personal',
  notes: 'personal',
  groupName: 'personal',
  signers: 'personal',
  signedVersions: 'kept',
  emailRequests: 'kept',
  groupId: 'kept',
  embedId: 'kept',
  id: 'kept',
  organizationId: 'kept',
  venueId: 'kept',
  activityId: 'kept',
  sessionId: 'kept',
  startsAt: 'kept',
  endsAt: 'kept',
  date: 'kept',
  reference: 'kept',
  state: 'kept',
  paymentState: 'kept',
  source: 'kept',
  party: 'kept',
  buyOut: 'kept',
  exclusive: 'kept',
  planVersion: 'kept',
  soldWhileClosed: 'kept',
  addOns: 'kept',
  guestCount: 'kept',
  seats: 'kept',
  resources: 'kept',
  quote: 'kept',
  rates: 'kept',
  leastFeeBasisPoints: 'kept',
  accepted: 'kept',
  lastChange: 'kept',
  promoCode: 'kept',
  discount: 'kept',
  giftCardCode: 'kept',
  ledger: 'kept',
  refundProgress: 'kept',
  disputes: 'kept',
  keptAt: 'kept',
  language: 'kept',
  expiresAt: 'kept',
  holder: 'kept',
  payBy: 'kept',
  extensions: 'kept',
  guestMoves: 'kept',
  checkouts: 'kept',
  stripeCheckoutSessionId: 'kept',
  createdAt: 'kept',
  confirmedAt: 'kept',
  checkedInAt: 'kept',
  cancelledAt: 'kept',
  emailFailure: 'kept',
  version: 'kept',
};

const personal = Object.entries(fields).flatMap(([field, kind]) => (kind === 'personal' ? [field] : []));

test('each field of a booking is classified', () => {
  expect(Object.keys(booking.shape).sort()).toEqual(Object.keys(fields).sort());
});

test('personal fields are erased, all others are kept', () => {
  const said = 'Ana Torres, ana@example.com';
  const kept = { kind: 'price-kept', amount: 2000 };
  const texts = Object.fromEntries(Object.keys(fields).map((field) => [field, said]));
  const before = { ...texts, ledger: [{ ...kept, reason: said }] };
  const after: Record<string, unknown> = { ...eraseFromBooking(before as unknown as Booking) };
  expect(after.ledger).toEqual([kept]);
  const changed = Object.keys(fields).filter((field) => field !== 'ledger' && after[field] !== said);
  expect(changed.sort()).toEqual([...personal].sort());
  expect(JSON.stringify(personal.map((field) => after[field]))).not.toContain('Ana');
});

test('personal fields are in the export', () => {
  const given = Object.keys(personalData.shape.bookings.element.shape);
  expect(personal.filter((field) => !given.includes(field))).toEqual([]);
});
