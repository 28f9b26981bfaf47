import { expect, test } from '@jest/globals';
import { bookingReference } from '../../../core/contract/model/ids.ts';
import { erasedGuest } from '../../../core/domain/customers/erased.ts';
import { isFoundBy, readSearch, searchTermsOf } from '../../../core/domain/lookup/search-terms.ts';

const reference = bookingReference.parse('K7MWXP42');
const ana = { name: 'Ana María Núñez-López', email: 'Ana.Nunez@Example.com', phone: '+34 600 123 456' };

test.each([
  [ana, { words: ['lopez', 'ana'], email: 'ana.nunez@example.com', phone: '65432100643' }],
  [
    { ...ana, phone: '' },
    { words: ['lopez', 'ana', 'maria'], email: 'ana.nunez@example.com', phone: '' },
  ],
  [
    { ...ana, name: 'Bo' },
    { words: ['bo'], email: 'ana.nunez@example.com', phone: '65432100643' },
  ],
  [erasedGuest, null],
  [undefined, null],
])('the terms of a guest fit into four entries: %j', (guest, terms) => {
  expect(searchTermsOf({ guest })).toEqual(terms);
});

test.each([
  ['Acme outing', { words: ['lopez', 'acme'], email: 'ana.nunez@example.com', phone: '65432100643' }],
  ['López', { words: ['lopez', 'ana'], email: 'ana.nunez@example.com', phone: '65432100643' }],
])('a group’s name %s takes turns with the guest’s', (groupName, terms) => {
  expect(searchTermsOf({ guest: ana, groupName })).toEqual(terms);
});

test.each([
  ['acme', true],
  ['Outing acme', true],
  ['ana outing', true],
  ['acme picnic', false],
])('search for %s finds a booking of a group: %s', (typed, isFound) => {
  expect(isFoundBy({ reference, guest: ana, groupName: 'Acme outing' }, readSearch(typed))).toBe(isFound);
});

test.each([
  ['k7mw-xp42', true],
  ['K7MW XP42', true],
  ['K7MWXP4', false],
  ['ana', true],
  ['NÚÑ', true],
  ['lopez ana', true],
  ['ana petra', false],
  ['na', false],
  ['ana.nunez@example.com', true],
  ['Ana.nun', true],
  ['nunez@example.com', false],
  ['3456', true],
  ['456', false],
  ['600 123 456', true],
  ['+34 600 123 456', true],
  ['0034 600-123-456', true],
  ['0600 123 456', true],
  ['0601 123 456', false],
  ['7 3456', false],
])('search for %s finds the booking: %s', (typed, isFound) => {
  expect(isFoundBy({ reference, guest: ana }, readSearch(typed))).toBe(isFound);
});

test.each([
  ['+44 20 7946 0123', '020 7946 0123', '+44 (0)20 7946 0123', '0123', '0044 20 7946 0123'],
  ['020 7946 0123', '+44 20 7946 0123', '79460123', '0123', '442079460123'],
  ['(555) 010-1234', '+1 555 010 1234', '1 555 010 1234', '1234', '010-1234'],
])('a phone kept as %s is found by %s, %s, %s and %s', (phone, ...typed) => {
  const booking = { reference, guest: { ...ana, phone } };
  expect(typed.filter((each) => !isFoundBy(booking, readSearch(each)))).toEqual([]);
});

test('what is left of an erased guest is found by the reference alone', () => {
  const booking = { reference, guest: erasedGuest };
  expect(isFoundBy(booking, readSearch('erased'))).toBe(false);
  expect(isFoundBy(booking, readSearch(reference))).toBe(true);
});
