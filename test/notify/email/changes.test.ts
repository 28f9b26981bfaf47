import { describe, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { at, calling, cardReturn, cardUse, moved, payment, refundOf } from './examples.ts';
import { usePostOffice } from './post-office.ts';
import { aBooking } from './support.ts';

const { emails, keep, setClock, stand, tell, theText } = usePostOffice();

describe('a cancelled booking', () => {
  test('that was never confirmed causes no email', async () => {
    const { confirmedAt: _never, ...booking } = aBooking({ ...calling.cancelled });
    await keep(booking);
    await tell('cancelled', booking);
    expect(await emails()).toEqual([]);
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
  ])('says what is refunded: %s', async (_name, ledger, said) => {
    await tell('cancelled', await stand({ ...calling.cancelled, ledger }));
    const text = await theText();
    for (const part of said) expect(text).toContain(part);
    expect(/banks/i.test(text)).toBe(
      ledger.some((each) => each.kind === 'refund' && each.method === 'stripe'),
    );
    expect(text).not.toMatch(/£0\.00/);
  });

  test('is removed from the calendar', async () => {
    const booking = await stand({ ...calling.cancelled, version: 9 });
    await tell('cancelled', booking);
    const [email] = await emails();
    const [attachment, ...more] = email?.attachments ?? [];
    expect(more).toEqual([]);
    const file = Buffer.from(attachment?.content ?? '', 'base64').toString();
    expect(file).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(file).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(file).toContain(`\r\nUID:${booking.id}@bookingtms\r\n`);
    expect(file).toContain('\r\nSEQUENCE:9\r\n');
  });
});

describe('a moved booking', () => {
  test('gets an email with the new time, the old one, what is due, and replacing files', async () => {
    const booking = await stand(calling.rescheduled);
    await tell('rescheduled', booking);
    const text = await theText();
    expect(text).toContain('Your new time\n  Friday, 27 November 2026\n  19:30 – 20:30');
    expect(text).toContain('It was\n  Saturday 28 November at 10:00');
    expect(text).toContain('£20.00 is left to pay');
    expect(text).toContain('Pay £20.00\nhttps://book.example/manage/');
    const [email] = await emails();
    const file = email?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(Buffer.from(file?.content ?? '', 'base64').toString()).toContain('\r\nSEQUENCE:7\r\n');
    expect(email?.attachments.some(({ contentType }) => contentType === 'image/png')).toBe(true);
  });

  test('gets an email with the refund when the new time costs less', async () => {
    const ledger = [payment(9100), refundOf('changed', 1000), ...moved];
    await tell('rescheduled', await stand({ ...calling.rescheduled, ledger }));
    const text = await theText();
    expect(text).toContain('£10.00 to the card or account');
    expect(text).not.toContain('left to pay');
  });

  test('gets an email for every later change, and one for two in a row', async () => {
    const booking = await stand(calling.rescheduled);
    await tell('rescheduled', booking);
    const again = { ...booking, version: 9, lastChange: { version: 9, at } };
    await keep(again);
    await tell('rescheduled', { ...booking, version: 8 });
    await tell('rescheduled', again);
    await keep({ ...again, ledger: [...again.ledger, payment(2000, 'pi_2')], version: 10 });
    await tell('rescheduled', again);
    expect(await emails()).toHaveLength(2);
  });

  test('each change of a party back and forth has its email', async () => {
    const booking = await stand(calling.rescheduled);
    for (const [index, quantity] of [2, 3, 2, 3].entries()) {
      const version = 8 + index;
      const party = [{ unitId: 'adult', quantity }];
      await keep({ ...booking, party, version, lastChange: { version, at } });
      await tell('rescheduled', { ...booking, version });
    }
    expect(await emails()).toHaveLength(4);
  });

  test('gets no email while the guest pays the difference, and then one that it is paid', async () => {
    const paying = await stand({ ...calling.rescheduled, expiresAt: '2026-11-22T12:36:00.000Z' });
    await tell('rescheduled', paying);
    expect(await emails()).toEqual([]);
    await keep({ ...paying, ledger: [...paying.ledger, payment(2000, 'pi_2')], version: 8 });
    await tell('rescheduled', { ...paying, version: 8 });
    expect(await theText()).not.toContain('left to pay');
  });

  test('gets a request for the difference once the time to pay it has passed', async () => {
    const paying = await stand({ ...calling.rescheduled, expiresAt: '2026-11-22T12:36:00.000Z' });
    await tell('rescheduled', paying);
    const { expiresAt: _over, ...unpaid } = paying;
    await keep({ ...unpaid, version: 8 });
    await tell('rescheduled', { ...paying, version: 8 });
    expect(await theText()).toContain('£20.00 is left to pay');
  });

  test('is called changed when only the party changes, long after an earlier move', async () => {
    const party = [{ unitId: 'adult', quantity: 4 }];
    const lastChange = { version: 8, at: '2026-11-24T12:00:00.000Z' };
    setClock('2026-11-24T12:00:00.000Z');
    await tell('rescheduled', await stand({ ...calling.rescheduled, party, version: 8, lastChange }));
    const text = await theText();
    expect(text).toContain('Your booking has changed');
    expect(text).not.toContain('It was');
  });
});
