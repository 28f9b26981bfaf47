import { expect, test } from '@jest/globals';
import { agendaBooking } from '../../../../core/contract/views.ts';
import { portal } from '../../../../core/words/en/portal.ts';
import { portalLater } from '../../../../core/words/en/portal-later.ts';
import { sessionsOf } from '../../../../frontend/admin/features/desk/agenda/find-booking.ts';
import {
  isSameRow,
  minutesIn,
  rowsOf,
  spanOf,
} from '../../../../frontend/admin/features/desk/board/layout.ts';
import { canTake } from '../../../../frontend/admin/features/desk/board/moves/moves.ts';
import { keepPlaces, placesOf } from '../../../../frontend/admin/features/desk/board/places.ts';
import { chipState } from '../../../../frontend/admin/features/desk/board/session/chip-state.ts';
import { staffRowsOf } from '../../../../frontend/admin/features/desk/board/staff/staff-rows.ts';
import { portalWords } from '../../../../frontend/admin/frame/words.ts';
import { agendaOf, booking, session } from '../support/agenda.ts';

const { t, formatIn } = portalWords({ ...portal, ...portalLater }, 'en', 'en-US');
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
  const span = spanOf(sessions, 'Europe/London');
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
  expect(spanOf([], 'Europe/London')).toBeNull();
});

const spanFrom = (timeZone: string, ...starts: string[]) => {
  const day = starts.map((startsAt) => session(startsAt, 6, 6, []));
  const span = spanOf(sessionsOf(agendaOf(day)), timeZone);
  if (!span) throw new Error('There are sessions.');
  const [row] = rowsOf(agendaOf(day), sessionsOf(agendaOf(day)), span);
  const clock = formatIn(timeZone, 'USD');
  return {
    span,
    from: row?.placed.map((each) => each.from),
    hours: span.hours.map((hour) => clock.time(hour)),
  };
};

test('on the night when the clocks go back, an hour comes twice and no session is drawn over another', () => {
  const { from, hours } = spanFrom(
    'Europe/London',
    '2026-10-24T23:00:00.000Z',
    '2026-10-25T00:00:00.000Z',
    '2026-10-25T01:00:00.000Z',
  );
  expect(hours).toEqual(['12:00 AM', '1:00 AM', '1:00 AM']);
  expect(from).toEqual([0, 60, 120]);
});

test('when the clocks go forward, the board goes on without the hour that is missing', () => {
  const { from, hours } = spanFrom('Europe/London', '2027-03-28T00:00:00.000Z', '2027-03-28T01:00:00.000Z');
  expect(hours).toEqual(['12:00 AM', '2:00 AM']);
  expect(from).toEqual([0, 60]);
});

test('sessions after midnight stand after those of the evening', () => {
  const { from, hours } = spanFrom(
    'America/New_York',
    '2026-11-23T03:30:00.000Z',
    '2026-11-23T05:30:00.000Z',
  );
  expect(hours).toEqual(['10:00 PM', '11:00 PM', '12:00 AM', '1:00 AM']);
  expect(from).toEqual([30, 150]);
});

test('full hours are those of the venue’s clock, and the line of the present is on it', () => {
  const { span, from, hours } = spanFrom('Asia/Kolkata', '2026-11-22T04:45:00.000Z');
  expect(hours).toEqual(['10:00 AM', '11:00 AM']);
  expect(from).toEqual([15]);
  expect(minutesIn(span, '2026-11-22T05:00:00.000Z')).toBe(30);
});

test('a second reading without changes draws no row again', () => {
  const span = spanOf(sessions, 'Europe/London');
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
  expect(state({ waiver: { signed: 3, of: 3 } })).toEqual({ tone: 'neutral', text: 'Paid' });
  const unsigned = { waiver: { signed: 1, of: 3 } };
  expect(state(unsigned)).toEqual({ tone: 'warning', text: '2 unsigned' });
  expect(state({ ...unsigned, balance: 700 })).toEqual({ tone: 'warning', text: '$7.00 due, 2 unsigned' });
  expect(state({ ...unsigned, state: 'checked_in' }).text).toBe('Checked in, 2 unsigned');
  expect(state({ state: 'checked_in', balance: 700 })).toEqual({
    tone: 'success',
    text: 'Checked in, $7.00 due',
  });
  expect(state({ paymentState: 'disputed' })).toEqual({ tone: 'danger', text: 'Disputed' });
  expect(state({ state: 'no_show' })).toEqual({ tone: 'neutral', text: 'No-show' });
});

test('places are kept while the pointer is over them', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => agendaBooking.parse(booking(letter)));
  if (!a || !b || !c || !d) throw new Error('There are bookings.');
  const names = ({ shown, gone, more }: ReturnType<typeof placesOf>) => [
    shown.map(({ id }) => id.slice(-1)).join(''),
    [...gone].map((id) => id.slice(-1)).join(''),
    more,
  ];
  const before = placesOf([a, b], 3);
  expect(names(before)).toEqual(['ab', '', 0]);
  expect(names(placesOf([a, b, c, d], 3))).toEqual(['ab', '', 2]);
  expect(names(keepPlaces(before, [b], 3))).toEqual(['ab', 'a', 0]);
  expect(names(keepPlaces(before, [{ ...a, state: 'cancelled' }, b, c, d], 3))).toEqual(['abc', 'a', 1]);
  expect(names(keepPlaces(before, [c, a, b], 3))).toEqual(['abc', '', 0]);
  const full = placesOf([a, b, c, d], 3);
  expect(names(keepPlaces(full, [b, c], 3))).toEqual(['ab', 'a', 1]);
});

test('people stand by name with what they run, and booked sessions without anyone stand first', () => {
  const span = spanOf(sessions, 'Europe/London');
  if (!span || !first || !third) throw new Error('There are sessions.');
  const run = (of: typeof first, userId: string, name: string) => ({ ...of, userId, name }) as never;
  const { people, open } = staffRowsOf([run(first, 'u2', 'Zoe'), run(first, 'u1', 'Ada')], sessions, span);
  expect(people.map(({ name, placed }) => [name, placed.map(({ from }) => from)])).toEqual([
    ['Ada', [0]],
    ['Zoe', [0]],
  ]);
  expect(open.placed.map((each) => each.session.sessionId)).toEqual([third.sessionId]);
});
