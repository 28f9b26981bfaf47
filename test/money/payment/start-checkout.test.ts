import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keys } from '../../../lambdas/data/keys.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { details, openPage, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

test('the seats stay held for longer than the page can be paid on', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage();
  const { expiresAt = '', state } = await read(token);
  const { status } = await till.payments.readCheckout(checkoutSessionId);
  expect({ state, status }).toEqual({ state: 'pending', status: 'open' });
  till.clock.at = new Date(Date.parse(expiresAt) - 1);
  await till.stripe.waitUntilIdle();
  expect((await till.payments.readCheckout(checkoutSessionId)).status).toBe('expired');
});

test('a second checkout closes the first page, so no guest pays twice', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, checkoutSessionId: first } = await toPayPage();
  const second = await openPage(till, token);
  expect((await till.payments.readCheckout(first)).status).toBe('expired');
  expect((await till.payments.readCheckout(second)).status).toBe('open');
  expect((await read(token)).stripeCheckoutSessionId).toBe(second);
});

test('a second checkout of a guest who has paid confirms', async () => {
  const { toPayPage, read } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage();
  await till.outcome(checkoutSessionId, 'pay');
  expect(await startCheckout(till.deps, token, details)).toEqual({ next: 'confirmed' });
  expect((await read(token)).state).toBe('confirmed');
});

test('two tries at once leave one page that can be paid on', async () => {
  const { hold, read } = await setup(till);
  const { token } = await hold(2);
  const tries = await Promise.allSettled([openPage(till, token), openPage(till, token)]);
  const opened = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(opened).toHaveLength(1);
  expect((await read(token)).stripeCheckoutSessionId).toBe(opened[0]);
});

test('nothing to pay: confirmed at once, without Stripe', async () => {
  const { hold, read } = await setup(till, {
    activity: {
      priceList: { units: [{ id: 'player', name: 'Player', price: 0 }], groupTiers: [], peakRules: [] },
    },
  });
  const { token } = await hold(2);
  expect(await startCheckout(till.deps, token, details)).toEqual({ next: 'confirmed' });
  expect(await read(token)).toMatchObject({ state: 'confirmed', guest: { email: 'ana@example.com' } });
});

test('a checkout after the hold has expired is refused, and no page is opened', async () => {
  const { hold, wait } = await setup(till);
  const { token } = await hold(2);
  await wait(11);
  await expect(startCheckout(till.deps, token, details)).rejects.toMatchObject({ code: 'hold-expired' });
});

test('the guest is sent back to the venue’s own sites only', async () => {
  const { hold } = await setup(till);
  const { token } = await hold(2);
  const elsewhere = { ...details, returnUrl: 'https://evil.example/?from=https://venue.example' };
  await expect(startCheckout(till.deps, token, elsewhere)).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ field: 'returnUrl' }],
  });
});

test('no checkout for an organization that was suspended meanwhile', async () => {
  const { hold, shop, read } = await setup(till);
  const { token } = await hold(2);
  await till.table.client.send(
    new PutCommand({
      TableName: till.table.name,
      Item: { ...keys.organization(shop.organization.id), ...shop.organization, status: 'suspended' },
    }),
  );
  await expect(startCheckout(till.deps, token, details)).rejects.toMatchObject({
    code: 'payment-unavailable',
  });
  expect((await read(token)).state).toBe('held');
});

test('an answer that the venue needs is asked for beside its question', async () => {
  const { hold } = await setup(till, {
    activity: { questions: [{ id: 'team', label: 'Team name', kind: 'text', required: true, options: [] }] },
  });
  const { token } = await hold(2);
  await expect(startCheckout(till.deps, token, details)).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ field: expect.stringContaining('answers') }],
  });
});

test('giving seats back closes the page first; twice is fine', async () => {
  const { toPayPage, read, seatsLeft } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage(4);
  await releaseHold(till.deps, token);
  await releaseHold(till.deps, token);
  expect((await read(token)).state).toBe('cancelled');
  expect((await till.payments.readCheckout(checkoutSessionId)).status).toBe('expired');
  expect(await seatsLeft()).toBe(10);
});

test('seats that are paid for cannot be given back this way', async () => {
  const { toPayPage, seatsLeft } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage(4);
  await till.outcome(checkoutSessionId, 'pay');
  await expect(releaseHold(till.deps, token)).rejects.toMatchObject({ code: 'wrong-state' });
  expect(await seatsLeft()).toBe(6);
});

test('back from payment, the guest need not wait for the webhook', async () => {
  const { toPayPage } = await setup(till);
  const { token, checkoutSessionId } = await toPayPage();
  expect((await verifyCheckout(till.deps, token)).state).toBe('pending');
  await till.outcome(checkoutSessionId, 'pay');
  expect((await verifyCheckout(till.deps, token)).state).toBe('confirmed');
});

test('a token with one letter changed opens nothing', async () => {
  const { hold } = await setup(till);
  const { token } = await hold(1);
  const forged = `${token.slice(0, -3)}${token.endsWith('aaa') ? 'bbb' : 'aaa'}`;
  await expect(verifyCheckout(till.deps, forged)).rejects.toMatchObject({ code: 'invalid-link' });
});
