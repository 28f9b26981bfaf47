import type { SESClient } from '@aws-sdk/client-ses';
import { expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { organizationId } from '../../../core/contract/model/ids.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { sentEmails } from '../../../lambdas/data/notify/sent-emails.ts';
import { sesMailer } from '../../../lambdas/gateways/email.ts';
import { noteDelivery } from '../../../lambdas/usecases/notify/email/delivery/note-delivery.ts';
import { noteEmailFailure } from '../../../lambdas/usecases/notify/email/delivery/note-failure.ts';
import { readSesEvent } from '../../../lambdas/usecases/notify/email/delivery/ses-event.ts';
import { everything } from '../../support/audit.ts';
import { usePostOffice } from './post-office.ts';

const office = usePostOffice();
const bounce = { bounceType: 'Permanent', bounceSubType: 'General' };

/** An SES event about an email with the tags of a booking email. */
function event({ organizationId: organization, id: booking }: Booking, messageId: string, more: object = {}) {
  const tags = {
    'ses:configuration-set': ['bookingtms-local'],
    organization: [organization],
    booking: [booking],
  };
  return { eventType: 'Bounce', mail: { messageId, tags }, bounce, ...more };
}

async function report(detail: object): Promise<void> {
  const read = readSesEvent(detail);
  const deps = { table: office.table(), clock: { now: office.clock } };
  if (read?.reason === 'delivered') await noteDelivery(deps, read);
  else if (read) await noteEmailFailure(deps, read);
}

/** A booking whose confirmation was sent, and SES's id of that email. */
async function confirmed() {
  const booking = await office.stand();
  await office.tell('confirmed', booking);
  return { booking, messageId: await messageIdOf(booking) };
}

async function messageIdOf({ organizationId, id }: Booking, kind = 'confirmed'): Promise<string> {
  const { SK } = keys.sentEmail(organizationId, id, kind);
  const items = await everything(office.table());
  return String(items.find((item) => String(item.PK).endsWith(id) && item.SK === SK)?.messageId);
}

const stored = ({ organizationId, id }: Booking) => bookings(office.table()).get(organizationId, id);

test.each([
  ['bounced', {}],
  ['bounced', { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }],
  ['complained', { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } }],
  ['rejected', { eventType: 'Reject', reject: { reason: 'Bad content' } }],
])('an email that %s is noted on it and on its booking, once', async (reason, more) => {
  const { booking, messageId } = await confirmed();
  const failure = { reason, at: office.clock().toISOString() };
  await report(event(booking, messageId, more));
  const marked = await stored(booking);
  expect(marked).toMatchObject({ emailFailure: failure, version: booking.version + 1 });
  office.setClock('2026-11-22T15:00:00.000Z');
  await report(event(booking, messageId, { eventType: 'Reject' }));
  expect(await stored(booking)).toEqual(marked);
  const items = await everything(office.table());
  const notes = items.filter((item) => item.messageId === messageId);
  expect(notes).toMatchObject([{ state: 'sent', failure: reason, failedAt: failure.at }]);
});

test.each([
  ['an out-of-office reply', { bounce: { bounceType: 'Transient', bounceSubType: 'General' } }],
  [
    'a report that it is not spam',
    { eventType: 'Complaint', complaint: { complaintFeedbackType: 'not-spam' } },
  ],
  ['that it was sent', { eventType: 'Send' }],
  ['an email without our tags', { mail: { messageId: 'm', tags: {} } }],
  ['tags that are no ids', { mail: { messageId: 'm', tags: { organization: ['a'], booking: ['b'] } } }],
])('%s marks nothing', async (_, more) => {
  const { booking, messageId } = await confirmed();
  expect(readSesEvent(event(booking, messageId, more))).toBeNull();
});

test('an email that was not sent about the booking marks nothing, whatever its tags say', async () => {
  const [one, two] = [await confirmed(), await confirmed()];
  await report(event(one.booking, two.messageId));
  await report(event(one.booking, 'never-sent'));
  const organization = organizationId.parse('org_ofanothershop1');
  await report(event({ ...one.booking, organizationId: organization }, one.messageId));
  expect(await stored(one.booking)).not.toHaveProperty('emailFailure');
  expect(await stored(two.booking)).not.toHaveProperty('emailFailure');
});

test('an event that arrives before the email is recorded is retried', async () => {
  const { booking } = await confirmed();
  const id = { organizationId: booking.organizationId, bookingId: booking.id, kind: 'cancelled' };
  const now = office.clock().toISOString();
  await sentEmails(office.table()).claim(id, now, { owner: 'another', until: now });
  await expect(report(event(booking, 'the-cancellation'))).rejects.toThrow('before it was noted');
  await sentEmails(office.table()).finish(id, now, 'the-cancellation', 'ana@example.com');
  await report(event(booking, 'the-cancellation'));
  expect(await stored(booking)).toMatchObject({ emailFailure: { reason: 'bounced' } });
});

const delivered = { eventType: 'Delivery' };

test('a delivered email clears the failure of an earlier one, not of a later one', async () => {
  const { booking, messageId } = await confirmed();
  office.setClock('2026-11-22T12:10:00.000Z');
  await report(event(booking, messageId));
  await report(event(booking, messageId, delivered));
  expect(await stored(booking)).toMatchObject({ emailFailure: { reason: 'bounced' } });
  office.setClock('2026-11-22T12:20:00.000Z');
  const noted = await stored(booking);
  if (!noted) throw new Error('The booking is gone.');
  await office.keep({ ...noted, state: 'cancelled', cancelledAt: noted.createdAt });
  await office.tell('cancelled', noted);
  const later = await messageIdOf(booking, 'cancelled');
  await report(event(booking, messageId, delivered));
  expect(await stored(booking)).toHaveProperty('emailFailure');
  await report(event(booking, later, delivered));
  expect(await stored(booking)).not.toHaveProperty('emailFailure');
});

test('an email that bounces after acceptance counts as not delivered', async () => {
  const { booking, messageId } = await confirmed();
  const before = await stored(booking);
  await report(event(booking, messageId, delivered));
  expect(await stored(booking)).toEqual(before);
  await report(event(booking, messageId));
  expect(await stored(booking)).toHaveProperty('emailFailure');
});

test('SES gets the ids of the organization and the booking', async () => {
  const sent: unknown[] = [];
  const client = {
    async send({ input }: { input: { Tags: unknown } }) {
      sent.push(input.Tags);
      return { MessageId: 'one' };
    },
  } as unknown as SESClient;
  const booking = await office.stand();
  const deps = { ...office.deps(), mailer: sesMailer('bookings@platform.example', client) };
  await office.tell('confirmed', booking, deps);
  expect(sent).toEqual([
    [
      { Name: 'organization', Value: booking.organizationId },
      { Name: 'booking', Value: booking.id },
    ],
  ]);
});

test('a delivered email is noted with its address and time; the first note stays', async () => {
  const { booking, messageId } = await confirmed();
  office.setClock('2026-11-22T12:10:00.000Z');
  await report(event(booking, messageId, delivered));
  office.setClock('2026-11-22T12:20:00.000Z');
  await report(event(booking, messageId, delivered));
  const { organizationId, id: bookingId } = booking;
  const emails = await sentEmails(office.table()).list({ organizationId, bookingId });
  expect(emails).toMatchObject([
    { kind: 'confirmed', to: booking.guest?.email, deliveredAt: '2026-11-22T12:10:00.000Z' },
  ]);
});
