import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LedgerEntry } from '../../../core/contract/model/guest/ledger.ts';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { addEntries } from '../../../core/domain/booking/change.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { changeBooking } from '../../../lambdas/data/guest/change-booking.ts';
import type { BusEvent } from '../../../lambdas/gateways/bus.ts';
import { listReconciliations } from '../../../lambdas/usecases/money/billing/list-reconciliations.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { reconcileOrganization } from '../../../lambdas/usecases/money/reconciliation/reconcile-organization.ts';
import { requestReconciliations } from '../../../lambdas/usecases/money/reconciliation/request-reconciliations.ts';
import { setup, startTill, type Till } from '../payment/support.ts';
import { atStripe, carryOut, decideRefund, type PaidBooking, paidBooking, tell } from '../refunds/support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const today = '2026-11-22';

/** The night after, and the report of the day that everything happens on. */
async function nightAfter({ id: { organizationId } }: Pick<PaidBooking, 'id'>) {
  till.clock.at = new Date('2026-11-23T04:00:00.000Z');
  await reconcileOrganization(till, { organizationId, date: today });
  return reportsOf(organizationId);
}

async function reportsOf(organizationId: OrganizationId) {
  const actor = { organizationId, role: 'org-admin' } as Actor;
  const { reconciliations } = await listReconciliations(till, actor);
  return reconciliations;
}

/** Writes entries into the ledger without a decision. */
async function plant(booking: PaidBooking, entry: LedgerEntry): Promise<void> {
  const at = toInstant(till.clock.now());
  await changeBooking(till.table, booking.id, at, (read) => ({ after: addEntries(read, [entry]) }));
}

test('a clean day has nothing to report, refunds by hand and in parts included', async () => {
  const booking = await paidBooking(till);
  await carryOut(till, booking, await decideRefund(till, booking, 1000));
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 500 });
  await tell(till, 'charge.refunded', (await atStripe(till, booking.paymentId)).charge);
  const reports = await nightAfter(booking);
  expect(reports).toMatchObject([
    { date: '2026-11-22', payments: 1, refunds: 2, differences: [] },
    { date: '2026-11-21', payments: 0, refunds: 0, differences: [] },
  ]);
});

test('a payment that no booking has is found, on an account of the organization’s own', async () => {
  const organization = { stripeAccountId: 'acct_1Night' };
  const rig = await setup(till, { organization });
  const paying = await rig.toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  const { organizationId, bookingId } = paying;
  const [report] = await nightAfter({ id: { organizationId, bookingId } });
  expect(report?.differences).toEqual([
    { kind: 'payment-unknown', id: expect.stringMatching(/^pi_/), bookingId, inStripe: 5000, inTable: 0 },
  ]);
  await applyPayment(till, paying);
  const [again] = await nightAfter({ id: { organizationId, bookingId } });
  expect(again?.differences).toEqual([]);
});

test('a refund that was decided and never made is found', async () => {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 2000);
  const [report] = await nightAfter(booking);
  const { bookingId } = booking.id;
  expect(report?.differences).toEqual([
    { kind: 'refund-missing', id: refundId, bookingId, inStripe: 0, inTable: 2000 },
  ]);
});

test('a refund that was made and not noted is noted at night; one that its bank sent back has failed', async () => {
  const booking = await paidBooking(till);
  const refundId = await decideRefund(till, booking, 2000);
  await till.payments.refund({
    paymentIntentId: booking.paymentId,
    amount: 2000,
    returnApplicationFee: false,
    reason: 'requested_by_customer',
    metadata: { refundId },
    idempotencyKey: `refund-${refundId}`,
  });
  expect((await nightAfter(booking))[0]?.differences).toEqual([]);
  const [refund] = (await atStripe(till, booking.paymentId)).refunds;
  await till.control(`refunds/${refund?.id}/finish`, { outcome: 'failed' });
  expect((await nightAfter(booking))[0]?.differences).toEqual([]);
  expect((await booking.read()).refundProgress).toMatchObject({ [refundId]: { status: 'failed' } });
});

test('a manual refund without an event is found', async () => {
  const booking = await paidBooking(till);
  await till.control(`payments/${booking.paymentId}/refund`, { amount: 700 });
  const [report] = await nightAfter(booking);
  expect(report?.differences).toMatchObject([{ kind: 'refund-unknown', inStripe: 700, inTable: 0 }]);
});

test('a payment that Stripe does not know is found by the bookings of the days around it', async () => {
  const booking = await paidBooking(till);
  const at = toInstant(till.clock.now());
  await plant(booking, { kind: 'payment', at, id: 'pi_invented', method: 'stripe', amount: 1234 });
  const [report] = await nightAfter(booking);
  expect(report?.differences).toMatchObject([
    { kind: 'payment-missing', id: 'pi_invented', inStripe: 0, inTable: 1234 },
  ]);
});

test('cash is not looked for at Stripe, and neither is what happens on either side of midnight', async () => {
  const booking = await paidBooking(till);
  const at = toInstant(till.clock.now());
  await plant(booking, { kind: 'payment', at, id: 'cash-1', method: 'cash', amount: 1000 });
  till.clock.at = new Date('2026-11-22T23:59:59.000Z');
  const late = await booking.toPayPage(1);
  await till.outcome(late.checkoutSessionId, 'pay');
  till.clock.at = new Date('2026-11-23T00:00:02.000Z');
  await applyPayment(till, late);
  await reconcileOrganization(till, { ...booking.id, date: '2026-11-23' });
  const reports = await reportsOf(booking.id.organizationId);
  expect(reports.map(({ date, payments, differences }) => [date, payments, differences])).toEqual([
    ['2026-11-23', 0, []],
    ['2026-11-22', 2, []],
  ]);
});

test('what was paid on the platform’s own account before the organization had one is found there', async () => {
  const booking = await paidBooking(till);
  const { connect } = (await import('../../../lambdas/data/money/stripe-accounts.ts')).stripeAccounts(
    till.table,
  );
  const status = { chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true, requirements: [] };
  await connect(booking.id.organizationId, { stripeAccountId: 'acct_1Later', status }, []);
  await carryOut(till, booking, await decideRefund(till, booking, 1000));
  expect((await nightAfter(booking))[0]?.differences).toEqual([]);
});

test('every organization is requested separately, once a night', async () => {
  const booking = await paidBooking(till);
  const published: BusEvent[] = [];
  const bus = {
    publish: async (events: readonly BusEvent[]) => {
      published.push(...events);
      return [];
    },
  };
  till.clock.at = new Date('2026-11-23T04:00:00.000Z');
  const count = await requestReconciliations({ ...till, bus });
  expect(published).toHaveLength(count);
  const { organizationId } = booking.id;
  const own = published.filter(({ detail }) => detail.organizationId === organizationId);
  expect(own).toMatchObject([{ type: 'organization.reconciliation-due', detail: { date: today } }]);
  const refusing = { publish: async (events: readonly BusEvent[]) => events };
  await expect(requestReconciliations({ ...till, bus: refusing })).rejects.toThrow('refused');
});
