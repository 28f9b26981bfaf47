import { beforeEach, expect, test } from '@jest/globals';
import {
  findParties,
  headcountOf,
  partiesOf,
} from '../../../../frontend/admin/features/desk/door/door-list.ts';
import { entryOf } from '../../../../frontend/admin/features/desk/door/entry.ts';
import {
  afterRefusal,
  type QueuedCheckIn,
  waiting,
  withCheckIn,
  withConflict,
  withNote,
  withQueue,
} from '../../../../frontend/admin/features/desk/door/queue/queue.ts';
import { keepQueue, keptQueue } from '../../../../frontend/admin/features/desk/door/queue/queue-store.ts';
import {
  clearDevice,
  forgetCopies,
  fromDevice,
  keepCopy,
} from '../../../../frontend/admin/frame/data/device-copy.ts';
import { agendaOf, booking, bookingId, session } from '../support/agenda.ts';

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
      groupName: 'Sarah’s 10th',
      answers: [{ questionId: 'players', values: ['João, Rui'] }],
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
  ['the name of the group', 'sarah’s', 'c'],
  ['a player whom the guest named', 'joao', 'c'],
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

test('a party is found by a player who has signed', () => {
  const signed = agendaWith({ signers: [{ name: 'Zoë Quartz' }] });
  const own = partiesOf(signed, '2026-11-22T11:30:00.000Z');
  expect(findParties(own, 'zoe qua')).toHaveLength(1);
  expect(findParties(own, 'zoe bird')).toHaveLength(0);
});

test('a word that no booking contains finds nothing', () => {
  expect(idsOf('018')).toEqual([]);
  expect(idsOf('absent')).toEqual([]);
});

const [expected] = parties;
const checkIn: QueuedCheckIn = {
  kind: 'check-in',
  id: bookingId('c'),
  bookingId: bookingId('c'),
  name: 'Ana Silva',
  version: 1,
  sessionId: 'act_aaaaaaaaaaaa.20261122T1200Z',
};
const note = { id: 'note-1', text: 'Came with a pram' };

test('what waits is shown as done, and a check-in is queued once, before the notes', () => {
  if (!expected) throw new Error('There is a party.');
  const { booking: party, session: of } = expected;
  const once = withNote(withCheckIn([], party, of.sessionId), party, note);
  const queue = withCheckIn(once, party, of.sessionId);
  const noted = { kind: 'note', ...note, bookingId: bookingId('c'), name: 'Ana Silva' };
  expect(queue).toEqual([checkIn, noted]);
  const shown = partiesOf(withQueue(agenda, queue), '2026-11-22T11:30:00.000Z');
  expect(headcountOf(shown).here).toBe(6);
  expect(shown[0]?.booking.notes).toEqual([note]);
  const refused = withConflict(queue, bookingId('c'), 'Someone else changed this.');
  expect(waiting(refused)).toEqual([noted]);
  expect(headcountOf(partiesOf(withQueue(agenda, refused), '2026-11-22T11:30:00.000Z')).here).toBe(2);
});

const agendaWith = (changes: Record<string, unknown>, at = '2026-11-22T12:00:00.000Z') =>
  agendaOf([session(at, 9, 0, [booking('c', changes)])]);

test.each([
  ['is here by now', agendaWith({ state: 'checked_in', version: 2 }), 'here'],
  ['has paid meanwhile', agendaWith({ version: 3 }), { version: 3 }],
  ['was cancelled', agendaWith({ state: 'cancelled', actions: [], version: 2 }), 'conflict'],
  ['was moved to another session', agendaWith({ version: 2 }, '2026-11-22T15:00:00.000Z'), 'conflict'],
  ['was moved to another day', agendaOf([]), 'conflict'],
  ['has not changed', agendaWith({}), 'conflict'],
  ['is in a list that cannot be read', undefined, 'conflict'],
])('a refused check-in of a party that %s', (_, now, outcome) => {
  expect(afterRefusal(now, checkIn)).toEqual(outcome);
});

test.each([
  ['nothing', ' ', 'none'],
  ['one who is expected', 'silva', 'check-in'],
  ['one who is here', 'angstrom', 'is-here'],
  ['several', '2', 'look'],
  ['nobody', 'nobody', 'unknown'],
])('Enter with %s in the field', (_, query, kind) => {
  const found = query === '2' ? parties : findParties(parties, query);
  expect(entryOf(query, found).kind).toBe(kind);
});

test('a party that owes something, or may not be checked in, is looked at first', () => {
  const kindOf = (changes: Record<string, unknown>) =>
    entryOf('guest', partiesOf(agendaWith(changes), '2026-11-22T11:30:00.000Z')).kind;
  expect([kindOf({}), kindOf({ balance: 100 }), kindOf({ actions: [] })]).toEqual([
    'check-in',
    'look',
    'look',
  ]);
});

test('the queue outlives the page and the session, and ends with a sign-out', async () => {
  keepQueue('ven_1', [checkIn]);
  keepCopy(['getAccount', {}], { name: 'Robin' }, 1);
  forgetCopies();
  expect(keptQueue('ven_1')).toEqual([checkIn]);
  expect(fromDevice('getAccount')).toBeNull();
  await clearDevice();
  expect(keptQueue('ven_1')).toEqual([]);
  localStorage.setItem('bookingtms-copy:door:ven_1', 'not JSON');
  expect(keptQueue('ven_1')).toEqual([]);
});
