import { afterEach, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { AgendaView } from '../../../../core/contract/views.ts';
import type { AgendaBooking } from '../../../../frontend/admin/features/desk/agenda/find-booking.ts';
import { sessionsOf } from '../../../../frontend/admin/features/desk/agenda/find-booking.ts';
import { DaySheet } from '../../../../frontend/admin/features/desk/board/print/day-sheet.tsx';
import { BookingMarks } from '../../../../frontend/admin/features/desk/flags/booking-marks.tsx';
import { flagsOfGuest, searchesOf } from '../../../../frontend/admin/features/desk/flags/match-guest.ts';
import { GuestFields } from '../../../../frontend/admin/features/desk/new-booking/guest-fields.tsx';
import { queryClient } from '../../../../frontend/admin/frame/data/query-client.ts';
import { SessionContext } from '../../../../frontend/admin/frame/session/session.tsx';
import { agendaOf, booking, session } from '../support/agenda.ts';
import { answerWith } from '../support/api.ts';
import { renderPortal } from '../support/render.tsx';
import { operator, profileWith } from '../support/session.ts';

afterEach(() => queryClient.clear());

const vip = { kind: 'vip' as const, note: '' };
const ban = { kind: 'banned' as const, note: 'Broke the safe' };
const nuts = { kind: 'medical' as const, note: 'Nuts' };
const ana = {
  email: 'ana@example.com',
  otherEmails: ['a@example.org'],
  phone: '+442079460123',
  flags: [nuts],
};
const kin = { email: 'kin@example.com', otherEmails: [], phone: '+442079460123', flags: [vip, ban] };

test.each([
  ['ana@example.com', '', 'ana@example.com', null],
  [' Ana@Example.com ', '020 7946 0123', 'ana@example.com', '020 7946 0123'],
  ['ana@example', '', null, null],
  ['ana@example.c', '', null, null],
  ['', '4711', null, null],
  ['', '00 4711 12', null, null],
])('typed %p, %p: looks for %p and %p', (email, phone, wantedEmail, wantedPhone) => {
  expect(searchesOf({ email, phone })).toEqual({ email: wantedEmail, phone: wantedPhone });
});

test.each([
  ['the address', { email: 'ANA@example.com', phone: '' }, [nuts]],
  ['an older address', { email: 'a@example.org', phone: '' }, [nuts]],
  ['the phone as at home, which two share', { email: '', phone: '020 7946 0123' }, [nuts, vip, ban]],
  ['the phone as abroad', { email: 'new@example.com', phone: '+44 (0)20 7946 0123' }, [nuts, vip, ban]],
  ['an address, and a phone shared with someone banned', { email: ana.email, phone: ana.phone }, [ban, nuts]],
  ['a number that only begins alike', { email: '', phone: '020 7946' }, []],
  ['someone new', { email: 'new@example.com', phone: '020 7946 0999' }, []],
])('%s tells what is to be known', (_, typed, expected) => {
  expect(flagsOfGuest([ana, kin], typed)).toEqual(expected);
});

const venue = { id: 'ven_aaaaaaaaaaaa', name: 'Attic', timeZone: 'Europe/London' };
const sessionOf = (...permissions: string[]) =>
  ({ account: operator, profile: { ...profileWith(permissions), venues: [venue] }, obstacle: null }) as never;

function Fields() {
  const [guest, setGuest] = useState<{ name: string; email: string; phone?: string | undefined }>({
    name: '',
    email: '',
    phone: '',
  });
  return (
    <GuestFields
      guest={guest}
      onChange={(change) => setGuest((before) => ({ ...before, ...change }))}
      errorOf={() => undefined}
    />
  );
}

test('a guest who is typed for a new booking is recognized, and the flags are announced', async () => {
  const items = [{ id: 'cus_aaaaaaaaaaaa', name: 'Ana Guest', ...ana }];
  answerWith({ listCustomers: () => ({ status: 200, body: { items, next: null } }) });
  const { user } = await renderPortal(
    <SessionContext value={sessionOf('customers.view')}>
      <Fields />
    </SessionContext>,
    { queryClient },
  );
  await user.type(screen.getByLabelText(/Email/), 'ana@example.co');
  expect(screen.queryByRole('list', { name: 'Flags' })).toBeNull();
  await user.type(screen.getByLabelText(/Email/), 'm');
  const flags = await within(screen.getByRole('status')).findByRole('list', { name: 'Flags' });
  expect(flags.textContent).toBe('Allergy or medicalNuts');
  await user.type(screen.getByLabelText(/Email/), 'x');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Flags' })).toBeNull());
});

test('the day sheet has each flag with its note', async () => {
  answerWith({ listAssignments: () => ({ status: 200, body: { assignments: [] } }) });
  const agenda: AgendaView = agendaOf([
    session('2026-11-22T12:00:00.000Z', 6, 4, [booking('a', { flags: [nuts, vip] }), booking('b')]),
  ]);
  await renderPortal(
    <SessionContext value={sessionOf('bookings.view')}>
      <DaySheet agenda={agenda} sessions={sessionsOf(agenda)} />
    </SessionContext>,
    { queryClient },
  );
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  const [, one, two] = await screen.findAllByRole('row');
  expect(one?.textContent).toContain('Allergy or medical: NutsVIP');
  expect(two?.textContent).not.toContain('VIP');
});

test.each([
  ['a party to come', 'confirmed', 'VIP1 unsigned'],
  ['one that stays away', 'no_show', 'VIP'],
])('in a list, %s has its flags and what is unsigned', async (_, state, expected) => {
  const waiver = { signed: 2, of: 3 };
  const party = booking('a', { state, flags: [vip], waiver }) as unknown as AgendaBooking;
  await renderPortal(
    <p data-testid="marks">
      <BookingMarks booking={party} />
    </p>,
  );
  expect(screen.getByTestId('marks').textContent).toBe(expected);
});
