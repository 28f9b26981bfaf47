import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Notifications, notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { AgendaView } from '../../../../core/contract/views.ts';
import { DoorPage } from '../../../../frontend/admin/features/desk/door/door-page.tsx';
import { queryClient } from '../../../../frontend/admin/frame/data/query-client.ts';
import { SessionContext } from '../../../../frontend/admin/frame/session/session.tsx';
import { agendaOf, booking, session } from '../support/agenda.ts';
import { type Answer, answerWith, problem } from '../support/api.ts';
import { renderPortal } from '../support/render.tsx';
import { operator, profileWith } from '../support/session.ts';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers({
    now: Date.parse('2026-11-22T11:40:00Z'),
    doNotFake: [
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'nextTick',
      'setImmediate',
      'requestAnimationFrame',
    ],
  });
});

afterEach(() => {
  notifications.clean();
  queryClient.clear();
  jest.useRealTimers();
});

const venue = {
  id: 'ven_aaaaaaaaaaaa',
  name: 'Attic',
  slug: 'attic',
  timeZone: 'Europe/London',
  embedKey: 'k',
};

/** The door of a venue as the API answers it, for a person with these permissions. */
async function open(
  getAgenda: () => Answer | Promise<Answer>,
  permissions = ['bookings.check-in', 'bookings.walk-in'],
  checkInBooking: (sent: unknown) => Answer = () => ({ status: 200, body: {} }),
) {
  const api = answerWith({
    getAgenda,
    checkInBooking,
    listTills: () => ({ status: 200, body: { items: [], next: null } }),
  });
  const profile = { ...profileWith(permissions), venues: [venue] } as never;
  const { user } = await renderPortal(
    <SessionContext value={{ account: operator, profile, obstacle: null }}>
      <DoorPage />
      <Notifications />
    </SessionContext>,
    { queryClient, at: '/check-in' },
  );
  return { api, user };
}

const ok = (body: AgendaView) => ({ status: 200, body });
const field = () => screen.getByRole('searchbox');

const letters = 'abcdef0123456789';
const idOf = (n: number) =>
  `bkg_${[...String(n).padStart(20, '0')].map((digit) => letters[Number(digit) + 6]).join('')}`;

/** Twenty-five sessions of twenty parties each. */
const busy = agendaOf(
  Array.from({ length: 25 }, (_, hour) =>
    session(
      new Date(Date.parse('2026-11-22T08:00:00Z') + hour * 1_800_000).toISOString(),
      80,
      0,
      Array.from({ length: 20 }, (_, index) => {
        const n = hour * 20 + index;
        const guest = { name: `Guest Number${String(n).padStart(3, '0')}`, email: 'g@example.com' };
        return booking('a', { id: idOf(n), guest, guestCount: 4 });
      }),
    ),
  ),
);

test('of five hundred parties one is found by name and checked in with Enter, once', async () => {
  const sent: unknown[] = [];
  let state = 'confirmed';
  const { api, user } = await open(
    () =>
      ok({
        ...busy,
        days: busy.days.map((day) => ({
          ...day,
          sessions: day.sessions.map((each) => ({
            ...each,
            bookings: each.bookings.map((one) =>
              one.id === idOf(321) ? { ...one, state: state as 'confirmed' } : one,
            ),
          })),
        })),
      }),
    undefined,
    (body) => {
      sent.push(body);
      state = 'checked_in';
      return { status: 200, body: {} };
    },
  );
  await screen.findByText('0 of 2,000 guests are here', {}, { timeout: 60_000 });
  expect(screen.getAllByRole('listitem')).toHaveLength(500);
  await user.type(field(), 'number321{Enter}');
  await screen.findByText('4 of 2,000 guests are here', {}, { timeout: 60_000 });
  await waitFor(() => expect(screen.queryByText('Not sent yet')).toBeNull(), {
    timeout: 60_000,
  });
  expect(api.count('checkInBooking')).toBe(1);
  expect(sent).toEqual([{ version: 1 }]);
  expect(field()).toHaveProperty('value', '');
  expect(screen.getAllByRole('listitem')).toHaveLength(500);
});

test('a party of which little is known, for a person who may do little', async () => {
  const bare = booking('a', { guest: undefined, actions: [], balance: 3000, paymentState: 'unpaid' });
  await open(() => ok(agendaOf([session('2026-11-22T12:00:00Z', 9, 0, [bare])])), ['bookings.check-in']);
  const row = await screen.findByRole('listitem');
  expect(within(row).getByText('No name yet')).toBeTruthy();
  expect(within(row).getByText('€30.00 due')).toBeTruthy();
  expect(within(row).queryByRole('button', { name: /^(Check in|Collect|Change)/ })).toBeNull();
  expect(within(row).queryByRole('definition')).toBeNull();
});

