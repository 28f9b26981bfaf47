import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { groupDue, sumOf } from '../../../core/domain/booking/payments/group-due.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { groups } from '../../../lambdas/data/guest/groups.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import { refundAtDesk } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { createStaffGroup } from '../../../lambdas/usecases/desk/groups/create-staff-group.ts';
import { listReconciliations } from '../../../lambdas/usecases/money/billing/list-reconciliations.ts';
import { startGroupCheckout } from '../../../lambdas/usecases/money/groups/start-group-checkout.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { auditSeats } from '../../support/audit.ts';
import { sessionsOf } from '../../support/shop.ts';
import { setup, startTill, type Till } from '../payment/support.ts';
import { atStripe, tell } from '../refunds/support.ts';
import { moneyOf, tokenIn } from './support.ts';

/** One payment for a group, by Stripe's own requests and answers. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

const stripeAccountId = 'acct_1Group';

/** A group of two sessions that is paid for: 50.00 and 75.00, of which the platform has a tenth. */
async function paidGroup() {
  const organization = { stripeAccountId };
  const { shop } = await setup(till, { organization });
  const [first, second] = await sessionsOf(till.table, shop, new Date('2026-11-23'), 3);
  if (!first || !second) throw new Error('Two sessions to come.');
  const deps = { ...till.deps, organizations: organizations(till.table), venues: venues(till.table) };
  const actor = {
    userId: 'user',
    organizationIds: [],
    address: '192.0.2.1',
    name: 'Mia Manager',
    email: 'mia@example.com',
    role: 'admin',
    organizationId: shop.organization.id,
    venueIds: 'all',
  } satisfies Actor;
  const group = await createStaffGroup(deps, {
    actor,
    venueId: shop.venue.id,
    name: 'Locksmiths Ltd',
    guest: { name: 'Olga Outing', email: 'olga@example.com', phone: '' },
    source: 'staff',
    payment: { method: 'link', hoursToPay: 3 },
    idempotencyKey: 'the-same-group-every-time',
    sessions: [first, second].map(({ id: sessionId }, index) => ({
      sessionId,
      party: [{ unitId: 'player', quantity: 2 + index }],
      answers: [],
    })),
  });
  const stored = async () => {
    const found = await groups(till.table).get(shop.organization.id, group.id);
    if (!found) throw new Error('The group is gone.');
    return found;
  };
  const members = async () => groups(till.table).members(await stored());
  const expectedAmount = sumOf(groupDue(await members(), till.clock.at.toISOString()));
  await startGroupCheckout(till.deps, tokenIn(group.payment.link), { expectedAmount });
  const checkoutSessionId = (await stored()).pages.at(-1)?.checkoutSessionId ?? '';
  await till.outcome(checkoutSessionId, 'pay');
  return { shop, deps, actor, group, members, expectedAmount, checkoutSessionId };
}

const read = async (path: string) => {
  const headers = { authorization: `Bearer ${till.stripe.secretKey}`, 'stripe-account': stripeAccountId };
  return (await fetch(`${till.stripe.url}/v1/${path}`, { headers })).json();
};

test('one session with a line for each booking; the night finds nothing amiss, parts given back included', async () => {
  const { shop, deps, actor, members, expectedAmount, checkoutSessionId, group } = await paidGroup();
  const session = await read(`checkout/sessions/${checkoutSessionId}`);
  expect(session).toMatchObject({
    amount_total: expectedAmount,
    metadata: { organizationId: shop.organization.id, groupId: group.id },
  });
  await deliver(checkoutSessionId, { organizationId: shop.organization.id, groupId: group.id });
  const [first, second] = await members();
  expect(moneyOf(await members())).toEqual([[first?.quote.dueNow], [second?.quote.dueNow]]);
  const payment = String(session.payment_intent);
  await refundAtDesk(
    deps,
    { actor, venueId: shop.venue.id, bookingId: first?.id as never },
    { amount: 500, reason: 'sorry', idempotencyKey: 'one' },
  );
  await till.carryOutRefunds(first as never);
  await till.control(`payments/${payment}/refund`, { amount: 1000 });
  await tell(till, 'charge.refunded', (await atStripe(till, payment)).charge, stripeAccountId);
  const back = moneyOf(await members()).map((all) => all.filter((amount) => amount < 0));
  expect(back.flat().reduce((sum, amount) => sum + amount, 0)).toBe(-1500);
  expect(back.map(({ length }) => length)).toEqual([2, 1]);
  till.clock.at = new Date('2026-11-23T04:00:00.000Z');
  await reconcileOrganization(till, { organizationId: shop.organization.id, date: '2026-11-22' });
  const { reconciliations } = await listReconciliations(till, {
    organizationId: shop.organization.id,
    role: 'org-admin',
  } as Actor);
  expect(
    reconciliations.map(({ payments, refunds, differences }) => [payments, refunds, differences]),
  ).toEqual([
    [1, 2, []],
    [0, 0, []],
  ]);
});

/** Stripe tells of the page, as the webhook keeps it. */
async function deliver(objectId: string, about: { organizationId: string; groupId: string }): Promise<void> {
  const { actOnStripeEvent } = await import('../../../lambdas/usecases/money/payment/act-on-stripe-event.ts');
  await actOnStripeEvent(till, {
    eventId: 'evt_group',
    type: 'checkout.session.completed',
    account: stripeAccountId,
    objectId,
    occurredAt: till.clock.at.toISOString(),
    ...about,
  } as Parameters<typeof actOnStripeEvent>[1]);
}
