import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { guest, order, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await setUp();
});
afterAll(() => rig.close());

test('an open checkout has a page to pay on, with all its parameters', async () => {
  const given = order(rig);
  const started = await rig.payments.startCheckout(given);
  expect(started.expiresAt.getTime()).toBe(Math.floor(given.expiresAt.getTime() / 1000) * 1000);
  expect((await fetch(started.url)).status).toBe(200);
  const checkout = await rig.payments.readCheckout(started.checkoutSessionId);
  expect(checkout).toMatchObject({
    checkoutSessionId: started.checkoutSessionId,
    status: 'open',
    paymentStatus: 'unpaid',
    amountTotal: 8400,
    currency: 'USD',
    metadata: { organizationId: given.organizationId, bookingId: given.bookingId },
  });
});

test('paying completes the checkout and names the payment', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  const next = await guest(rig, checkoutSessionId, 'pay');
  expect(next).toBe(`http://localhost:9/venue?paid=${checkoutSessionId}`);
  const checkout = await rig.payments.readCheckout(checkoutSessionId);
  expect(checkout).toMatchObject({ status: 'complete', paymentStatus: 'paid' });
  expect(checkout.paymentIntentId).toMatch(/^pi_/);
});

test('a declined card leaves the checkout open for another try', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'decline');
  expect(await rig.payments.readCheckout(checkoutSessionId)).toMatchObject({ status: 'open' });
  await guest(rig, checkoutSessionId, 'pay');
  expect(await rig.payments.readCheckout(checkoutSessionId)).toMatchObject({ paymentStatus: 'paid' });
});

test('the total is charged even when the lines alone come to something else', async () => {
  const discounted = order(rig, {
    lines: [
      { name: 'Adult', quantity: 2, unitAmount: 3200 },
      { name: 'SUMMER', quantity: 1, unitAmount: -1000 },
    ],
    total: 5400,
  });
  const { checkoutSessionId } = await rig.payments.startCheckout(discounted);
  expect(await rig.payments.readCheckout(checkoutSessionId)).toMatchObject({ amountTotal: 5400 });
});

test('a connected account has its own checkouts, which the platform alone does not see', async () => {
  const stripeAccountId = 'acct_venue';
  const given = order(rig, { stripeAccountId, applicationFeeAmount: 420 });
  const { checkoutSessionId } = await rig.payments.startCheckout(given);
  const own = await rig.payments.readCheckout(checkoutSessionId, stripeAccountId);
  expect(own).toMatchObject({ status: 'open' });
  const asPlatform = rig.payments.readCheckout(checkoutSessionId);
  await expect(asPlatform).rejects.toMatchObject({ code: 'not-found' });
});

test('the same order is the same checkout; another order under the same name is another checkout', async () => {
  const given = order(rig);
  const first = await rig.payments.startCheckout(given);
  const second = await rig.payments.startCheckout(given);
  expect(second).toEqual(first);
  const other = await rig.payments.startCheckout({ ...given, total: 9900, lines: [] });
  expect(other.checkoutSessionId).not.toBe(first.checkoutSessionId);
  const elsewhere = await rig.payments.startCheckout({ ...given, stripeAccountId: 'acct_other' });
  expect(elsewhere.checkoutSessionId).not.toBe(first.checkoutSessionId);
});

test('expiring closes the page, and expiring again changes nothing', async () => {
  const { checkoutSessionId, url } = await rig.payments.startCheckout(order(rig));
  expect(await rig.payments.expireCheckout(checkoutSessionId)).toMatchObject({ status: 'expired' });
  expect(await rig.payments.expireCheckout(checkoutSessionId)).toMatchObject({ status: 'expired' });
  expect(await (await fetch(url)).text()).toContain('This page has expired');
});

test('expiring too late tells that the guest has paid', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'pay');
  const late = await rig.payments.expireCheckout(checkoutSessionId);
  expect(late).toMatchObject({ status: 'complete', paymentStatus: 'paid' });
});

test('a checkout closes by the clock', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await rig.advance(34);
  expect(await rig.payments.readCheckout(checkoutSessionId)).toMatchObject({ status: 'open' });
  await rig.advance(1);
  expect(await rig.payments.readCheckout(checkoutSessionId)).toMatchObject({ status: 'expired' });
});

test('Stripe refuses a checkout that closes within half an hour', async () => {
  const soon = order(rig, { expiresAt: new Date(rig.now().getTime() + 29 * 60_000) });
  await expect(rig.payments.startCheckout(soon)).rejects.toMatchObject({ code: 'payment-unavailable' });
});

test('an id that Stripe does not know is not-found', async () => {
  await expect(rig.payments.readCheckout('cs_test_none')).rejects.toMatchObject({ code: 'not-found' });
  await expect(rig.payments.expireCheckout('cs_test_none')).rejects.toMatchObject({ code: 'not-found' });
});

test.each([500, 503, 429])('while Stripe answers %i, payment is unavailable', async (status) => {
  await rig.control('outage', { count: 10, status });
  await expect(rig.payments.startCheckout(order(rig))).rejects.toMatchObject({ code: 'payment-unavailable' });
  await rig.control('outage', { count: 0, status });
});

test('one failure of Stripe goes unnoticed', async () => {
  await rig.control('outage', { count: 1, status: 503 });
  await expect(rig.payments.startCheckout(order(rig))).resolves.toMatchObject({ url: expect.any(String) });
});
