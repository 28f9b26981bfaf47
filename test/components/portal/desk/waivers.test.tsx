import { afterEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { Waivers } from '../../../../frontend/admin/features/desk/booking/waivers/waivers.tsx';
import { queryClient } from '../../../../frontend/admin/frame/data/query-client.ts';
import { SessionContext } from '../../../../frontend/admin/frame/session/session.tsx';
import { bookingId } from '../support/agenda.ts';
import { answerWith } from '../support/api.ts';
import { renderPortal } from '../support/render.tsx';
import { operator, profileWith } from '../support/session.ts';

afterEach(() => queryClient.clear());

const link = 'https://site.example/manage/waivers/token';
const venue = { id: 'ven_aaaaaaaaaaaa', name: 'Attic', timeZone: 'Europe/London' };
const booking = { id: bookingId('a'), venueId: venue.id, activityId: 'act_aaaaaaaaaaaa' } as never;

const ana = {
  id: 'sig_aaaaaaaaaaaa',
  name: 'Ana Quintero',
  version: 2,
  mark: { how: 'typed', text: 'Ana Q.' },
  language: 'en',
  signedAt: '2026-11-22T11:40:00.000Z',
  validUntil: '2027-11-21',
};
const leo = { ...ana, id: 'sig_bbbbbbbbbbbb', name: 'Leo Quintero', guardian: 'Ana Quintero' };

/** The waivers of a party, as the API has them, for a person with these permissions. */
async function show(signed: object, permissions = ['bookings.check-in']) {
  const notes: unknown[] = [];
  const answer = () => ({ status: 200, body: signed });
  const api = answerWith({
    listSignatures: answer,
    notePaperWaiver: (body) => {
      notes.push(body);
      return { status: 201, body: signed };
    },
    getStaffBooking: answer,
  });
  const profile = { ...profileWith(permissions), venues: [venue] };
  const session = { account: operator, profile, obstacle: null } as never;
  const { user } = await renderPortal(
    <SessionContext value={session}>
      <Waivers booking={booking} />
    </SessionContext>,
    { queryClient },
  );
  await waitFor(() => expect(api.count('listSignatures')).toBe(1));
  return { user, notes };
}

test('says who has signed, for whom, and copies the link for the others', async () => {
  const { user } = await show({ signatures: [ana, leo], count: { signed: 2, of: 3 }, link });
  await screen.findByText('2 of 3 have signed');
  expect(screen.getByText(/Signed by Ana Quintero/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(await navigator.clipboard.readText()).toBe(link);
  expect(screen.getByRole('link', { name: 'Sign here' }).getAttribute('href')).toBe(link);
});

test('a waiver on paper is noted by name, and the field is free for the next one', async () => {
  const { user, notes } = await show({ signatures: [], count: { signed: 0, of: 2 }, link });
  const name = await screen.findByLabelText('Who signed on paper?');
  const note = screen.getByRole('button', { name: 'Record a paper waiver' });
  expect(note).toHaveProperty('disabled', true);
  await user.type(name, 'Pia Paper');
  await user.click(note);
  await waitFor(() => expect(name).toHaveProperty('value', ''));
  expect(notes).toEqual([{ name: 'Pia Paper' }]);
});

test('once all have signed there is nothing left to ask for', async () => {
  await show({ signatures: [ana], count: { signed: 1, of: 1 }, link });
  await screen.findByText('1 of 1 have signed');
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  expect(screen.queryByLabelText('Who signed on paper?')).toBeNull();
});

test('who may not check in neither notes nor deletes', async () => {
  await show({ signatures: [ana], count: { signed: 1, of: 2 }, link }, ['bookings.view']);
  await screen.findByRole('button', { name: 'Copy link' });
  expect(screen.queryByLabelText('Who signed on paper?')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
});

test('where guests sign nothing there is no section', async () => {
  await show({ signatures: [] });
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByRole('heading', { name: 'Waivers' })).toBeNull();
});
