import { expect, test } from '@jest/globals';
import { isExpectedToday } from '../../../core/domain/booking/expected-today.ts';
import { readScannedCode } from '../../../core/domain/lookup/scanned-code.ts';
import { aBooking } from '../../notify/email/support.ts';

test.each([
  ['https://book.example/manage/aa.bb-b.c_c', { kind: 'link', token: 'aa.bb-b.c_c' }],
  [' https://book.example/manage/aa.bb.cc?lang=de\n', { kind: 'link', token: 'aa.bb.cc' }],
  ['aa.bb.cc', { kind: 'link', token: 'aa.bb.cc' }],
  ['abcd-efgh', { kind: 'reference', reference: 'ABCDEFGH' }],
  ['ABCD EFG2', { kind: 'reference', reference: 'ABCDEFG2' }],
  ['https://other.example/menu', { kind: 'unknown' }],
  ['www.other.example', { kind: 'link', token: 'www.other.example' }],
  ['ABCD', { kind: 'unknown' }],
])('%j is read as %j', (code, read) => {
  expect(readScannedCode(code)).toEqual(read);
});

/** At 23:30 in London, until half past midnight. */
const late = aBooking({
  date: '2026-11-28',
  startsAt: '2026-11-28T23:30:00.000Z',
  endsAt: '2026-11-29T00:30:00.000Z',
});

test.each([
  ['2026-11-28T00:00:00.000Z', true],
  ['2026-11-27T23:59:00.000Z', false],
  ['2026-11-29T00:10:00.000Z', true],
  ['2026-11-29T00:30:00.000Z', false],
])('at %s a party of the 28th is expected: %p', (now, expected) => {
  expect(isExpectedToday(late, 'Europe/London', new Date(now))).toBe(expected);
});
