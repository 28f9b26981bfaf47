import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from '../../../core/contract/model/catalogue/activity.ts';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import { balanceOf, refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { cancelBooking } from '../../../lambdas/usecases/guest/booking/cancel-booking.ts';
import {
  quoteReschedule,
  rescheduleBooking,
} from '../../../lambdas/usecases/guest/booking/reschedule-booking.ts';
import { payBalance } from '../../../lambdas/usecases/money/payment/pay-balance.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { rescheduleAsQuoted } from '../../support/agree.ts';
import { sessionsOf } from '../../support/shop.ts';
import { details, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const put = (Item: Record<string, unknown>) =>
  till.table.client.send(new PutCommand({ TableName: till.table.name, Item }));
const players = (quantity: number) => [{ unitId: 'player', quantity }];

/** A guest who has paid 25.00 a player for the session tomorrow at noon. */
async function paidGuest(
  quantity: number,
  codes: { promoCode?: string } = {},
  activity: Partial<Activity> = {},
) {
  const guests = await setup(till, { activity: { ...activity, minPlayers: 1 } });
  const { organization } = guests.shop;
  const code = promoCode.parse({
    organizationId: organization.id,
    code: 'LARGE',
    name: 'For large parties',
    discount: { kind: 'amount', amount: 3_000 },
    minSubtotal: 15_000,
    endsAt: '2026-11-22T11:00:00.000Z',
    uses: 0,
    status: 'active',
    createdAt: '2026-11-22T09:00:00.000Z',
    version: 1,
  });
  await promoCodes(till.table).create(code, []);
  const { token } = await guests.hold(quantity);
  const checkout = await startCheckout(till.deps, token, { ...details, ...codes });
  if (checkout.next !== 'payment') throw new Error('Nothing to pay.');
  await till.outcome(new URL(checkout.url).pathname.split('/').at(-1) ?? '', 'pay');
  await verifyCheckout(till.deps, token);
  const sessionId = guests.session.id;
  return {
    ...guests,
    token,
    change: (quantity: number) => ({ sessionId, party: players(quantity) }),
    uses: async () => (await promoCodes(till.table).get(organization.id, 'LARGE'))?.uses,
    /** The venue edits what the session sells at. */
    async sellAt(price: number) {
      const units = guests.session.priceAtGeneration.units.map((unit) => ({ ...unit, price }));
      const priceAtGeneration = { ...guests.session.priceAtGeneration, units };
      const { capacityTotal } = guests.session;
      const Item = { ...guests.session, capacityRemaining: capacityTotal - quantity, priceAtGeneration };
      await put({ ...Item, ...keys.session(organization.id, sessionId) });
    },
  };
}

describe('a change is made at the figures the guest was shown', () => {
  test('a dearer price is answered with the new one, and nothing has changed', async () => {
    const { token, change, sellAt, read } = await paidGuest(2);
    const wish = change(3);
    const shown = await quoteReschedule(till.deps, token, wish);
    expect(shown).toMatchObject({ quote: { total: 7_500 }, refund: 0, balance: 2_500 });
    await sellAt(5_000);
    const agreed = { ...wish, expectedTotal: shown.quote.total, expectedRefund: shown.refund };
    await expect(rescheduleBooking(till.deps, token, agreed)).rejects.toMatchObject({
      code: 'price-changed',
      current: { quote: { total: 15_000 }, refund: 0, balance: 10_000 },
    });
    expect(await read(token)).toMatchObject({ guestCount: 2, quote: { total: 5_000 } });
    const again = { ...wish, expectedTotal: 15_000, expectedRefund: 0 };
    expect(await rescheduleBooking(till.deps, token, again)).toMatchObject({ guestCount: 3 });
  });

  test('a smaller refund too: the time in which changing is free may end meanwhile', async () => {
    const cancellation = {
      tiers: [
        { minutesBefore: 24 * 60, feeBasisPoints: 0 },
        { minutesBefore: 0, feeBasisPoints: 10_000 },
      ],
      rescheduleMinutes: 0,
    };
    const { token, change, wait, read } = await paidGuest(4, {}, { cancellation });
    const shown = await quoteReschedule(till.deps, token, change(2));
    expect(shown).toMatchObject({ quote: { total: 5_000 }, fee: 0, refund: 5_000 });
    await wait(4 * 60);
    const agreed = { ...change(2), expectedTotal: 5_000, expectedRefund: 5_000 };
    await expect(rescheduleBooking(till.deps, token, agreed)).rejects.toMatchObject({
      code: 'price-changed',
      current: { quote: { total: 10_000 }, fee: 5_000, refund: 0 },
    });
    await expect(cancelBooking(till.deps, token, { expectedRefund: 10_000 })).rejects.toMatchObject({
      code: 'price-changed',
      current: { fee: 10_000, refund: 0 },
    });
    expect(refundsOf(await read(token))).toEqual([]);
  });

  test('the balance is paid at the amount on show', async () => {
    const { token, change } = await paidGuest(2);
    await rescheduleAsQuoted(till.deps, token, change(3));
    const page = (expectedAmount: number) =>
      payBalance(till.deps, token, { returnUrl: details.returnUrl, expectedAmount });
    await expect(page(100)).rejects.toMatchObject({ code: 'price-changed', current: { balance: 2_500 } });
    expect(await page(2_500)).toMatchObject({ next: 'payment' });
  });
});

test('a difference not paid in time stays a balance of the booking', async () => {
  const { token, change, read, wait } = await paidGuest(2);
  await rescheduleAsQuoted(till.deps, token, change(3));
  expect((await read(token)).expiresAt).toBeDefined();
  await wait(37);
  const after = await read(token);
  expect(after).toMatchObject({ state: 'confirmed', guestCount: 3, lastChange: { version: 5 } });
  expect(after.expiresAt).toBeUndefined();
  expect(balanceOf(after)).toBe(2_500);
});

test('a move to a time that cannot be changed or cancelled says so before it is made', async () => {
  const cancellation = { tiers: [{ minutesBefore: 48 * 60, feeBasisPoints: 0 }], rescheduleMinutes: 120 };
  const { token, shop, wait } = await paidGuest(2, {}, { cancellation });
  await wait(90);
  const all = await sessionsOf(till.table, shop, till.clock.at, 6);
  const after = async (days: number) => {
    const date = `2026-11-${22 + days}`;
    const found = all.find((each) => each.startsAt.startsWith(date));
    if (!found) throw new Error('No session then.');
    const { cancel, reschedule } = await quoteReschedule(till.deps, token, { sessionId: found.id });
    return { cancel: cancel !== undefined, reschedule: reschedule !== undefined };
  };
  expect(await after(0)).toEqual({ cancel: false, reschedule: false });
  expect(await after(1)).toEqual({ cancel: false, reschedule: true });
  expect(await after(4)).toEqual({ cancel: true, reschedule: true });
});

describe('the conditions of a promo code hold at every quote', () => {
  test('a party that becomes too small is told so, loses the code, and returns its use', async () => {
    const { token, change, read, uses } = await paidGuest(7, { promoCode: 'LARGE' });
    expect(await read(token)).toMatchObject({ promoCode: 'LARGE', quote: { total: 14_500 } });
    const shown = await quoteReschedule(till.deps, token, change(1));
    expect(shown).toMatchObject({ quote: { total: 2_500 }, droppedPromoCode: 'LARGE' });
    await rescheduleAsQuoted(till.deps, token, change(1));
    expect((await read(token)).promoCode).toBeUndefined();
    expect(await uses()).toBe(0);
  });

  test('a code that still applies stays', async () => {
    const { token, change, uses } = await paidGuest(7, { promoCode: 'LARGE' });
    const shown = await quoteReschedule(till.deps, token, change(6));
    expect(shown).toMatchObject({ quote: { total: 12_000 } });
    expect(shown.droppedPromoCode).toBeUndefined();
    expect(await uses()).toBe(1);
  });

  test('a code that has expired falls away', async () => {
    const { token, change, wait } = await paidGuest(7, { promoCode: 'LARGE' });
    await wait(2 * 60);
    const shown = await quoteReschedule(till.deps, token, change(6));
    expect(shown).toMatchObject({ quote: { total: 15_000 }, droppedPromoCode: 'LARGE' });
  });
});
