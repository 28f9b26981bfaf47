import { beforeEach, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { group as groupSchema } from '../../../core/contract/model/guest/group.ts';
import { groupId } from '../../../core/contract/model/ids.ts';
import { newGroup } from '../../../lambdas/data/guest/groups.ts';
import { putItem } from '../../../lambdas/data/table.ts';
import { groupConfirmation } from '../../../lambdas/usecases/notify/email/documents/group-confirmation.ts';
import { sendBookingEmail } from '../../../lambdas/usecases/notify/email/send-booking-email.ts';
import { sendConfirmation } from '../../../lambdas/usecases/notify/email/send-confirmation.ts';
import { sendGroupEmail } from '../../../lambdas/usecases/notify/email/send-group-email.ts';
import type { SubjectMatter } from '../../../lambdas/usecases/notify/email/subject-matter.ts';
import { groupEvents } from '../../../lambdas/usecases/notify/events/group-events.ts';
import { anActivity } from '../../core/support/examples.ts';
import { waiverRules } from '../../support/waiver.ts';
import { usePostOffice } from './post-office.ts';
import { aBooking, aMatter, anEvent } from './support.ts';

const office = usePostOffice();
let number = 0;

/** A group of two bookings that wait for their payment until the evening. */
async function stand(changes: Partial<Booking> = {}) {
  number += 1;
  const id = groupId.parse(`grp_${String(number).padStart(12, '0')}`);
  const waiting = {
    state: 'pending',
    groupId: id,
    expiresAt: '2026-11-22T18:00:00.000Z',
    ...changes,
  } as const;
  const members = [
    await office.stand(waiting),
    await office.stand({ ...waiting, reference: 'ZZZZ2345' as never }),
  ];
  const [first] = members;
  const group = groupSchema.parse({
    id,
    organizationId: first?.organizationId,
    venueId: first?.venueId,
    bookingIds: members.map((each) => each.id),
    linkRequests: [{ id: 'first', at: office.clock().toISOString() }],
  });
  await putItem(office.table(), newGroup(group).put);
  const [event] = groupEvents(null, group, office.clock().toISOString());
  if (event?.type !== 'group.link-requested') throw new Error('A new group wants its email.');
  return { group, members, event: event.detail };
}

beforeEach(() => office.setClock('2026-11-22T12:06:00.000Z'));

test('one email with every booking and one link, however often the event is told', async () => {
  const { members, event } = await stand();
  await sendGroupEmail(office.deps(), event);
  await sendGroupEmail(office.deps(), event);
  for (const each of members)
    await sendBookingEmail(office.deps(), 'payment-requested', anEvent(each, 'booking.payment-requested'));
  const emails = await office.emails();
  expect(emails).toHaveLength(1);
  const text = emails[0]?.body.text ?? '';
  for (const { reference } of members) expect(text).toContain(reference);
  expect(text).toMatch(/https:\/\/book\.example\/manage\/group\/\S+/);
});

test('a group whose seats have gone back gets no email', async () => {
  const { event } = await stand({ state: 'expired' });
  await sendGroupEmail(office.deps(), event);
  expect(await office.emails()).toEqual([]);
});

test('of a confirmed group, what is left to pay', async () => {
  const { event } = await stand({ state: 'confirmed', confirmedAt: '2026-11-22T12:05:00.000Z', ledger: [] });
  await sendGroupEmail(office.deps(), event);
  expect((await office.emails())[0]?.subject).toMatch(/left to pay/);
});

test('bookings that are confirmed together are confirmed in one email, with a code and a calendar file each', async () => {
  const { members } = await stand({ state: 'confirmed', confirmedAt: '2026-11-22T12:05:00.000Z' });
  for (const each of members) await sendConfirmation(office.deps(), anEvent(each, 'booking.confirmed'));
  for (const each of members) await sendConfirmation(office.deps(), anEvent(each, 'booking.confirmed'));
  const emails = await office.emails();
  expect(emails).toHaveLength(1);
  for (const { reference } of members) expect(emails[0]?.body.text).toContain(reference);
  expect(emails[0]?.body.html.match(/class="code"/g)).toHaveLength(2);
  const names = emails[0]?.attachments.map(({ filename }) => filename).sort();
  const files = members.flatMap(({ reference }) => [`${reference}.ics`, `${reference}.png`]);
  expect(names).toEqual(files.sort());
});

test('the first was cancelled meanwhile: its event still confirms the others', async () => {
  const { members } = await stand({ state: 'confirmed', confirmedAt: '2026-11-22T12:05:00.000Z' });
  const [first, second] = members;
  if (!first || !second) throw new Error('Two bookings.');
  await sendConfirmation(office.deps(), anEvent(second, 'booking.confirmed'));
  await office.keep({ ...first, state: 'cancelled' });
  await sendConfirmation(office.deps(), anEvent(first, 'booking.confirmed'));
  const text = (await office.emails())[0]?.body.text ?? '';
  expect([text.includes(first.reference), text.includes(second.reference)]).toEqual([false, true]);
});

test('one that is confirmed by itself later has an email of its own', async () => {
  const { members } = await stand({ state: 'confirmed', confirmedAt: '2026-11-22T12:05:00.000Z' });
  const [first, second] = members;
  if (!first || !second) throw new Error('Two bookings.');
  await office.keep({ ...second, confirmedAt: '2026-11-22T12:20:00.000Z' });
  await sendConfirmation(office.deps(), anEvent(second, 'booking.confirmed'));
  await sendConfirmation(office.deps(), anEvent(first, 'booking.confirmed'));
  expect(await office.emails()).toHaveLength(2);
});

test('every booking whose guests sign a waiver has the link to it', () => {
  const activity = anActivity({ waiver: { ...waiverRules, version: 1 } });
  const visit = (reference: string): SubjectMatter => ({
    ...aMatter('en', { booking: aBooking({ reference: reference as never, state: 'confirmed' }), activity }),
    waiverUrl: `https://book.example/waivers/${reference}`,
  });
  const { facts } = groupConfirmation([visit('AAAA2345'), visit('BBBB2345'), aMatter()]);
  expect(facts.flatMap(({ link }) => link?.url.match(/waivers\/(.*)/)?.[1] ?? [])).toEqual([
    'AAAA2345',
    'BBBB2345',
  ]);
});

test('each request is told once', async () => {
  const { group } = await stand();
  const again = {
    ...group,
    linkRequests: [...group.linkRequests, { id: 'second', at: office.clock().toISOString() }],
  };
  const told = groupEvents(group, again, office.clock().toISOString());
  expect(told.map(({ detail }) => ('requestId' in detail ? detail.requestId : ''))).toEqual(['second']);
  expect(groupEvents(again, { ...again, version: 9 }, office.clock().toISOString())).toEqual([]);
});
