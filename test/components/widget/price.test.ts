import { describe, expect, test } from '@jest/globals';
import type { ActivityView, HoldView, SlotView } from '../../../core/contract/views.ts';
import { formatter } from '../../../core/words/format.ts';
import { CallProblem } from '../../../frontend/api/problem.ts';
import {
  checkCodes,
  codeErrors,
  isWaiting,
  normalizeCodes,
} from '../../../frontend/widget/app/logic/checkout/check-codes.ts';
import { codesIn, noCodeForm, noCodes } from '../../../frontend/widget/app/logic/checkout/codes.ts';
import { mayAskForMore } from '../../../frontend/widget/app/logic/checkout/countdown.ts';
import { mayBuyOut, orderOf } from '../../../frontend/widget/app/logic/checkout/order.ts';
import {
  bookingLabels,
  lineName,
  paymentOf,
  splitLines,
} from '../../../frontend/widget/app/logic/checkout/quote.ts';
import { startFlow } from '../../../frontend/widget/app/logic/flow/flow.ts';
import { stepFlow } from '../../../frontend/widget/app/logic/flow/step.ts';
import {
  checkGiftCard,
  emptyGiftCard,
  giftCardOrderOf,
} from '../../../frontend/widget/app/logic/gift-card.ts';
import { VenueModel } from './support/venue-model.ts';

type Quote = HoldView['quote'];
const line = (kind: string, id: string, more = {}) =>
  ({ kind, id, label: id, quantity: 1, unitAmount: 100, amount: 100, ...more }) as Quote['lines'][number];
const quote = (...lines: Quote['lines']): Quote => ({
  currency: 'USD',
  lines,
  subtotal: 100,
  total: 100,
  dueNow: 100,
});

describe('lines of a quote', () => {
  test('what the prices include is kept apart from what adds up', () => {
    const lines = [line('unit', 'adult'), line('tax', 'vat', { included: true }), line('tax', 'city')];
    const { counted, included } = splitLines({ lines });
    expect(counted.map(({ id }) => id)).toEqual(['adult', 'city']);
    expect(included.map(({ id }) => id)).toEqual(['vat']);
  });

  test.each([
    ['buy-out', 'buy-out', { key: 'wholeSession' }],
    ['promo-code', 'SUMMER', { key: 'promoLine', code: 'SUMMER' }],
    ['gift-card', 'NPQR', { key: 'giftCardLine', code: 'NPQR' }],
    ['fee', 'platform', { key: 'feeBooking' }],
    ['fee', 'processing', { key: 'feeCard' }],
    ['fee', 'something-new', null],
    ['tax', 'vat', null],
    ['unit', 'adult', null],
  ])('%s %s is named %j', (kind, id, name) => {
    expect(lineName(line(kind, id))).toEqual(name);
  });

  test.each([
    [0, 0, 'nothing', 'confirmFree'],
    [100, 100, 'now', 'pay'],
    [100, 30, 'deposit', 'payNow'],
    [100, 0, 'at-venue', 'confirmAtVenue'],
  ] as const)('of %i with %i due now: %s', (total, dueNow, payment, label) => {
    expect(paymentOf({ total, dueNow })).toBe(payment);
    expect(bookingLabels[payment]).toBe(label);
  });

  test('a difference shows its sign, and none where there is none', () => {
    const { change } = formatter('en-US', 'UTC', 'USD');
    expect([change(2500), change(-2500), change(0)]).toEqual(['+$25.00', '-$25.00', '$0.00']);
  });
});