test('what staff wrote and what the guest answered is in sight, whatever the question was', async () => {
  const known = booking('a', {
    notes: [{ id: 'n', text: 'Nut allergy' }],
    answers: [
      { questionId: 'gone', values: ['Birthday'] },
      { questionId: 'empty', values: [] },
    ],
    groupName: 'Sarah’s 10th',
  });
  await open(() => ok(agendaOf([session('2026-11-22T12:00:00Z', 9, 0, [known])])));
  const row = await screen.findByRole('listitem');
  const facts = within(row).getAllByRole('definition');
  expect(facts.map(({ textContent }) => textContent)).toEqual(['Nut allergy', 'Birthday']);
  expect(within(row).getByText('Sarah’s 10th')).toBeTruthy();
});

test('a flag is in sight, and a banned guest is not let in by Enter', async () => {
  const flags = [
    { kind: 'banned', note: 'Broke the safe' },
    { kind: 'medical', note: 'Nuts' },
  ];
  const parties = [
    booking('a', { flags }),
    booking('b', { guest: { name: 'Guest b', email: 'b@example.com' } }),
  ];
  const { api, user } = await open(() => ok(agendaOf([session('2026-11-22T12:00:00Z', 9, 0, parties)])));
  const shown = await screen.findByRole('list', { name: 'Flags' });
  expect(
    within(shown)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['BannedBroke the safe', 'Allergy or medicalNuts']);
  await user.type(field(), 'guest a{Enter}');
  expect(field()).toHaveProperty('value', 'guest a');
  expect(api.count('checkInBooking')).toBe(0);
  await user.clear(field());
  await user.type(field(), 'guest b{Enter}');
  await waitFor(() => expect(api.count('checkInBooking')).toBe(1));
});

test.each([
  [['bookings.check-in'], 0],
  [['bookings.check-in', 'bookings.reschedule'], 1],
])('a check-in that was sent is undone only by those who may: %s', async (permissions, count) => {
  const booked = booking('a');
  const sent = { agenda: agendaOf([session('2026-11-22T12:00:00Z', 9, 0, [booked])]) };
  const { user } = await open(() => ok(sent.agenda), permissions);
  await user.click(await screen.findByRole('button', { name: /^Check in/ }));
  await screen.findByText('Guest a is checked in.');
  expect(screen.queryAllByRole('button', { name: 'Undo' })).toHaveLength(count);
});

test('when a party is asked to come early, the door says it', async () => {
  const early = agendaOf([session('2026-11-22T12:00:00Z', 9, 0, [booking('a')])]);
  const activities = early.activities.map((each) => ({ ...each, arriveMinutes: 15 }));
  await open(() => ok({ ...early, activities }));
  await screen.findByText('Arrive by 11:45', { exact: false });
});

test('without parties, and without an answer, the door says what to do', async () => {
  let answer = problem(403, 'forbidden', 'Not here.');
  const { user } = await open(() => answer);
  await screen.findByText('Not here.');
  answer = ok(agendaOf([]));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('No parties today');
  await user.type(field(), 'silva');
  await screen.findByText('No party found today');
});

test('what another window of this device keeps is shown, and kept beside what is done here', async () => {
  const guests = ['Ann Silva', 'Bob Stone'].map((name) => ({ name, email: 'g@example.com' }));
  const parties = guests.map((guest, n) => booking('a', { id: idOf(n), guest }));
  const offline = () => problem(500, 'internal', 'No line.');
  const { user } = await open(
    () => ok(agendaOf([session('2026-11-22T12:00:00Z', 9, 0, parties)])),
    undefined,
    offline,
  );
  await user.type(await screen.findByRole('searchbox'), 'silva{Enter}');
  await screen.findByText('Not sent yet');
  const key = `bookingtms-copy:door:${venue.id}`;
  const kept = (): { id: string }[] => JSON.parse(localStorage.getItem(key) ?? '[]');
  const note = { kind: 'note', id: 'note-1', bookingId: idOf(0), name: 'Ann', text: 'Came by taxi' };
  localStorage.setItem(key, JSON.stringify([...kept(), note]));
  await user.type(field(), 'stone{Enter}');
  await waitFor(() => expect(screen.getAllByText('Not sent yet')).toHaveLength(2));
  expect(kept().map(({ id }) => id)).toEqual([idOf(0), idOf(1), 'note-1']);
  localStorage.setItem(key, JSON.stringify([{ ...note, text: 'Came by bus' }]));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key })));
  await screen.findByText('Came by bus');
});
