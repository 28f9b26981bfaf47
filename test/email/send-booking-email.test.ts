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
import { type BookingEmailKind, bookingEmails } from '../../lambdas/usecases/email/booking-emails.ts';
import { sendBookingEmail } from '../../lambdas/usecases/email/send-booking-email.ts';
import { readLink } from '../../lambdas/usecases/links.ts';
import { anActivity } from '../core/support/examples.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { calling, cardReturn, cardUse, fullQuote, moved, payment, refundOf } from './examples.ts';
import { aBooking, anEvent, anOrganization, aVenue, startInbox } from './support.ts';

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

function tell(kind: BookingEmailKind, booking: Booking, given = deps(), refundId = 'rf_1'): Promise<void> {
  return sendBookingEmail(given, kind, anEvent(booking, `booking.${kind}`, refundId));
}

/** The text of the only email there is. */
async function theText(): Promise<string> {
  const [email, ...more] = await inbox.emails();
  expect(more).toEqual([]);
  return (email?.body.text ?? '').replace(/[\u00a0\u202f]/g, ' ');
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

describe.each(Object.keys(bookingEmails) as BookingEmailKind[])('an email of the kind %s', (kind) => {
  test('goes out once, however often and by how many it is told', async () => {
    const booking = await stand(calling[kind]);
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => tell(kind, booking)));
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await tell(kind, booking);
    now = new Date('2026-11-22T12:15:00.000Z');
    await tell(kind, booking);
    expect(await inbox.emails()).toHaveLength(1);
  });

  test('does not go out when the booking has moved on', async () => {
    const over: Record<BookingEmailKind, Partial<Booking>> = {
      confirmed: { state: 'cancelled' },
      cancelled: { state: 'confirmed' },
      rescheduled: { state: 'cancelled' },
      refunded: { ledger: [payment(8100)] },
      'payment-requested': { state: 'confirmed' },
      'seats-offered': { state: 'expired' },
      'time-offered': { state: 'confirmed' },
    };
    await tell(kind, await stand({ ...calling[kind], ...over[kind] }));
    expect(await inbox.emails()).toEqual([]);
  });

  test('has a link that opens the booking, where it has one', async () => {
    const booking = await stand(calling[kind]);
    await tell(kind, booking);
    const token = /https:\/\/book\.example\/manage\/(\S+)/.exec(await theText())?.[1];
    expect(token === undefined).toBe(kind === 'cancelled' || kind === 'refunded');
    if (token) expect(await readLink(secret, token, now)).toMatchObject({ bookingId: booking.id });
  });
});

test.each(['payment-requested', 'seats-offered', 'time-offered'] as const)(
  'what can no longer be done is not asked for: %s',
  async (kind) => {
    now = new Date(calling[kind].expiresAt ?? '');
    await tell(kind, await stand(calling[kind]));
    expect(await inbox.emails()).toEqual([]);
  },
);

describe('a cancelled booking', () => {
  test('that was never confirmed is not told of', async () => {
    const { confirmedAt: _never, ...booking } = aBooking({ ...calling.cancelled });
    await putItem(stored.table, bookingItem(booking));
    await tell('cancelled', booking);
    expect(await inbox.emails()).toEqual([]);
  });

  test.each<[string, Booking['ledger'], string[]]>([
    [
      'to the card and the gift card',
      calling.cancelled.ledger ?? [],
      ['£70.25 to the card or account', '£20.00 to your gift card', '5 to 10 days'],
    ],
    [
      'in part, over two payments',
      [
        payment(5000),
        payment(3100, 'pi_2'),
        refundOf('cancelled', 3100, { of: 'pi_2' }),
        refundOf('cancelled', 950, { id: 'rf_2' }),
      ],
      ['£40.50 to the card or account', '£40.50 of what you paid is not returned'],
    ],
    ['not at all', [payment(8100)], ['the £81.00 that you paid is not returned']],
    ['when nothing was paid', [], ['You had not paid anything']],
    [
      'over the counter',
      [payment(8100), refundOf('cancelled', 8100, { method: 'cash' })],
      ['£81.00 from Locked & Loaded, the way you paid there'],
    ],
    ['only to the gift card', [cardUse, cardReturn], ['£20.00 to your gift card']],
    [
      'as a credit, the session being closed',
      [payment(8100), refundOf('closed', 8100, { method: 'credit' })],
      ['Locked & Loaded had to close this session', '£81.00 as a gift card, in an email of its own'],
    ],
  ])('says what comes back: %s', async (_name, ledger, said) => {
    await tell('cancelled', await stand({ ...calling.cancelled, ledger }));
    const text = await theText();
    for (const part of said) expect(text).toContain(part);
    expect(/banks/i.test(text)).toBe(
      ledger.some((each) => each.kind === 'refund' && each.method === 'stripe'),
    );
    expect(text).not.toMatch(/£0\.00/);
  });

  test('is taken out of the calendar', async () => {
    const booking = await stand({ ...calling.cancelled, version: 9 });
    await tell('cancelled', booking);
    const [email] = await inbox.emails();
    const [attachment, ...more] = email?.attachments ?? [];
    expect(more).toEqual([]);
    const file = Buffer.from(attachment?.content ?? '', 'base64').toString();
    expect(file).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(file).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(file).toContain(`\r\nUID:${booking.id}@bookingtms\r\n`);
    expect(file).toContain('\r\nSEQUENCE:9\r\n');
  });
});

