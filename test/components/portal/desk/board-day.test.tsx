import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { type AgendaSession, type AgendaView, agendaView } from '../../../../core/contract/views.ts';
import { sessionsOf } from '../../../../frontend/admin/features/desk/agenda/find-booking.ts';
import { BoardDay } from '../../../../frontend/admin/features/desk/board/board-day.tsx';
import { SessionContext } from '../../../../frontend/admin/frame/session/session.tsx';
import { agendaOf, booking, session } from '../support/agenda.ts';
import { answerWith } from '../support/api.ts';
import { renderPortal } from '../support/render.tsx';
import { operator, profileWith } from '../support/session.ts';

const now = new Date('2026-11-22T11:00:00.000Z');
const venue = { id: 'ven_aaaaaaaaaaaa', name: 'Attic', timeZone: 'Europe/London' };

function asTeam(permissions: readonly string[]) {
  const profile = { ...profileWith(permissions), venues: [venue] };
  return { account: operator, profile, obstacle: null } as never;
}

const team = asTeam(['bookings.view', 'assignments.view', 'assignments.edit']);

/** A board whose agenda a press replaces by what came later. */
function Board({ agenda, later = agenda }: { agenda: AgendaView; later?: AgendaView }) {
  const [shown, setShown] = useState(agenda);
  return (
    <SessionContext value={team}>
      <button type="button" onClick={() => setShown(later)}>
        News
      </button>
      <BoardDay agenda={shown} sessions={sessionsOf(shown)} now={now} />
    </SessionContext>
  );
}

const noTeam = () => answerWith({ listAssignments: () => ({ status: 200, body: { assignments: [] } }) });

test('bookings without a name, sessions without bookings and of unknown activities do no harm', async () => {
  noTeam();
  const held = booking('a', { state: 'held', guest: undefined, paymentState: 'unpaid', actions: [] });
  const agenda = agendaOf([
    session('2026-11-22T12:00:00.000Z', 6, 5, [held]),
    session('2026-11-22T13:00:00.000Z', 6, 6, []),
    session('2026-11-22T14:00:00.000Z', 0, 0, [], { status: 'closed', offSchedule: true }),
    session('2026-11-22T15:00:00.000Z', 6, 6, [], { activityId: 'act_bbbbbbbbbbbb' }),
  ]);
  await renderPortal(<Board agenda={agenda} />);
  const row = within(await screen.findByRole('region', { name: 'The Vault' }));
  expect(row.getByRole('button', { name: /^No name.*In progress|^No name/ })).toBeTruthy();
  expect(row.getAllByRole('listitem')).toHaveLength(3);
});

test('the mark of a flag is read out as a word, and what it says is in the drawer alone', async () => {
  noTeam();
  const flags = [
    { kind: 'medical', note: 'Nuts' },
    { kind: 'vip', note: '' },
  ];
  const parties = [booking('a', { flags }), booking('b')];
  const agenda = agendaOf([session('2026-11-22T12:00:00.000Z', 6, 4, parties)]);
  await renderPortal(<Board agenda={agenda} />);
  const row = within(await screen.findByRole('region', { name: 'The Vault' }));
  expect(row.getByRole('button', { name: /^Allergy or medical, VIP, Guest a/ }).textContent).not.toContain(
    'Nuts',
  );
  expect(row.getByRole('button', { name: /^Guest b/ })).toBeTruthy();
});

test('a day without sessions has no board', async () => {
  noTeam();
  await renderPortal(<Board agenda={agendaOf([])} />);
  await screen.findByRole('button', { name: 'News' });
  expect(screen.queryByRole('region')).toBeNull();
});

/** 12 rooms with 14 sessions of three parties each. */
function busyDay(): AgendaView {
  const rooms = Array.from({ length: 12 }, (_, index) => `act_${String.fromCharCode(97 + index).repeat(12)}`);
  const hours = Array.from({ length: 14 }, (_, index) => String(index + 8).padStart(2, '0'));
  const letters = ['a', 'b', 'c'];
  const [like] = agendaOf([]).activities;
  const sessions = rooms.flatMap((activityId, room) =>
    hours.map((hour, index) => {
      const id = (letter: string) =>
        `bkg_${letter}${String(room).padStart(2, '0')}${String(index).padStart(2, '0')}aaaaaaaaaaaaaaa`;
      const parties = letters.map((letter) => ({ ...booking(letter), id: id(letter) }));
      const startsAt = `2026-11-22T${hour}:00:00.000Z`;
      const sessionId = `${activityId}.20261122T${hour}00Z`;
      return session(startsAt, 6, 3, parties, { activityId, sessionId });
    }),
  );
  return agendaView.parse({
    ...agendaOf(sessions),
    activities: rooms.map((id) => ({ ...like, id, name: `Room ${id.at(-1)}` })),
  });
}

/** Counts how often the board draws this session's block. */
function watched(one: AgendaSession) {
  let count = 0;
  const spied = new Proxy(one, {
    get(target, name, receiver) {
      // Only a block's head asks for it.
      if (name === 'offSchedule') count += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  return { spied, count: () => count };
}

test('of 504 bookings a day, news of one draws its own session again and no other', async () => {
  noTeam();
  const agenda = busyDay();
  const [day] = agenda.days;
  const [changed, other, ...rest] = day?.sessions ?? [];
  if (!day || !changed || !other) throw new Error('There are sessions.');
  const [left, right] = [watched(changed), watched(other)];
  const withDay = (sessions: AgendaSession[]) => ({ ...agenda, days: [{ ...day, sessions }] });
  const [party] = changed.bookings;
  const checkedIn = watched({ ...changed, bookings: [{ ...party, state: 'checked_in' } as never] });
  const { user } = await renderPortal(
    <Board
      agenda={withDay([left.spied, right.spied, ...rest])}
      later={withDay([checkedIn.spied, right.spied, ...rest])}
    />,
  );
  await screen.findByRole('region', { name: 'Room l' });
  expect(screen.getAllByRole('button', { name: /^Guest/ })).toHaveLength(504);
  const drawn = right.count();
  expect(drawn).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'News' }));
  await screen.findByText(/Checked in/);
  expect(checkedIn.count()).toBeGreaterThan(0);
  expect(right.count()).toBe(drawn);
});
