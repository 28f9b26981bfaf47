import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { bookingId } from '../../../core/contract/model/ids.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import {
  type BookingEmailKind,
  bookingEmails,
} from '../../../lambdas/usecases/notify/email/booking-emails.ts';
import { readLink } from '../../../lambdas/usecases/scope/links.ts';
import { calling, payment } from './examples.ts';
import { secret, usePostOffice } from './post-office.ts';
import { aBooking } from './support.ts';

const { clock, deps, emails, keep, setClock, stand, table, tell, theText } = usePostOffice();

describe('a confirmed booking', () => {
  test('is emailed to its guest, with a calendar file, a code and a link that opens it', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    const [email, ...more] = await emails();
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      from: '"Locked & Loaded" <bookings@platform.example>',
      replyTo: ['hello@locked.example'],
      destination: { to: ['"Ana Müller" <ana@example.com>'] },
      subject: 'You’re booked: Space Lab, Friday, 27 November 2026',
    });
    const token = /https:\/\/book\.example\/manage\/(\S+)/.exec(email?.body.text ?? '')?.[1] ?? '';
    const { organizationId, id } = booking;
    expect(await readLink(secret, token, clock())).toMatchObject({ organizationId, bookingId: id });
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

  test('is emailed in the language it was booked in', async () => {
    await tell('confirmed', await stand({ language: 'de' }));
    const [email] = await emails();
    expect(email?.subject).toBe('Gebucht: Space Lab, Freitag, 27. November 2026');
    expect(email?.body.text).toContain('Ortszeit beim Veranstalter');
  });

  test('gets one email, however often the event comes', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    await tell('confirmed', booking);
    await Promise.allSettled([tell('confirmed', booking), tell('confirmed', booking)]);
    expect(await emails()).toHaveLength(1);
  });

  test('gets no second email from a replay days later', async () => {
    const booking = await stand();
    await tell('confirmed', booking);
    setClock('2026-11-26T00:00:00.000Z');
    await tell('confirmed', booking);
    expect(await emails()).toHaveLength(1);
  });

  test('gets one email from many concurrent deliveries; the others retry and find it sent', async () => {
    const booking = await stand();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => tell('confirmed', booking)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tell('confirmed', booking);
    expect(await emails()).toHaveLength(1);
  });

  test.each<[string, Partial<Booking>]>([
    ['was cancelled meanwhile', { state: 'cancelled' }],
    ['ran out', { state: 'expired' }],
    ['is only being paid', { state: 'pending' }],
  ])('that %s gets no confirmation', async (_name, changes) => {
    await tell('confirmed', await stand(changes));
    expect(await emails()).toEqual([]);
  });

  test('without an address is no error', async () => {
    const { guest: _guest, ...rest } = aBooking({ id: bookingId.parse('bkg_unknown00000') });
    await keep(rest);
    await tell('confirmed', rest);
    expect(await emails()).toEqual([]);
  });
});

describe('when sending fails', () => {
  test('the event is retried, and the retry sends at once', async () => {
    const booking = await stand();
    const refusing = deps(() => Promise.reject(new Error('SES is not there')));
    await expect(tell('confirmed', booking, refusing)).rejects.toThrow('SES is not there');
    expect(await emails()).toEqual([]);
    await tell('confirmed', booking);
    expect(await emails()).toHaveLength(1);
  });

  test('a crash before sending leaves a lease; after it expires, one retry sends', async () => {
    const booking = await stand();
    await leaveLease(booking, '2026-11-22T12:08:00.000Z');
    await expect(tell('confirmed', booking)).rejects.toThrow('another invocation');
    setClock('2026-11-22T12:07:59.999Z');
    await expect(tell('confirmed', booking)).rejects.toThrow('another invocation');
    expect(await emails()).toEqual([]);
    setClock('2026-11-22T12:08:00.000Z');
    await tell('confirmed', booking);
    expect(await emails()).toHaveLength(1);
  });

  test('a crash before sending does not delay a retry of the same invocation', async () => {
    const booking = await stand();
    const crashed = deps();
    await leaveLease(booking, '2026-11-22T12:08:00.000Z', crashed.invocation);
    await expect(tell('confirmed', booking)).rejects.toThrow('another invocation');
    await tell('confirmed', booking, crashed);
    await tell('confirmed', booking, crashed);
    expect(await emails()).toHaveLength(1);
  });

  test('a sent email is stored with the id from SES', async () => {
    const booking = await stand();
    let given = '';
    const noting = deps(async (send) => {
      given = await send();
      return given;
    });
    await tell('confirmed', booking, noting);
    const Key = keys.sentEmail(booking.organizationId, booking.id, 'confirmed');
    const { Item } = await table().client.send(new GetCommand({ TableName: table().name, Key }));
    expect(Item).toMatchObject({
      entity: 'SENT',
      state: 'sent',
      messageId: given,
      sentAt: clock().toISOString(),
    });
    expect(given).not.toBe('');
  });
});

describe.each(Object.keys(bookingEmails) as BookingEmailKind[])('an email of the kind %s', (kind) => {
  test('is sent once, however many deliveries there are', async () => {
    const booking = await stand(calling[kind]);
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => tell(kind, booking)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tell(kind, booking);
    setClock('2026-11-22T12:15:00.000Z');
    await tell(kind, booking);
    expect(await emails()).toHaveLength(1);
  });

  test('is not sent when the booking has changed state', async () => {
    const over: Record<BookingEmailKind, Partial<Booking>> = {
      confirmed: { state: 'cancelled' },
      cancelled: { state: 'confirmed' },
      rescheduled: { state: 'cancelled' },
      refunded: { ledger: [payment(8100)] },
      'refund-made': { refundProgress: {} },
      'refund-failed': { refundProgress: {} },
      'refund-settled': { refundProgress: {} },
      'payment-requested': { state: 'confirmed' },
      'payment-requested-again': { state: 'confirmed' },
      'confirmed-again': { state: 'cancelled' },
      'balance-requested': { ledger: [payment(8100)] },
      'seats-offered': { state: 'expired' },
      'time-offered': { state: 'confirmed' },
    };
    await tell(kind, await stand({ ...calling[kind], ...over[kind] }));
    expect(await emails()).toEqual([]);
  });

  test('has a link that opens the booking, if it has a link', async () => {
    const booking = await stand(calling[kind]);
    await tell(kind, booking);
    const token = /https:\/\/book\.example\/manage\/(\S+)/.exec(await theText())?.[1];
    expect(token === undefined).toBe(kind === 'cancelled' || kind === 'refunded');
    if (token) expect(await readLink(secret, token, clock())).toMatchObject({ bookingId: booking.id });
  });
});

test.each(['payment-requested', 'payment-requested-again', 'seats-offered', 'time-offered'] as const)(
  'an email does not ask for what is no longer possible: %s',
  async (kind) => {
    setClock(calling[kind].expiresAt ?? '');
    await tell(kind, await stand(calling[kind]));
    expect(await emails()).toEqual([]);
  },
);

async function leaveLease(booking: Booking, leaseUntil: string, leaseOwner = 'a dead one'): Promise<void> {
  const Item = {
    ...keys.sentEmail(booking.organizationId, booking.id, 'confirmed'),
    entity: 'SENT',
    state: 'sending',
    leaseUntil,
    leaseOwner,
  };
  await table().client.send(new PutCommand({ TableName: table().name, Item }));
}
