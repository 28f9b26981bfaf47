import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRefunds } from '../../../lambdas/data/guest/open-refunds.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { getStripeAccount } from '../../../lambdas/usecases/money/billing/get-stripe-account.ts';
import { refreshAccount } from '../../../lambdas/usecases/money/billing/refresh-account.ts';
import { startStripeOnboarding } from '../../../lambdas/usecases/money/billing/start-onboarding.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { organizationEvents } from '../../../lambdas/usecases/notify/events/catalogue-events.ts';
import { adminOf } from '../gift-cards/support.ts';
import { atStripe, carryOut, decideRefund, paidBooking, tell } from '../refunds/support.ts';
import { openPage, setup, startTill, type Till } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

let serial = 0;
async function connected() {
  serial += 1;
  const account = `acct_1Off${serial}`;
  const rig = await paidBooking(till, { organization: { stripeAccountId: account } });
  const id = rig.shop.organization.id;
  await refreshAccount(till, id);
  const read = async () => {
    const found = await organizations(till.table).getLatest(id);
    if (!found) throw new Error('The organization is gone.');
    return found;
  };
  const stand = (standing: string) => till.control(`accounts/${account}/standing`, { standing });
  return { ...rig, account, organization: read, stand };
}

const news = (
  before: Parameters<typeof organizationEvents>[0],
  after: Parameters<typeof organizationEvents>[1],
) => organizationEvents(before, after, '2026-11-22T09:00:00.000Z').map(({ type }) => type);

test.each(['restricted', 'deauthorized'])(
  'an account that is %s: guests are told, and seats stay held',
  async (standing) => {
    const rig = await connected();
    const before = await rig.organization();
    await rig.stand(standing);
    const { token } = await rig.hold(2);
    const left = await rig.seatsLeft();
    await expect(openPage(till, token)).rejects.toMatchObject({ code: 'payments-off' });
    expect(await rig.seatsLeft()).toBe(left);
    expect(await rig.read()).toMatchObject({ state: 'confirmed' });
    // The status is known from now on, and the owner is told.
    const after = await rig.organization();
    expect(after.stripeAccount).toMatchObject({ chargesEnabled: false });
    expect(news(before, after)).toEqual(['organization.payments-stopped']);
    await expect(openPage(till, token)).rejects.toMatchObject({ code: 'payments-off' });
    await rig.stand('good');
    await tell(till, 'account.updated', rig.account, rig.account);
    expect(await openPage(till, token)).toMatch(/^cs_/);
  },
);

test('the event is enough, in any order and repeated', async () => {
  const rig = await connected();
  await rig.stand('deauthorized');
  await tell(till, 'account.application.deauthorized', 'ca_StandIn', rig.account);
  const off = await rig.organization();
  expect(off.stripeAccount).toMatchObject({ disconnected: true, chargesEnabled: false });
  await rig.stand('good');
  await tell(till, 'account.updated', rig.account, rig.account);
  await tell(till, 'account.application.deauthorized', 'ca_StandIn', rig.account);
  expect((await rig.organization()).stripeAccount).toMatchObject({ chargesEnabled: true });
  expect((await rig.organization()).stripeAccount?.disconnected).toBeUndefined();
});

test('refunds wait while the account is disconnected, and are made once it is back', async () => {
  const rig = await connected();
  const organizationId = rig.id.organizationId;
  await rig.stand('deauthorized');
  const refundId = await decideRefund(till, rig, 2000);
  await carryOut(till, rig, refundId);
  await tell(till, 'account.application.deauthorized', 'ca_StandIn', rig.account);
  expect(await openRefunds(till.table).list(organizationId)).toMatchObject([
    { refundId, status: 'requested', trouble: 'account-unavailable' },
  ]);
  await reconcileOrganization(till, { organizationId, date: '2026-11-22' });
  await rig.stand('good');
  await tell(till, 'account.updated', rig.account, rig.account);
  expect(await openRefunds(till.table).list(organizationId)).toMatchObject([
    { status: 'requested', attempt: 2 },
  ]);
  await carryOut(till, rig, refundId);
  expect((await rig.read()).refundProgress).toMatchObject({ [refundId]: { status: 'made' } });
  expect((await atStripe(till, rig.paymentId)).refunds).toHaveLength(1);
});

test('the owner sees that Stripe is disconnected, and connects a new account', async () => {
  const rig = await connected();
  const actor = adminOf(rig.shop, { role: 'org-admin' });
  await rig.stand('deauthorized');
  expect(await getStripeAccount(till.deps, actor)).toMatchObject({
    connected: false,
    account: { disconnected: true },
  });
  const { url } = await startStripeOnboarding(till.deps, actor, {
    returnUrl: 'https://book.example/dashboard',
  });
  expect(url).toContain('/onboarding/');
  const now = await rig.organization();
  expect(now.stripeAccountId).not.toBe(rig.account);
  expect(now.stripeAccount?.disconnected).toBeUndefined();
  // What was paid on the old account cannot be given back there: staff pay it in another way.
  const refundId = await decideRefund(till, rig, 1000);
  await carryOut(till, rig, refundId);
  expect((await rig.read()).refundProgress).toMatchObject({
    [refundId]: { status: 'failed', trouble: 'account-unavailable' },
  });
});

test('an event of an account that was disconnected since is left out, not retried for ever', async () => {
  const rig = await connected();
  const { charge } = await atStripe(till, rig.paymentId);
  await rig.stand('deauthorized');
  await tell(till, 'charge.refunded', charge, rig.account);
  expect((await rig.organization()).stripeAccount).toMatchObject({ disconnected: true });
});

test('charges of other integrations are ignored', async () => {
  const rig = await setup(till, { organization: { stripeAccountId: 'acct_1Foreign' } });
  await till.control('accounts/acct_1Foreign/charges', {});
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  const charges: { id: string; account: string }[] = Object.values(state.charges);
  const charge = charges.find(({ account }) => account === 'acct_1Foreign')?.id ?? '';
  await till.control(`charges/${charge}/refund`, { amount: 500 });
  await till.control(`charges/${charge}/dispute`, { amount: 700 }).catch(() => undefined);
  const after = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  const objects: { id: string; charge: string }[] = [
    ...Object.values<{ id: string; charge: string }>(after.refunds),
    ...Object.values<{ id: string; charge: string }>(after.disputes),
  ];
  const ids = [
    charge,
    ...objects.filter((one) => one.charge === charge).map(({ id }) => id),
    'ch_gone',
    '',
    'xx_1',
  ];
  for (const id of ids) await tell(till, 'charge.refunded', id, 'acct_1Foreign');
  expect(ids.length).toBeGreaterThan(4);
  expect(await rig.seatsLeft()).toBe(10);
});
