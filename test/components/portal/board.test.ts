import { expect, test } from '@jest/globals';
import { portal } from '../../../core/words/en/portal.ts';
import { sessionsOf } from '../../../frontend/admin/features/desk/agenda/find-booking.ts';
import { chipState } from '../../../frontend/admin/features/desk/board/chip-state.ts';
import { isSameRow, minutesIn, rowsOf, spanOf } from '../../../frontend/admin/features/desk/board/layout.ts';
import { canTake } from '../../../frontend/admin/features/desk/board/moves.ts';
import { portalWords } from '../../../frontend/admin/frame/words.ts';
import { agendaOf, booking, session } from './support/agenda.ts';

const { t, formatIn } = portalWords(portal, 'en', 'en-US');
const format = formatIn('Europe/London', 'USD');
const now = '2026-11-22T11:00:00.000Z';

const agenda = agendaOf([
  session('2026-11-22T12:00:00.000Z', 6, 2, [booking('a', { seats: 4, guestCount: 4 })]),
  session('2026-11-22T12:30:00.000Z', 6, 6, []),
  session('2026-11-22T13:00:00.000Z', 6, 3, [booking('b', { seats: 3 })]),
  session('2026-11-22T14:00:00.000Z', 6, 6, [], { status: 'closed' }),
  session('2026-11-22T15:00:00.000Z', 6, 6, [], { activityId: 'act_bbbbbbbbbbbb' }),
]);
const sessions = sessionsOf(agenda);
const [first, second, third] = sessions;
const [moved] = first?.bookings ?? [];

test('a board spans full hours, and sessions that overlap stand below each other', () => {
  const span = spanOf(sessions);
  if (!span) throw new Error('There are sessions.');
  expect(span).toMatchObject({ start: '2026-11-22T12:00:00.000Z', length: 240 });
  expect(span.hours).toHaveLength(4);
  const [row] = rowsOf(agenda, sessions, span);
  expect(row?.placed.map(({ from, length, lane }) => [from, length, lane])).toEqual([
    [0, 60, 0],
    [30, 60, 1],
    [60, 60, 0],
    [120, 60, 0],
  ]);
  expect(row?.lanes).toBe(2);
  expect(minutesIn(span, '2026-11-22T12:45:00.000Z')).toBe(45);
  expect(minutesIn(span, now)).toBeNull();
  expect(spanOf([])).toBeNull();
});

test('a second reading without changes draws no row again', () => {
  const span = spanOf(sessions);
  if (!span) throw new Error('There are sessions.');
  const [row] = rowsOf(agenda, sessions, span);
  const [again] = rowsOf(agenda, [...sessions], span);
  if (!row || !again || !first) throw new Error('There is a row.');
  expect(isSameRow(row, again)).toBe(true);
  const [changed] = rowsOf(agenda, [{ ...first, version: 6 }, ...sessions.slice(1)], span);
  if (changed) expect(isSameRow(row, changed)).toBe(false);
});

test('only a session of the same activity with room takes a booking', () => {
  if (!moved || !first) throw new Error('There is a booking.');
  const move = { booking: moved, from: first, eventType: 'public' } as const;
  expect(sessions.map((each) => canTake(move, each, now))).toEqual([false, true, false, false, false]);
  expect(second && canTake(move, second, '2026-11-22T13:30:00.000Z')).toBe(false);
  const alone = { ...move, booking: { ...moved, seats: 1 }, eventType: 'private' } as const;
  expect([second, third].map((each) => each && canTake(alone, each, now))).toEqual([true, false]);
});

test('a chip says in words what its colour says', () => {
  if (!moved) throw new Error('There is a booking.');
  const state = (changes: object) => chipState({ ...moved, ...changes }, format, t);
  expect(state({})).toEqual({ tone: 'neutral', text: 'Paid' });
  expect(state({ balance: 700 })).toEqual({ tone: 'warning', text: '$7.00 due' });
  expect(state({ state: 'checked_in', balance: 700 })).toEqual({
    tone: 'success',
    text: 'Checked in, $7.00 due',
  });
  expect(state({ paymentState: 'disputed' })).toEqual({ tone: 'danger', text: 'Disputed' });
  expect(state({ state: 'no_show' })).toEqual({ tone: 'neutral', text: 'No-show' });
});
