import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../core/contract/views.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { entriesOf, writeEntries } from '../../lambdas/data/guest/booking-entries.ts';
import { bookings } from '../../lambdas/data/guest/bookings.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { editBookingGuest } from '../../lambdas/usecases/desk/bookings/edit-guest.ts';
import { findBookingByCode } from '../../lambdas/usecases/desk/bookings/find-by-code.ts';
import { getBookingStory } from '../../lambdas/usecases/desk/bookings/get-story.ts';
import { addBookingNote, deleteBookingNote } from '../../lambdas/usecases/desk/bookings/notes.ts';
import { resendEmail } from '../../lambdas/usecases/desk/bookings/resend-email.ts';
import { recordPayment, refundAtDesk } from '../../lambdas/usecases/desk/bookings/take-payment.ts';
import { signLink } from '../../lambdas/usecases/scope/links.ts';
import { openFloor } from '../model/support/floor.ts';
import { startTable, type TestTable } from '../support/table.ts';

/** The story of one booking, and what staff correct, note and send. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const secret = 'a secret for links, long enough for HS256';
const guest = { name: 'Ana Guest', email: 'ana@exampel.com', phone: '' };

async function open() {
  const floor = await openFloor(running.table);
  const venueId = floor.shop.venue.id;
  const as = (role: Role): Actor => ({ ...floor.manager, role, name: `Sam ${role}`, venueIds: [venueId] });
  const booking = await createStaffBooking(floor.deps, {
    actor: as('manager'),
    venueId,
    sessionId: floor.sessions[0]?.id as never,
    party: [{ unitId: 'player', quantity: 2 }],
    guest,
    answers: [],
    source: 'staff',
    payment: { method: 'venue' },
    note: 'By phone',
    idempotencyKey: 'story-0123456789',
  });
  const at = (role: Role = 'manager') => ({ actor: as(role), venueId, bookingId: booking.id });
  const edit = (changes: Partial<Parameters<typeof editBookingGuest>[2]> = {}) =>
    editBookingGuest(floor.deps, at(), {
      ...guest,
      language: booking.language,
      answers: [],
      version: booking.version,
      ...changes,
    });
  return { floor, venueId, as, at, booking, edit };
}

const key = (name: string) => `${name}-0123456789abcdef`;

describe('the story', () => {
  test('is one timeline, newest first, with who took and gave back money', async () => {
    const { floor, at } = await open();
    floor.clock.at = new Date(floor.clock.at.getTime() + 60_000);
    const taken = { amount: 3000, method: 'cash' as const, idempotencyKey: key('pay') };
    await recordPayment(floor.deps, at(), taken);
    floor.clock.at = new Date(floor.clock.at.getTime() + 60_000);
    const back = { amount: 1000, reason: 'It was cold', idempotencyKey: key('refund') };
    await refundAtDesk(floor.deps, at(), back);
    const { entries, booking } = await getBookingStory(floor.deps, at('org-admin'));
    expect(booking.quote.lines).not.toHaveLength(0);
    const times = entries.map((entry) => entry.at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(entries.map((entry) => (entry.kind === 'audit' ? entry.action : entry.kind))).toEqual([
      'refundBooking',
      'refund',
      'recordPayment',
      'payment',
      'createStaffBooking',
      'note',
      'confirmed',
      'booked',
    ]);
    expect(entries.find(({ kind }) => kind === 'payment')).toMatchObject({
      amount: 3000,
      method: 'cash',
      by: 'Sam manager',
    });
    expect(entries[0]).toMatchObject({ by: 'Sam manager', reason: 'It was cold' });
  });

  test.each(['staff', 'manager'] as const)('has no audit entries for a member with role %s', async (role) => {
    const { floor, at } = await open();
    const { entries } = await getBookingStory(floor.deps, at(role));
    expect(entries.map(({ kind }) => kind)).toEqual(['note', 'confirmed', 'booked']);
  });
});

describe('correcting the guest', () => {
  test('names the fields in the audit log, never what they are, and refuses a stale version', async () => {
    const { floor, at, edit, booking } = await open();
    const after = await edit({ email: 'ana@example.com', groupName: 'Ana’s 10th' });
    expect(after).toMatchObject({ guest: { email: 'ana@example.com' }, groupName: 'Ana’s 10th' });
    const [latest] = (await getBookingStory(floor.deps, at('org-admin'))).entries;
    expect(latest).toMatchObject({ action: 'editBookingGuest', after: { fields: ['email', 'groupName'] } });
    expect(JSON.stringify(latest)).not.toContain('ana@');
    await expect(edit()).rejects.toMatchObject({ code: 'conflict' });
    expect((await edit({ version: after.version })).version).toBe(booking.version + 2);
  });

  test('the same details again write nothing', async () => {
    const { edit, booking } = await open();
    expect((await edit()).version).toBe(booking.version);
  });

  test('refuses answers to questions that are not asked', async () => {
    const { edit } = await open();
    const answers = [{ questionId: 'nothing', values: ['x'] }];
    await expect(edit({ answers })).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'answers.nothing' }],
    });
  });
});

test('notes are added once, name their author, and can be deleted', async () => {
  const { floor, at, booking } = await open();
  const note = { text: 'They bring a cake', idempotencyKey: key('note') };
  await addBookingNote(floor.deps, at('staff'), note);
  const { notes } = await addBookingNote(floor.deps, at('staff'), note);
  expect(notes).toMatchObject([{ text: 'By phone' }, { text: note.text, author: { name: 'Sam staff' } }]);
  const [first] = booking.notes ?? [];
  const remove = () => deleteBookingNote(floor.deps, at(), first?.id ?? '');
  const left = await remove();
  expect(left.notes).toMatchObject([{ text: note.text }]);
  await expect(remove()).rejects.toMatchObject({ code: 'not-found' });
});

describe('sending an email again', () => {
  test('at most three an hour; a repeated request counts once', async () => {
    const { floor, at } = await open();
    const send = (name: string) =>
      resendEmail(floor.deps, at(), { email: 'confirmation', idempotencyKey: key(name) });
    for (const name of ['a', 'a', 'b', 'c']) await send(name);
    await expect(send('d')).rejects.toMatchObject({ code: 'rate-limited' });
    floor.clock.at = new Date(floor.clock.at.getTime() + 61 * 60_000);
    await send('d');
  });

  test('a payment link is refused when nothing is left to pay, and to staff', async () => {
    const { floor, at, booking } = await open();
    const send = (role: Role, name: string) =>
      resendEmail(floor.deps, at(role), { email: 'payment-link', idempotencyKey: key(name) });
    await send('manager', 'a');
    await expect(send('staff', 'b')).rejects.toMatchObject({ code: 'not-found' });
    const rest = { amount: booking.balance, method: 'cash' as const, idempotencyKey: key('pay') };
    await recordPayment(floor.deps, at(), rest);
    await expect(send('manager', 'c')).rejects.toMatchObject({
      code: 'wrong-state',
      detail: 'nothing-to-pay',
    });
  });
});

describe('a scanned code', () => {
  async function scan() {
    const shop = await open();
    const { floor, venueId, as, booking } = shop;
    const deps = { ...floor.deps, linkSecret: async () => secret };
    const read = (code: string, actor = as('staff')) => findBookingByCode(deps, { actor, venueId, code });
    const link = { organizationId: floor.shop.organization.id, bookingId: booking.id };
    const token = await signLink(secret, link, new Date(booking.endsAt));
    return { ...shop, read, token };
  }

  test('the guest’s link leads to the booking, on the day and before', async () => {
    const { floor, read, token, booking } = await scan();
    const url = `https://book.example/manage/${token}`;
    expect(await read(url)).toMatchObject({ match: 'another-day', booking: { id: booking.id } });
    floor.clock.at = new Date(Date.parse(booking.startsAt) - 60_000);
    expect(await read(token)).toMatchObject({ match: 'today' });
  });

  test('the reference leads to the booking, however it is typed', async () => {
    const { read, booking } = await scan();
    const kept = await bookings(running.table).get(booking.organizationId, booking.id);
    if (!kept) throw new Error('The booking is gone.');
    await writeEntries(running.table, { puts: entriesOf(kept), deletes: [] });
    const typed = `${booking.reference.slice(0, 4)} ${booking.reference.slice(4)}`.toLowerCase();
    expect(await read(typed)).toMatchObject({ match: 'another-day', booking: { id: booking.id } });
  });

  test('a link of another organization is answered like a code that leads to none', async () => {
    const { read } = await scan();
    const other = await scan();
    for (const code of [other.token, `${other.token}x`, 'nonsense']) {
      await expect(read(code)).rejects.toMatchObject({ code: 'not-found', detail: 'no-booking-with-code' });
    }
  });
});
