import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../core/contract/model/booking.ts';
import { bookingId } from '../../core/contract/model/ids.ts';
import { activities } from '../../lambdas/data/activities.ts';
import { bookingItem } from '../../lambdas/data/bookings.ts';
import { keys } from '../../lambdas/data/keys.ts';
import { organizations } from '../../lambdas/data/organizations.ts';
import { putItem } from '../../lambdas/data/table.ts';
import { venues } from '../../lambdas/data/venues.ts';
import { type EmailMessage, type Mailer, sesMailer } from '../../lambdas/gateways/email.ts';
import type { EmailKind } from '../../lambdas/usecases/email/message.ts';
import { sendBookingEmail } from '../../lambdas/usecases/email/send-booking-email.ts';
import { readLink } from '../../lambdas/usecases/links.ts';
import { anActivity } from '../core/support/examples.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { aBooking, anOrganization, aVenue, startInbox } from './support.ts';

const secret = 's'.repeat(64);
let stored: TestTable;
let inbox: Awaited<ReturnType<typeof startInbox>>;
let now: Date;
let number = 0;

beforeAll(async () => {
  [stored, inbox] = await Promise.all([startTable(), startInbox()]);
  await organizations(stored.table).create(anOrganization);
  await venues(stored.table).create(aVenue());
  await activities(stored.table).create(anActivity());
}, 60_000);

afterAll(async () => {
  await inbox.close();
  await stored.close();
});

beforeEach(async () => {
  now = new Date('2026-11-22T12:06:00.000Z');
  await inbox.clear();
});

/** The mailer of the deployed function, with what a test wants to happen on the way. */
function deps(
  around: (send: () => Promise<string>, message: EmailMessage) => Promise<string> = (send) => send(),
) {
  const real = sesMailer('bookings@platform.example', inbox.client);
  const mailer: Mailer = { send: (message) => around(() => real.send(message), message) };
  return {
    table: stored.table,
    clock: { now: () => now },
    mailer,
    linkSecret: async () => secret,
    siteUrl: 'https://book.example',
  };
}

async function stand(changes: Partial<Booking> = {}): Promise<Booking> {
  number += 1;
  const id = bookingId.parse(`bkg_test${String(number).padStart(12, '0')}`);
  const booking = aBooking({ id, ...changes });
  await putItem(stored.table, bookingItem(booking));
  return booking;
}

function tell(kind: EmailKind, booking: Booking, given = deps()): Promise<void> {
  const { organizationId, venueId, activityId, id, version } = booking;
  const eventId = `${id}:${version}:booking.${kind}`;
  const occurredAt = '2026-11-22T12:05:00.000Z';
  return sendBookingEmail(given, kind, {
    eventId,
    organizationId,
    venueId,
    activityId,
    bookingId: id,
    version,
    occurredAt,
  });
}

