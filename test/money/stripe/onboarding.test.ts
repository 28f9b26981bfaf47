import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { getStripeAccount } from '../../../lambdas/usecases/money/billing/get-stripe-account.ts';
import { startStripeOnboarding } from '../../../lambdas/usecases/money/billing/start-onboarding.ts';
import { actOnStripeEvent } from '../../../lambdas/usecases/money/payment/act-on-stripe-event.ts';
import { importOrganization } from '../../../lambdas/usecases/platform/import/import-organization.ts';
import { everything } from '../../support/audit.ts';
import { openShop, type Shop } from '../../support/shop.ts';
import { openPage, setup, startTill, type Till } from '../payment/support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const returnUrl = 'https://book.example/settings/payments';

const ownerOf = ({ organization }: Shop): Actor => ({
  userId: 'user-1',
  organizationIds: [],
  address: '192.0.2.1',
  name: 'Olga Owner',
  email: 'olga@example.com',
  role: 'org-admin',
  organizationId: organization.id,
  venueIds: 'all',
});

async function newOwner() {
  const shop = await openShop(till.table, { now: till.clock.at });
  const owner = ownerOf(shop);
  const read = () => organizations(till.table).getLatest(shop.organization.id);
  return { owner, read, start: () => startStripeOnboarding(till.deps, owner, { returnUrl }) };
}

const accountsAtStripe = async () => {
  const state = await (await fetch(`${till.stripe.url}/__control/state`)).json();
  return Object.keys(state.accounts);
};

const complete = (url: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ reached: 'complete' }) });

test('concurrent requests open one account for an organization', async () => {
  const { read, start } = await newOwner();
  const before = await accountsAtStripe();
  await Promise.all([start(), start(), start()]);
  await start();
  expect(await accountsAtStripe()).toHaveLength(before.length + 1);
  const organization = await read();
  expect(organization?.stripeAccountId).toBe((await accountsAtStripe()).at(-1));
  expect(organization?.stripeAccount).toMatchObject({ chargesEnabled: false, detailsSubmitted: false });
  const audits = (await everything(till.table, organization?.id)).filter(
    ({ entity, resource }) => entity === 'AUDIT' && resource.id === organization?.stripeAccountId,
  );
  expect(audits).toHaveLength(1);
});

test('a crash before the account is written down does not make two', async () => {
  const { owner, read, start } = await newOwner();
  const dying = {
    ...till.deps,
    ids: {
      ...till.deps.ids,
      random: () => {
        throw new Error('the process died');
      },
    },
  };
  await expect(startStripeOnboarding(dying, owner, { returnUrl })).rejects.toThrow('the process died');
  const before = await accountsAtStripe();
  expect((await read())?.stripeAccountId).toBeUndefined();
  await start();
  expect(await accountsAtStripe()).toEqual(before);
  expect(before).toContain((await read())?.stripeAccountId);
});

test('who comes back from onboarding sees at once that payments can be taken', async () => {
  const { owner, read, start } = await newOwner();
  expect(await getStripeAccount(till.deps, owner)).toEqual({ connected: false });
  const { url } = await start();
  expect(await getStripeAccount(till.deps, owner)).toMatchObject({
    connected: true,
    account: { chargesEnabled: false, requirements: expect.arrayContaining(['external_account']) },
  });
  const back = await complete(url);
  expect(back.headers.get('location')).toBe(returnUrl);
  const account = { chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true, requirements: [] };
  expect(await getStripeAccount(till.deps, owner)).toEqual({ connected: true, account });
  expect((await read())?.stripeAccount).toEqual(account);
});

test('a venue cannot be paid before Stripe knows its owner', async () => {
  const { shop, hold } = await setup(till);
  const { token } = await hold(2);
  const { url } = await startStripeOnboarding(till.deps, ownerOf(shop), { returnUrl });
  await expect(openPage(till, token)).rejects.toMatchObject({ code: 'payments-off' });
  await complete(url);
  await getStripeAccount(till.deps, ownerOf(shop));
  expect(await openPage(till, token)).toMatch(/^cs_test_/);
});

test('Stripe’s word that an account has changed is followed, whatever its order', async () => {
  const { read, start } = await newOwner();
  await complete((await start()).url);
  const account = (await read())?.stripeAccountId ?? '';
  const event = { eventId: 'evt_1', type: 'account.updated', objectId: account, account };
  const tell = () => actOnStripeEvent(till, { ...event, occurredAt: till.clock.at.toISOString() });
  await Promise.all([tell(), tell(), tell()]);
  expect((await read())?.stripeAccount).toMatchObject({ chargesEnabled: true });
  const stranger = { ...event, objectId: 'acct_stranger', occurredAt: till.clock.at.toISOString() };
  await expect(actOnStripeEvent(till, stranger)).resolves.toBeUndefined();
});

test('the way back leads to the portal and nowhere else', async () => {
  const { owner } = await newOwner();
  const away = startStripeOnboarding(till.deps, owner, { returnUrl: 'https://evil.example/' });
  await expect(away).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field: 'returnUrl' }] });
});

test('two organizations cannot have one account', async () => {
  const first = await openShop(till.table, {
    now: till.clock.at,
    organization: { stripeAccountId: 'acct_1Shared' },
  });
  const second = { ...first.organization, id: `${first.organization.id}x` as Actor['organizationId'] };
  await expect(importOrganization(till.table, second)).rejects.toMatchObject({ code: 'conflict' });
});
