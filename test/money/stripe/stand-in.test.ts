import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Stripe } from 'stripe';
import { stripePayments } from '../../../lambdas/gateways/stripe/stripe.ts';
import { startStripe } from '../../../local/stripe/start.ts';
import { openStore } from '../../../local/stripe/store.ts';
import { guest, order, type Rig, setUp } from './support.ts';

let rig: Rig;
let sdk: Stripe;
beforeAll(async () => {
  rig = await setUp();
  const { hostname: host, port } = new URL(rig.stripe.url);
  sdk = new Stripe(rig.stripe.secretKey, { protocol: 'http', host, port });
});
afterAll(() => rig.close());

test('a wrong key opens nothing', async () => {
  const stranger = stripePayments({ secretKey: 'sk_test_wrong', apiBase: rig.stripe.url });
  await expect(stranger.startCheckout(order(rig))).rejects.toMatchObject({
    code: 'payment-unavailable',
  });
});

test('an unreachable Stripe is payment-unavailable', async () => {
  const nowhere = stripePayments({ secretKey: 'sk_test_x', apiBase: 'http://127.0.0.1:9' });
  const started = nowhere.startCheckout(order(rig));
  await expect(started).rejects.toMatchObject({ code: 'payment-unavailable' });
});

test('a parameter that the stand-in does not know is refused, not overlooked', async () => {
  const listed = sdk.checkout.sessions.retrieve('cs_test_x', { expand: ['line_items'] });
  await expect(listed).rejects.toMatchObject({ param: 'expand[0]' });
});

test('a fee needs a connected account', async () => {
  const created = sdk.checkout.sessions.create({
    mode: 'payment',
    success_url: 'http://localhost:9/',
    line_items: [
      { price_data: { currency: 'usd', unit_amount: 900, product_data: { name: 'A & B = [c]' } } },
    ],
    payment_intent_data: { application_fee_amount: 9 },
  });
  await expect(created).rejects.toMatchObject({ param: 'payment_intent_data[application_fee_amount]' });
});

test('the SDK reads back lines, payment, charge, refunds and events', async () => {
  const { checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  await guest(rig, checkoutSessionId, 'pay');
  const lines = await sdk.checkout.sessions.listLineItems(checkoutSessionId, { limit: 1 });
  expect(lines).toMatchObject({
    has_more: true,
    data: [{ description: 'The Vault: adult', amount_total: 6400 }],
  });
  const session = await sdk.checkout.sessions.retrieve(checkoutSessionId);
  const payment = await sdk.paymentIntents.retrieve(String(session.payment_intent));
  const charge = await sdk.charges.retrieve(String(payment.latest_charge));
  expect(charge).toMatchObject({ paid: true, amount: 8400, metadata: session.metadata });
  const refund = await sdk.refunds.create({ payment_intent: payment.id, amount: 400 });
  expect((await sdk.refunds.list({ payment_intent: payment.id })).data).toEqual([refund]);
  const events = await sdk.events.list({ types: ['charge.refunded', 'checkout.session.completed'] });
  expect(events.data.map(({ type }) => type).slice(0, 2)).toEqual([
    'charge.refunded',
    'checkout.session.completed',
  ]);
});

test('lists can be paged through', async () => {
  await Promise.all(Array.from({ length: 5 }, () => rig.payments.startCheckout(order(rig))));
  const ids = new Set<string>();
  for await (const session of sdk.checkout.sessions.list({ limit: 2 })) ids.add(session.id);
  expect(ids.size).toBeGreaterThanOrEqual(5);
});

test('the pay page escapes what it shows, runs no script and has only safe links', async () => {
  const given = order(rig, { sellerName: '<script>alert(1)</script>' });
  const { url } = await rig.payments.startCheckout(given);
  const answer = await fetch(url);
  expect(await answer.text()).not.toContain('<script');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' http://localhost:9;");
});

test('a second click on Pay charges nothing more', async () => {
  const { url, checkoutSessionId } = await rig.payments.startCheckout(order(rig));
  const click = () =>
    fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ outcome: 'pay' }) });
  const statuses = [(await click()).status, (await click()).status];
  expect(statuses).toEqual([303, 200]);
  await rig.stripe.waitUntilIdle();
  const completed = await sdk.events.list({ type: 'checkout.session.completed', limit: 100 });
  const own = completed.data.filter(
    ({ data }) => 'id' in data.object && data.object.id === checkoutSessionId,
  );
  expect(own).toHaveLength(1);
});

test('a state file that cannot be read says what to do', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'stripe-')), 'stripe.json');
  writeFileSync(stateFile, '{"version":1,');
  const start = startStripe({ port: 0, stateFile, now: () => new Date(), webhookUrl: rig.inbox.url });
  await expect(start).rejects.toThrow(/delete that file, or start with --fresh/);
});

test('a state file from before there were disputes, accounts and products is read', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'stripe-')), 'stripe.json');
  const records = { sessions: {}, payments: {}, charges: {}, refunds: {}, events: {}, deliveries: {} };
  const older = { version: 1, secretKey: 'sk_1', webhookSecret: 'wh_1', holding: false, replies: {} };
  writeFileSync(stateFile, JSON.stringify({ ...older, ...records }));
  expect(openStore(stateFile).state).toMatchObject({ secretKey: 'sk_1', disputes: {}, accounts: {} });
});
