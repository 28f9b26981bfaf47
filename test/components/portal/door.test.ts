import { beforeEach, expect, test } from '@jest/globals';
import { findParties, headcountOf, partiesOf } from '../../../frontend/admin/features/desk/door/door-list.ts';
import {
  enqueue,
  isHereByNow,
  waiting,
  withConflict,
  withQueue,
} from '../../../frontend/admin/features/desk/door/queue.ts';
import { keepQueue, keptQueue } from '../../../frontend/admin/features/desk/door/queue-store.ts';
import {
  clearDevice,
  forgetCopies,
  fromDevice,
  keepCopy,
} from '../../../frontend/admin/frame/data/device-copy.ts';
import { agendaOf, booking, bookingId, session } from './support/agenda.ts';

const agenda = agendaOf([
  session('2026-11-22T10:00:00.000Z', 9, 0, [
    booking('a', {
      state: 'checked_in',
      guestCount: 2,
      guest: { name: 'Zoë Ångström', email: 'z@example.com' },
    }),
    booking('b', { state: 'no_show' }),
  ]),
  session('2026-11-22T12:00:00.000Z', 9, 0, [
    booking('c', {
      guestCount: 4,
      reference: 'ABCD2345',
      guest: { name: 'Ana Silva', email: 'a@example.com', phone: '+1 555 0187' },
    }),
    booking('d', { state: 'cancelled' }),
  ]),
]);
const parties = partiesOf(agenda, '2026-11-22T11:30:00.000Z');
const idsOf = (query: string) => findParties(parties, query).map(({ booking: { id } }) => id.at(-1));

beforeEach(() => localStorage.clear());

test('those who come stand before those who have been here, and the cancelled nowhere', () => {
  expect(idsOf('')).toEqual(['c', 'a', 'b']);
  const during = partiesOf(agenda, '2026-11-22T10:30:00.000Z');
  expect(during.map(({ booking: { id } }) => id.at(-1))).toEqual(['a', 'c', 'b']);
  expect(headcountOf(parties)).toEqual({ here: 2, expected: 6 });
});

test.each([
  ['part of a name', 'sil', 'c'],
  ['a name without its accents', 'angstrom', 'a'],
  ['the beginning of a reference', 'abcd', 'c'],
  ['a reference in groups', 'abcd-2345', 'c'],
  ['the last digits of the phone', '0187', 'c'],
])('a party is found by %s', (_, query, letter) => {
  expect(idsOf(query)).toEqual([letter]);
});

test('a party is found by the guest’s link, without a line', () => {
  const id = 'bkg_0123456789abcdef0123';
  const signed = btoa(JSON.stringify({ bookingId: id }));
  const own = partiesOf(
    agendaOf([session('2026-11-22T12:00:00.000Z', 9, 0, [booking('c', { id }), booking('e')])]),
    '2026-11-22T11:30:00.000Z',
  );
  const found = findParties(own, `https://book.example/manage/eyJh.${signed.replaceAll('=', '')}.sig`);
  expect(found.map(({ booking: each }) => each.id)).toEqual([id]);
});

test('a word that no booking contains finds nothing', () => {
  expect(idsOf('018')).toEqual([]);
  expect(idsOf('absent')).toEqual([]);
});

test('a check-in that waits is shown as done, and is queued once', () => {
  const party = parties[0]?.booking;
  if (!party) throw new Error('There is a party.');
  const queue = enqueue(enqueue([], party), party);
  expect(queue).toEqual([{ bookingId: bookingId('c'), name: 'Ana Silva', version: 1 }]);
  expect(headcountOf(partiesOf(withQueue(agenda, queue), '2026-11-22T11:30:00.000Z')).here).toBe(6);
  const refused = withConflict(queue, bookingId('c'), 'Someone else changed this.');
  expect(waiting(refused)).toEqual([]);
  expect(headcountOf(partiesOf(withQueue(agenda, refused), '2026-11-22T11:30:00.000Z')).here).toBe(2);
});

test('a refused check-in of a party that is here is no conflict', () => {
  expect(isHereByNow(agenda, bookingId('a'))).toBe(true);
  expect(isHereByNow(agenda, bookingId('c'))).toBe(false);
  expect(isHereByNow(undefined, bookingId('a'))).toBe(false);
});

test('the queue outlives the page and the session, and ends with a sign-out', async () => {
  const queue = [{ bookingId: bookingId('c'), name: 'Ana Silva', version: 1 }];
  keepQueue('ven_1', queue);
  keepCopy(['getAccount', {}], { name: 'Robin' }, 1);
  forgetCopies();
  expect(keptQueue('ven_1')).toEqual(queue);
  expect(fromDevice('getAccount')).toBeNull();
  await clearDevice();
  expect(keptQueue('ven_1')).toEqual([]);
  localStorage.setItem('bookingtms-copy:check-ins:ven_1', 'not JSON');
  expect(keptQueue('ven_1')).toEqual([]);
});
