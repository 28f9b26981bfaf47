import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  beginCheckout,
  conversionMessage,
  purchase,
  viewItem,
} from '../../../frontend/widget/app/logic/conversions.ts';
import type { Widget } from '../../../frontend/widget/app/state/context.ts';
import { reportConversion } from '../../../frontend/widget/app/state/report-conversion.ts';

const activity = { id: 'act_1', name: 'The Vault' } as Parameters<typeof viewItem>[0];

describe('the steps of a sale, as Analytics names them', () => {
  test('an activity that is looked at', () => {
    expect(viewItem(activity, 'EUR')).toEqual({
      event: 'view_item',
      ecommerce: { currency: 'EUR', items: [{ item_id: 'act_1', item_name: 'The Vault' }] },
    });
  });

  test.each([
    ['USD', 5050, 50.5],
    ['EUR', 0, 0],
    ['JPY', 5050, 5050],
    ['HUF', 480_000, 4800],
    ['KWD', 12_340, 12.34],
  ] as const)('a checkout in %s of %i minor units is worth %d', (currency, total, value) => {
    expect(beginCheckout(activity, { currency, total })).toEqual({
      event: 'begin_checkout',
      ecommerce: {
        currency,
        value,
        items: [{ item_id: 'act_1', item_name: 'The Vault', price: value, quantity: 1 }],
      },
    });
  });

  test('a booking says its reference and promo code, and nothing of the guest', () => {
    const booking = {
      reference: 'K7QX2MPA',
      activity,
      quote: { currency: 'USD', total: 5000 },
      promoCode: 'SPRING',
      guest: { name: 'Gus Guest', email: 'gus@example.com', phone: '5550107' },
    } as Parameters<typeof purchase>[0];
    const told = purchase(booking);
    expect(told).toMatchObject({
      event: 'purchase',
      ecommerce: { transaction_id: 'K7QX2MPA', coupon: 'SPRING', currency: 'USD', value: 50 },
    });
    expect(JSON.stringify(told)).not.toMatch(/gus|555/i);
    const { promoCode: _code, ...plain } = booking;
    expect(purchase(plain).ecommerce).not.toHaveProperty('coupon');
  });
});

describe('the page around the widget', () => {
  const tell = jest.fn();
  const widgetWith = (hooks?: { dataLayer: boolean; eventName: string }) =>
    ({ data: { hooks }, host: { tell } }) as unknown as Widget;
  const step = viewItem(activity, 'EUR');
  beforeEach(() => {
    tell.mockClear();
  });

  test('is told nothing that the venue did not choose', () => {
    reportConversion(widgetWith(), step, 'unchosen');
    expect(tell).not.toHaveBeenCalled();
  });

  test('is told each step once, and where the venue wants it', () => {
    const hooks = { dataLayer: true, eventName: 'rooms:sale' };
    for (const each of ['one', 'one', 'two']) reportConversion(widgetWith(hooks), step, each);
    const told = {
      to: [
        ['', { ecommerce: null }],
        ['', step],
        ['rooms:sale', step],
      ],
    };
    expect(tell.mock.calls).toEqual([
      ['CONVERSION', told],
      ['CONVERSION', told],
    ]);
  });

  test.each([
    ['only the dataLayer', { dataLayer: true, eventName: '' }, ['', '']],
    ['only an event', { dataLayer: false, eventName: 'rooms:sale' }, ['rooms:sale']],
  ])('is told in %s, if the venue wants no more', (_, hooks, names) => {
    expect(conversionMessage(step, hooks).to.map(([name]) => name)).toEqual(names);
  });
});