describe('an order', () => {
  test('leaves out zero quantities', () => {
    const counts = { adult: 2 };
    const party = [{ unitId: 'adult', quantity: 2 }];
    expect(orderOf({ counts, buyOut: false, addOns: { photo: 0 } })).toEqual({ party });
    expect(orderOf({ counts, buyOut: true, addOns: { photo: 2, drink: 0 } })).toEqual({
      party,
      buyOut: true,
      addOns: [{ addOnId: 'photo', quantity: 2 }],
    });
  });

  test.each([
    ['public', 9000, 10, true],
    ['public', 9000, 9, false],
    ['public', undefined, 10, false],
    ['private', 9000, 10, false],
  ])(
    'a %s session at %s with %i of 10 places free: the whole of it %s',
    (eventType, buyOutPrice, seatsLeft, may) => {
      const activity = { eventType, capacity: 10 } as ActivityView;
      expect(mayBuyOut(activity, { seatsLeft, priceList: { buyOutPrice } } as SlotView)).toBe(may);
    },
  );
});

describe('codes', () => {
  test('are spelled as the API has them', () => {
    expect(normalizeCodes({ promoCode: ' summer-26 ', giftCardCode: 'abcd efgh-jklmnpqr' })).toEqual({
      promoCode: 'SUMMER-26',
      giftCardCode: 'ABCD-EFGH-JKLM-NPQR',
    });
    expect(normalizeCodes(noCodes)).toEqual(noCodes);
  });

  test('that cannot be codes are found before any request', () => {
    expect(checkCodes(noCodes)).toEqual({});
    expect(checkCodes({ promoCode: '10% off', giftCardCode: 'ABCD' })).toEqual({
      promoCode: { key: 'needPromoCode' },
      giftCardCode: { key: 'needGiftCard' },
    });
  });

  test('wait until the price counts them', () => {
    const typed = { promoCode: 'summer', giftCardCode: '' };
    expect(isWaiting(noCodeForm)).toBe(false);
    expect(isWaiting({ typed, applied: noCodes })).toBe(true);
    expect(isWaiting({ typed, applied: { ...noCodes, promoCode: 'SUMMER' } })).toBe(false);
    expect(isWaiting({ typed: noCodes, applied: { ...noCodes, promoCode: 'SUMMER' } })).toBe(true);
  });

  test('refused are explained beside their field', () => {
    const problem = new CallProblem('promo-code', 'Ended yesterday.', [
      { field: 'promoCode', detail: 'Ended yesterday.' },
    ]);
    expect(codeErrors(problem)).toEqual({ promoCode: { text: 'Ended yesterday.' } });
    expect(codeErrors(new CallProblem('gift-card', 'Empty.'))).toEqual({ giftCardCode: { text: 'Empty.' } });
    expect(codeErrors(new CallProblem('full', 'Full.'))).toEqual({});
  });

  test('of a quote made elsewhere: a gift card has to be typed again', () => {
    const form = codesIn(quote(line('promo-code', 'SUMMER'), line('gift-card', 'NPQR')));
    expect(form.typed).toEqual({ promoCode: 'SUMMER', giftCardCode: '' });
    expect(isWaiting(form)).toBe(true);
    expect(isWaiting(codesIn(quote(line('promo-code', 'SUMMER'))))).toBe(false);
  });
});