describe('a booking with another time', () => {
  test('is told with the new time, the old one, what is due, and files that replace the old ones', async () => {
    const booking = await stand(calling.rescheduled);
    await tell('rescheduled', booking);
    const text = await theText();
    expect(text).toContain('Your new time\n  Friday, 27 November 2026\n  19:30 – 20:30');
    expect(text).toContain('It was\n  Saturday 28 November at 10:00');
    expect(text).toContain('£20.00 is left to pay');
    expect(text).toContain('Pay £20.00\nhttps://book.example/manage/');
    const [email] = await inbox.emails();
    const file = email?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(Buffer.from(file?.content ?? '', 'base64').toString()).toContain('\r\nSEQUENCE:7\r\n');
    expect(email?.attachments.some(({ contentType }) => contentType === 'image/png')).toBe(true);
  });

  test('is told how much comes back when the new time costs less', async () => {
    const ledger = [payment(9100), refundOf('changed', 1000), ...moved];
    await tell('rescheduled', await stand({ ledger }));
    const text = await theText();
    expect(text).toContain('£10.00 to the card or account');
    expect(text).not.toContain('left to pay');
  });

  test('is told anew for every other change, and once for two in a row', async () => {
    const booking = await stand(calling.rescheduled);
    await tell('rescheduled', booking);
    const back = moved.map((entry) => (entry.kind === 'seats' ? { ...entry, seats: -entry.seats } : entry));
    const again = { ...booking, ledger: [...booking.ledger, ...back, ...moved], version: 9 };
    await putItem(stored.table, bookingItem(again));
    await tell('rescheduled', { ...booking, version: 8 });
    await tell('rescheduled', again);
    await putItem(stored.table, bookingItem({ ...again, ledger: [...again.ledger, payment(2000, 'pi_2')] }));
    await tell('rescheduled', again);
    expect(await inbox.emails()).toHaveLength(2);
  });

  test('is called changed when only the party is another, long after an earlier move', async () => {
    now = new Date('2026-11-24T12:00:00.000Z');
    await tell(
      'rescheduled',
      await stand({ ...calling.rescheduled, party: [{ unitId: 'adult', quantity: 4 }] }),
    );
    const text = await theText();
    expect(text).toContain('Your booking has changed');
    expect(text).not.toContain('It was');
  });
});

