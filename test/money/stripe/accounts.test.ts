import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { order, type Rig, setUp } from './support.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await setUp();
});
afterAll(() => rig.close());

const venue = { organizationId: 'org_onboarding1' as OrganizationId, email: 'owner@example.com' };
const returnUrl = 'http://localhost:9/settings';
const refreshUrl = 'http://localhost:9/settings?again';

const link = (stripeAccountId: string) =>
  rig.payments.createOnboardingLink({ stripeAccountId, returnUrl, refreshUrl });

const answer = (url: string, reached: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ reached }) });

test('an organization has one account, however often it is requested', async () => {
  const first = await rig.payments.createAccount(venue);
  expect(first).toMatchObject({ chargesEnabled: false, payoutsEnabled: false, detailsSubmitted: false });
  expect(first.requirements).toContain('external_account');
  expect(await rig.payments.createAccount(venue)).toEqual(first);
});

test('onboarding lets the account take payments, and causes an event', async () => {
  const { stripeAccountId } = await rig.payments.createAccount(venue);
  const early = rig.payments.startCheckout(order(rig, { stripeAccountId }));
  await expect(early).rejects.toMatchObject({ code: 'payment-unavailable' });
  const half = await answer(await link(stripeAccountId), 'details');
  expect(half.headers.get('location')).toBe(returnUrl);
  const missing = await rig.payments.readAccount(stripeAccountId);
  expect(missing).toMatchObject({ detailsSubmitted: true, chargesEnabled: false });
  expect(missing.requirements).toEqual(['external_account']);
  await answer(await link(stripeAccountId), 'complete');
  const ready = await rig.payments.readAccount(stripeAccountId);
  expect(ready).toMatchObject({ chargesEnabled: true, payoutsEnabled: true, requirements: [] });
  await rig.stripe.waitUntilIdle();
  const told = rig.inbox.received.filter(({ type }) => type === 'account.updated');
  expect(told).toHaveLength(2);
  const { body, signature } = told[0] ?? { body: '', signature: '' };
  const event = rig.payments.verifyEvent(body, signature, rig.stripe.webhookSecret);
  expect(event).toMatchObject({
    account: stripeAccountId,
    objectId: stripeAccountId,
    metadata: { organizationId: venue.organizationId },
  });
  await rig.payments.startCheckout(order(rig, { stripeAccountId }));
});

test('a link is good for one visit within minutes; after it the owner is sent for a new one', async () => {
  const { stripeAccountId } = await rig.payments.createAccount(venue);
  const visit = (url: string) => fetch(url, { redirect: 'manual' });
  const once = await link(stripeAccountId);
  expect((await visit(once)).status).toBe(200);
  expect((await visit(once)).headers.get('location')).toBe(refreshUrl);
  const late = await link(stripeAccountId);
  await rig.advance(6);
  expect((await visit(late)).headers.get('location')).toBe(refreshUrl);
  await expect(link('acct_unknown')).rejects.toMatchObject({ code: 'not-found' });
});