describe('the flow', () => {
  const price = (total: number) => ({ ...quote(line('unit', 'adult')), total });
  const typed = { promoCode: 'SUMMER', giftCardCode: '' };
  const held = () => {
    const model = new VenueModel();
    model.choose(10);
    model.click({ type: 'extras', extras: { addOns: { photo: 1 } } });
    model.proceed();
    model.serve(0);
    model.click({ type: 'codes', typed, clears: 'promoCode' });
    return model;
  };

  test('a quote with codes replaces the one of the hold', () => {
    const model = held();
    model.click({ type: 'apply-codes' });
    model.click({ type: 'quoted', id: 1, quote: price(90), applied: typed });
    expect(model.flow.hold?.quote.total).toBe(90);
    expect(isWaiting(model.flow.codes)).toBe(false);
    expect(model.flow.addOns).toEqual({ photo: 1 });
  });

  test('typed codes are priced before payment; a changed price is shown first', () => {
    const model = held();
    model.pay();
    expect(model.requests).toMatchObject([{ type: 'quote', codes: typed }]);
    model.click({ type: 'quoted', id: 1, quote: price(90), applied: typed });
    expect(model.flow).toMatchObject({ request: null, notice: 'codesChanged' });
    model.pay();
    expect(model.requests.at(-1)).toMatchObject({ type: 'checkout', total: 90, codes: typed });
    model.click({ type: 'refused', id: 2, code: 'price-changed', errors: {}, quote: price(95) });
    expect(model.flow).toMatchObject({
      request: null,
      notice: 'priceChanged',
      hold: { quote: { total: 95 } },
    });
  });

  test('an answer to an earlier question is dropped', () => {
    const model = held();
    model.click({ type: 'apply-codes' });
    model.click({ type: 'back' });
    model.click({ type: 'quoted', id: 1, quote: price(90), applied: typed });
    expect(model.flow).toMatchObject({ stage: 'party', hold: null, codes: { applied: noCodes } });
  });

  test('seats taken anew count no code yet, and what was typed is kept', () => {
    const model = held();
    model.click({ type: 'apply-codes' });
    model.click({ type: 'quoted', id: 1, quote: price(90), applied: typed });
    model.click({ type: 'choose-time' });
    model.choose(10);
    model.proceed();
    model.serve(2);
    expect(model.flow).toMatchObject({ stage: 'details', codes: { typed, applied: noCodes } });
  });

  test('more time moves the end by the server’s clock', () => {
    const answer = {
      now: '2026-11-22T17:09:00.000Z',
      expiresAt: '2026-11-22T17:20:00.000Z',
      mayExtend: false,
    };
    const model = held();
    model.click({ type: 'extend' });
    model.click({ type: 'extended', id: 1, answer, deviceNow: 5 });
    expect(model.flow.hold).toMatchObject({ deadline: { left: 660_000, since: 5 }, mayExtend: false });
  });

  test('another activity is another order', () => {
    const model = new VenueModel();
    model.click({ type: 'extras', extras: { addOns: { photo: 1 } } });
    model.click({ type: 'activity', id: 'other' });
    expect(model.flow.addOns).toEqual({});
  });

  test('the way back from gift cards leads to where the guest was', () => {
    const stages = [startFlow('act'), startFlow(null)].map((flow) => {
      const { flow: there } = stepFlow(flow, { type: 'gift-card' });
      return stepFlow(there, { type: 'back' }).flow.stage;
    });
    expect(stages).toEqual(['time', 'activity']);
  });
});

test('more time is offered near the end only', () => {
  expect([121, 120, 119, 1, 0].map(mayAskForMore)).toEqual([false, false, true, true, false]);
});

describe('a gift card', () => {
  const form = { ...emptyGiftCard([2500, 5000]), name: ' Ana ', email: 'ana@example.com' };

  test('with one amount has it', () => {
    expect(emptyGiftCard([2500]).amount).toBe(2500);
    expect(emptyGiftCard([2500, 5000]).amount).toBeNull();
  });

  test('is checked in the order of its form, the recipient only where there is one', () => {
    expect(Object.keys(checkGiftCard(emptyGiftCard([2500, 5000])))).toEqual([
      'amount',
      'buyerName',
      'buyerEmail',
    ]);
    expect(checkGiftCard({ ...form, amount: 2500 })).toEqual({});
    expect(Object.keys(checkGiftCard({ ...form, amount: 2500, forSomeone: true }))).toEqual([
      'recipientName',
      'recipientEmail',
    ]);
  });

  test('for its buyer contains no other names', () => {
    const typed = { ...form, recipientName: 'Bo', recipientEmail: 'bo@example.com', message: 'Hi' };
    expect(giftCardOrderOf(typed, 2500)).toEqual({
      amount: 2500,
      buyer: { name: 'Ana', email: 'ana@example.com' },
    });
    expect(giftCardOrderOf({ ...typed, forSomeone: true }, 2500)).toMatchObject({
      recipient: { name: 'Bo', email: 'bo@example.com' },
      message: 'Hi',
    });
  });
});
