import { describe, expect, test } from '@jest/globals';
import { calling, cardReturn, cardUse, fullQuote, payment, refundOf } from './examples.ts';
import { usePostOffice } from './post-office.ts';

const { deps, emails, stand, tell, theText } = usePostOffice();

describe('a refund', () => {
  test('for seats that were gone comes with an apology', async () => {
    await tell('refunded', await stand(calling.refunded));
    const text = await theText();
    expect(text).toContain('We’re sorry');
    expect(text).toContain('£81.00 to the card or account');
    expect(text).toContain('https://book.example/locked-and-loaded');
    expect((await emails())[0]?.attachments).toEqual([]);
  });

  test.each([
    ['duplicate', 'One was enough'],
    ['mismatch', 'was not the one that was due'],
    ['goodwill', 'is giving you money back'],
  ] as const)('has an email for its reason: %s', async (reason, said) => {
    const ledger = [payment(8100), payment(3000, 'pi_2'), refundOf(reason, 3000, { of: 'pi_2' })];
    await tell('refunded', await stand({ ledger }));
    const text = await theText();
    expect(text).toContain(said);
    expect(text).toContain('£30.00 to the card or account');
    expect(text).toContain('/manage/');
  });

  test('of a payment for a cancelled booking does not mention seats', async () => {
    await tell('refunded', await stand({ ...calling.refunded, state: 'cancelled' }));
    expect(await theText()).toContain('when the booking had been cancelled');
  });

  test.each(['cancelled', 'changed', 'closed', 'elsewhere'] as const)(
    'because of "%s" is not announced twice',
    async (reason) => {
      await tell('refunded', await stand({ ledger: [payment(8100), refundOf(reason, 8100)] }));
      expect(await emails()).toEqual([]);
    },
  );

  test('of two payments by one decision is one email with the sum; another day, another email', async () => {
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
    expect(await emails()).toEqual([]);
    await tell('refunded', booking);
    expect(await theText()).toContain('£35.00 to the card');
    await tell('refunded', booking, deps(), 'rf_3');
    const both = await emails();
    expect(both.map(({ body }) => /£1\.00 to the card/.test(body.text)).sort()).toEqual([false, true]);
  });

  test('to the gift card alone has an email by decision; what a change puts back has none', async () => {
    const goodwill = { ...cardReturn, amount: -500, id: 'rf_1', at: '2026-11-22T12:06:00.000Z' };
    const booking = await stand({ quote: fullQuote, ledger: [cardUse, cardReturn, goodwill] });
    await tell('refunded', booking, deps(), 'rf_2');
    expect(await emails()).toEqual([]);
    await tell('refunded', booking);
    await tell('refunded', booking);
    const text = await theText();
    expect(text).toContain('is giving you money back');
    expect(text).toContain('£5.00 to your gift card');
  });

  test('does not stop the confirmation of the same booking, or the reverse', async () => {
    const booking = await stand({ ledger: [payment(8100), refundOf('goodwill', 500)] });
    await tell('confirmed', booking);
    await tell('refunded', booking);
    expect(await emails()).toHaveLength(2);
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

  test('by the link from staff', async () => {
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

  test('and a late payment, with the deadline to choose another time', async () => {
    await tell('time-offered', await stand({ ...calling['time-offered'], ledger: [cardUse, payment(6100)] }));
    const text = await theText();
    expect(text).toContain('Choose until\n  Sunday 22 November at 12:20 GMT');
    expect(text).toContain('£81.00 goes back the way you paid it');
  });
});