describe('a confirmed booking', () => {
  test('is written to its guest, with a calendar file, a code and a link that opens it', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    const [email, ...more] = await inbox.emails();
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      from: '"Locked & Loaded" <bookings@platform.example>',
      replyTo: ['hello@locked.example'],
      destination: { to: ['"Ana Müller" <ana@example.com>'] },
      subject: 'You’re booked: Space Lab, Friday, 27 November 2026',
    });
    const token = /https:\/\/book\.example\/manage\/(\S+)/.exec(email?.body.text ?? '')?.[1] ?? '';
    const { organizationId, id } = booking;
    expect(await readLink(secret, token, now)).toMatchObject({ organizationId, bookingId: id });
    const monthAfter = new Date('2026-12-27T20:30:01.000Z');
    await expect(readLink(secret, token, monthAfter)).rejects.toMatchObject({ code: 'invalid-link' });

    const calendar = email?.attachments.find((each) => each.contentType === 'text/calendar');
    const file = Buffer.from(calendar?.content ?? '', 'base64')
      .toString()
      .replaceAll('\r\n ', '');
    expect(file).toContain(`UID:${id}@bookingtms`);
    expect(file).toContain('DTSTART:20261127T193000Z');
    expect(file).toContain(`URL:https://book.example/manage/${token}`);

    const code = email?.attachments.find((each) => each.contentType === 'image/png');
    expect(code?.cid).toBe(`${id}@bookingtms`);
    expect(
      Buffer.from(code?.content ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('is written in the language it was booked in', async () => {
    await tell('confirmed', await stand({ language: 'de' }));
    const [email] = await inbox.emails();
    expect(email?.subject).toBe('Gebucht: Space Lab, Freitag, 27. November 2026');
    expect(email?.body.text).toContain('Ortszeit beim Veranstalter');
  });

  test('is told once, however often the event comes', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    await tell('confirmed', booking);
    await Promise.allSettled([tell('confirmed', booking), tell('confirmed', booking)]);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test('is not told again by a replay days later', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    now = new Date('2026-11-26T00:00:00.000Z');
    await tell('confirmed', booking);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test('is told once by many at the same time; the others come again and find it done', async () => {
    const booking = await stand();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => tell('confirmed', booking)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tell('confirmed', booking);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test.each<[string, Partial<Booking>]>([
    ['was cancelled meanwhile', { state: 'cancelled' }],
    ['ran out', { state: 'expired' }],
    ['is only being paid', { state: 'pending' }],
  ])('that %s is not confirmed by email', async (_name, changes) => {
    await tell('confirmed', await stand(changes));
    expect(await inbox.emails()).toEqual([]);
  });

  test('without anybody to write to is no error', async () => {
    const { guest: _guest, ...rest } = aBooking({ id: bookingId.parse('bkg_nobody000000') });
    await putItem(stored.table, bookingItem(rest));
    await tell('confirmed', rest);
    expect(await inbox.emails()).toEqual([]);
  });
});

describe('when sending fails', () => {
  test('the event comes again, and the next try sends at once', async () => {
    const booking = await stand();
    const refusing = deps(() => Promise.reject(new Error('SES is not there')));
    await expect(tell('confirmed', booking, refusing)).rejects.toThrow('SES is not there');
    expect(await inbox.emails()).toEqual([]);
    await tell('confirmed', booking);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test('a crash before it was sent leaves a lease: nobody sends until it has run out, then one does', async () => {
    const booking = await stand();
    await leaveLease(booking, '2026-11-22T12:08:00.000Z');
    await expect(tell('confirmed', booking)).rejects.toThrow('another invocation');
    now = new Date('2026-11-22T12:07:59.999Z');
    await expect(tell('confirmed', booking)).rejects.toThrow('another invocation');
    expect(await inbox.emails()).toEqual([]);
    now = new Date('2026-11-22T12:08:00.000Z');
    await tell('confirmed', booking);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test('what was sent is remembered with the id that SES gave it', async () => {
    const booking = await stand();
    let given = '';
    const noting = deps(async (send) => {
      given = await send();
      return given;
    });
    await tell('confirmed', booking, noting);
    const Key = keys.sentEmail(booking.organizationId, booking.id, 'confirmed');
    const { Item } = await stored.table.client.send(new GetCommand({ TableName: stored.table.name, Key }));
    expect(Item).toMatchObject({
      entity: 'SENT',
      state: 'sent',
      messageId: given,
      sentAt: now.toISOString(),
    });
    expect(given).not.toBe('');
  });
});

describe('a payment that goes back', () => {
  const late = { state: 'expired', paymentState: 'refunded', stripeRefundId: 're_1' } as const;

  test('is told with an apology, once', async () => {
    const booking = await stand({ ...late, language: 'en' });
    await tell('refunded', booking);
    await tell('refunded', booking);
    const [email, ...more] = await inbox.emails();
    expect(more).toEqual([]);
    expect(email?.body.text).toContain('We’re sorry');
    expect(email?.body.text).toContain('Your money is on its way back: £81.00');
    expect(email?.body.text).toContain('https://book.example/locked-and-loaded');
    expect(email?.attachments).toEqual([]);
  });

  test('is not announced before the refund is there', async () => {
    await tell('refunded', await stand({ state: 'expired', paymentState: 'refunded' }));
    expect(await inbox.emails()).toEqual([]);
  });

  test('does not stop the confirmation of the same booking, nor the other way round', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    await putItem(stored.table, bookingItem({ ...booking, stripeRefundId: 're_2' }));
    await tell('refunded', booking);
    expect(await inbox.emails()).toHaveLength(2);
  });
});

async function leaveLease(booking: Booking, leaseUntil: string): Promise<void> {
  const Item = {
    ...keys.sentEmail(booking.organizationId, booking.id, 'confirmed'),
    entity: 'SENT',
    state: 'sending',
    leaseUntil,
  };
  await stored.table.client.send(new PutCommand({ TableName: stored.table.name, Item }));
}