describe('money that goes back', () => {
  test('for seats that were gone is told with an apology', async () => {
    await tell('refunded', await stand(calling.refunded));
    const text = await theText();
    expect(text).toContain('We’re sorry');
    expect(text).toContain('£81.00 to the card or account');
    expect(text).toContain('https://book.example/locked-and-loaded');
    expect((await inbox.emails())[0]?.attachments).toEqual([]);
  });

  test.each([
    ['duplicate', 'One was enough'],
    ['mismatch', 'was not the one that was due'],
    ['goodwill', 'is giving you money back'],
  ] as const)('is told for its reason: %s', async (reason, said) => {
    const ledger = [payment(8100), payment(3000, 'pi_2'), refundOf(reason, 3000, { of: 'pi_2' })];
    await tell('refunded', await stand({ ledger }));
    const text = await theText();
    expect(text).toContain(said);
    expect(text).toContain('£30.00 to the card or account');
    expect(text).toContain('/manage/');
  });

  test('a payment for what was cancelled is not blamed on seats', async () => {
    await tell('refunded', await stand({ ...calling.refunded, state: 'cancelled' }));
    expect(await theText()).toContain('when the booking had been cancelled');
  });

  test.each(['cancelled', 'changed', 'closed', 'elsewhere'] as const)(
    'because of "%s" is not told twice',
    async (reason) => {
      await tell('refunded', await stand({ ledger: [payment(8100), refundOf(reason, 8100)] }));
      expect(await inbox.emails()).toEqual([]);
    },
  );

  test('from two payments by one decision is one email with the sum; another day, another email', async () => {
    const later = '2026-11-22T12:06:00.000Z';
    const ledger = [
      payment(5000),
      payment(3100, 'pi_2'),
      refundOf('goodwill', 3100, { of: 'pi_2' }),
      refundOf('goodwill', 400, { id: 'rf_2' }),
      refundOf('goodwill', 100, { id: 'rf_3', at: later }),
    ];
    const booking = await stand({ ledger });
    await tell('refunded', booking, deps(), 'rf_2');
    expect(await inbox.emails()).toEqual([]);
    await tell('refunded', booking);
    expect(await theText()).toContain('£35.00 to the card');
    await tell('refunded', booking, deps(), 'rf_3');
    const emails = await inbox.emails();
    expect(emails.map(({ body }) => /£1\.00 to the card/.test(body.text)).sort()).toEqual([false, true]);
  });

  test('does not stop the confirmation of the same booking, nor the other way round', async () => {
    const booking = await stand({ ledger: [payment(8100), refundOf('goodwill', 500)] });
    await tell('confirmed', booking);
    await tell('refunded', booking);
    expect(await inbox.emails()).toHaveLength(2);
  });
});

describe('what is to be paid', () => {
  const rows = async () =>
    /\nPrice\n([\s\S]*?)\n\n/
      .exec(await theText())?.[1]
      ?.split('\n')
      .map((row) => row.trim());
  const sold = ['3 × Adult (£22.00): £66.00', '1 × Child: £15.00', '2 × Photo (£6.00): £12.00'];
  const rest = [
    'Promo code WINTER10: -£9.30',
    'Gift card ending in NPQR: -£20.00',
    'City tax: £4.19',
    'Booking fee: £1.36',
    'Card fee: £1.00',
    'Total: £70.25',
    'VAT, included: £13.95',
  ];

  test('with a deposit: every line, what is paid and what is due at the venue', async () => {
    await tell('confirmed', await stand(calling.confirmed));
    expect(await rows()).toEqual([...sold, ...rest, 'Paid: £21.08', 'To pay at the venue: £49.17']);
  });

  test('by the link that staff sent', async () => {
    await tell('payment-requested', await stand(calling['payment-requested']));
    expect(await rows()).toEqual([...sold, ...rest, 'To pay now: £21.08', 'To pay at the venue: £49.17']);
    expect(await theText()).toContain('Please pay by\n  Monday 23 November at 12:05 GMT');
    expect(await theText()).toContain('Pay £21.08\nhttps://book.example/manage/');
  });

  test('at the venue, all of it', async () => {
    await tell('confirmed', await stand({ ledger: [], paymentState: 'unpaid' }));
    expect((await rows())?.slice(2)).toEqual(['Total: £81.00', 'To pay at the venue: £81.00']);
  });

  test('is nothing when a gift card covers it, or it is free', async () => {
    const covered = { ...fullQuote, total: 0, dueNow: 0, lines: fullQuote.lines.slice(4, 5) };
    await tell('confirmed', await stand({ quote: covered, ledger: [cardUse] }));
    expect(await rows()).toEqual(['Gift card ending in NPQR: -£20.00', 'Total: Nothing to pay']);
  });

  test('and what was paid too late, with the time to choose another', async () => {
    await tell('time-offered', await stand({ ...calling['time-offered'], ledger: [cardUse, payment(6100)] }));
    const text = await theText();
    expect(text).toContain('Choose until\n  Sunday 22 November at 12:20 GMT');
    expect(text).toContain('£81.00 goes back the way you paid it');
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
