import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { guest, order, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await setUp();
});
afterEach(() => rig.close());

async function paid(account?: string, outcome = 'pay'): Promise<string> {
  const given = order(rig, { stripeAccountId: account });
  const { checkoutSessionId } = await rig.payments.startCheckout(given);
  await guest(rig, checkoutSessionId, outcome);
  return (await rig.payments.readCheckout(checkoutSessionId, account)).paymentIntentId ?? '';
}

const disputeOf = async (payment: string) => {
  const [dispute] = (await rig.payments.readPayment(payment)).disputes;
  if (!dispute) throw new Error('No dispute.');
  return dispute;
};

test('a dispute is opened and won or lost, with an event each', async () => {
  const [first, second] = [await paid(), await paid()];
  await rig.control(`payments/${first}/dispute`, { amount: 5000 });
  await rig.control(`payments/${second}/dispute`);
  const dispute = await disputeOf(first);
  expect(dispute).toMatchObject({ paymentIntentId: first, amount: 5000, status: 'open' });
  await rig.control(`disputes/${dispute.disputeId}/close`, { outcome: 'won' });
  await rig.control(`disputes/${(await disputeOf(second)).disputeId}/close`, { outcome: 'lost' });
  expect(await rig.payments.paymentIntentOf(dispute.disputeId)).toBe(first);
  expect((await disputeOf(first)).status).toBe('won');
  expect((await disputeOf(second)).status).toBe('lost');
  await rig.stripe.waitUntilIdle();
  expect(rig.inbox.types().filter((type) => type.startsWith('charge.dispute'))).toHaveLength(4);
});

test('a declined card is a payment that failed, until it succeeds', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'decline');
  const { paymentIntentId = '' } = await rig.payments.readCheckout(checkoutSessionId);
  const failed = await rig.payments.readPayment(paymentIntentId);
  expect(failed).toMatchObject({ status: 'open', failure: 'card_declined' });
  await guest(rig, checkoutSessionId, 'pay');
  const succeeded = await rig.payments.readPayment(paymentIntentId);
  expect(succeeded).toMatchObject({ status: 'succeeded', amount: 8400 });
  expect(succeeded.failure).toBeUndefined();
});

test('payments and refunds of a period are listed, page after page, account by account', async () => {
  const from = rig.now().toISOString();
  const payments: string[] = [];
  for (let count = 0; count < 103; count++) payments.push(await paid());
  const elsewhere = await paid('acct_venue');
  await rig.control(`payments/${payments[0]}/refund`, { amount: 400 });
  await rig.advance(1);
  const to = rig.now().toISOString();
  await paid();
  const own = await rig.payments.listPayments({ from, to });
  expect(new Set(own.map(({ paymentIntentId }) => paymentIntentId))).toEqual(new Set(payments));
  const theirs = await rig.payments.listPayments({ from, to, stripeAccountId: 'acct_venue' });
  expect(theirs.map(({ paymentIntentId }) => paymentIntentId)).toEqual([elsewhere]);
  const refunds = await rig.payments.listRefunds({ from, to });
  expect(refunds).toMatchObject([{ paymentIntentId: payments[0], amount: 400, metadata: {} }]);
  expect(refunds[0]?.paymentMetadata).toMatchObject({ organizationId: 'org_abcdefgh2345' });
  expect(await rig.payments.listRefunds({ from: to, to: '2099-01-01T00:00:00.000Z' })).toEqual([]);
});

const day = 24 * 60;

test('what came in on a day is paid out once it is over, less fees and what went back', async () => {
  const account = 'acct_1PayoutsTest';
  const first = await paid(account);
  await paid(account);
  await rig.control(`payments/${first}/refund`, { amount: 1000 });
  await paid('acct_1AnotherOne');
  await rig.advance(day);
  const asked = { stripeAccountId: account, limit: 10 };
  const { items, hasMore } = await rig.payments.listPayouts(asked);
  expect([items.length, hasMore]).toEqual([1, false]);
  const [payout] = items;
  if (!payout) throw new Error('No payout.');
  expect(payout).toMatchObject({ amount: 2 * 8400 - 1000, currency: 'USD', status: 'sent' });
  const { payoutId } = payout;
  const page = await rig.payments.listPayoutMovements({ ...asked, payoutId, limit: 2 });
  const rest = await rig.payments.listPayoutMovements({ ...asked, payoutId, after: page.items[1]?.id });
  const all = [...page.items, ...rest.items];
  expect([page.hasMore, rest.hasMore, all.length]).toEqual([true, false, 3]);
  expect(all.map(({ type, net }) => [type, net]).sort()).toEqual([
    ['payment', 8400],
    ['payment', 8400],
    ['refund', -1000],
  ]);
  expect(all.find(({ type }) => type === 'payment')?.metadata.bookingId).toMatch(/^bkg_/);
  await rig.advance(3 * day);
  expect((await rig.payments.readPayout(payoutId, account)).status).toBe('paid');
  expect((await rig.payments.listPayouts(asked)).items).toHaveLength(1);
  await expect(rig.payments.readPayout(payoutId, 'acct_1AnotherOne')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a payout that the bank sends back is paid out again with the next', async () => {
  const account = 'acct_1PayoutsTest';
  await paid(account);
  await rig.control(`accounts/${account}/payouts`);
  const asked = { stripeAccountId: account, limit: 10 };
  const [payout] = (await rig.payments.listPayouts(asked)).items;
  if (!payout) throw new Error('No payout.');
  await rig.control(`payouts/${payout.payoutId}/fail`);
  expect(await rig.payments.readPayout(payout.payoutId, account)).toMatchObject({
    status: 'failed',
    failure: 'The bank account has been closed.',
  });
  await rig.advance(2 * day);
  const [next] = (await rig.payments.listPayouts(asked)).items;
  expect(next).toMatchObject({ amount: payout.amount });
  const { items } = await rig.payments.listPayoutMovements({ ...asked, payoutId: next?.payoutId ?? '' });
  expect(items.map(({ type }) => type)).toEqual(['failed-payout']);
});
