import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { guest, order, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await setUp();
});
afterAll(() => rig.close());

const account = 'acct_1Panel';

/** Presses a button of the panel, as a browser does. */
async function press(path: string, fields: Record<string, string> = {}) {
  const answer = await fetch(`${rig.stripe.url}/__control/${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
}

const panel = async () => (await fetch(rig.stripe.url)).text();

async function state() {
  return (await fetch(`${rig.stripe.url}/__control/state`)).json();
}

test('the panel can make refunds slow, refuse requests, disconnect accounts and sell elsewhere', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig, { stripeAccountId: account }));
  await guest(rig, checkoutSessionId, 'pay');
  const charge = Object.keys((await state()).charges)[0] ?? '';
  await press('refund-plan', { next: 'failed', after: '259200', status: 'succeeded' });
  await press(`charges/${charge}/refund`, { amount: '1000' });
  expect(await panel()).toContain('New refunds succeed at once, and fail after 3 days.');
  await rig.advance(4 * 24 * 60);
  const [refund] = Object.values<{ status: string }>((await state()).refunds);
  expect(refund).toMatchObject({ status: 'failed', failureReason: 'expired_or_canceled_card' });
  expect(rig.inbox.types()).toEqual(
    expect.arrayContaining(['refund.created', 'refund.updated', 'refund.failed']),
  );
  await press(`charges/${charge}/dispute`, { amount: '' });
  await press(`accounts/${account}/charges`);
  await press('outage', { count: '3', status: '429' });
  expect(await panel()).toContain('The next 3 requests are answered with 429.');
  await press('outage', { count: '0', status: '500' });
  await press(`accounts/${account}/standing`, { standing: 'deauthorized' });
  expect(await panel()).toContain('platform disconnected');
  await expect(rig.payments.readAccount(account)).rejects.toMatchObject({ code: 'payments-off' });
  await rig.stripe.waitUntilIdle();
  expect(rig.inbox.types()).toEqual(
    expect.arrayContaining(['account.application.deauthorized', 'charge.succeeded']),
  );
});

test('a foreign charge has no payment intent', async () => {
  const all = Object.values<{ payment: string | null; account: string }>((await state()).charges);
  expect(all.filter(({ payment }) => payment === null)).toMatchObject([{ account }]);
});
