import { Problem } from '../../core/domain/problem.ts';
import { cancelAtDesk } from '../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { collectGroupPayment } from '../../lambdas/usecases/desk/groups/collect-group-payment.ts';
import { closePageOfEnded } from '../../lambdas/usecases/money/groups/close-group-page.ts';
import { startGroupCheckout } from '../../lambdas/usecases/money/groups/start-group-checkout.ts';
import { verifyGroupCheckout } from '../../lambdas/usecases/money/groups/verify-group-checkout.ts';
import { openGroup } from '../money/groups/support.ts';
import { staffBooking } from './support/beginnings.ts';
import { survivesEveryCrash } from './support/crash.ts';
import type { Floor } from './support/floor.ts';

/** Groups that are paid by one payment. */
const news = (floor: Floor) => floor.stripeNews(floor.deps);

async function paid(floor: Floor): Promise<string> {
  const group = await openGroup(floor);
  await group.pay(group.token);
  return group.token;
}

async function paidAndApplied(floor: Floor): Promise<string> {
  const token = await paid(floor);
  await news(floor);
  return token;
}

async function paidTooLate(floor: Floor): Promise<string> {
  const group = await openGroup(floor);
  await floor.wait(170);
  await group.pay(group.token);
  await floor.wait(60);
  return group.token;
}

/** There is nothing to collect any more. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

/** All bookings are paid, or none. */
async function collect(floor: Floor, groupId: string): Promise<void> {
  const { bookings } = await collectGroupPayment(floor.deps, {
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    groupId: groupId as never,
    method: 'cash',
    expectedAmount: 15_000,
    idempotencyKey: 'the-same-key-every-time',
  });
  if (bookings.some(({ paymentState }) => paymentState !== 'paid')) throw new Error('Some are not paid.');
}

survivesEveryCrash({
  'book a group with a payment link': {
    prepare: async () => '',
    act: (floor) => openGroup(floor),
  },
  'open the page of a group': {
    prepare: async (floor) => (await openGroup(floor)).token,
    act: (floor, token) => startGroupCheckout(floor.deps, token, { expectedAmount: 15_000 }),
  },
  'open another page of a group': {
    async prepare(floor) {
      const group = await openGroup(floor);
      await group.openPage(group.token);
      await floor.wait(1);
      return group.token;
    },
    act: (floor, token) => startGroupCheckout(floor.deps, token, { expectedAmount: 15_000 }),
  },
  'pay for a group': { prepare: paid, act: news },
  'come back from paying for a group': {
    prepare: paid,
    act: (floor, token) => verifyGroupCheckout(floor.deps, token),
  },
  'a group paid too late, seats free': { prepare: paidTooLate, act: news },
  'a group paid too late, seats of one booking gone': {
    async prepare(floor) {
      const token = await paidTooLate(floor);
      await createStaffBooking(floor.deps, staffBooking(floor, 5));
      return token;
    },
    act: news,
  },
  'close the page of a booking that ended': {
    async prepare(floor) {
      const group = await openGroup(floor);
      await group.openPage(group.token);
      const { id: bookingId } = await group.member(0);
      const target = { actor: floor.manager, venueId: floor.shop.venue.id, bookingId };
      await cancelAtDesk(floor.deps, target, { refund: 'none', reason: '' });
      return bookingId;
    },
    act: async (floor, bookingId) =>
      closePageOfEnded(
        { ...floor.deps, payments: await floor.deps.payments() },
        { organizationId: floor.shop.organization.id, bookingId: bookingId as never },
      ),
  },
  'collect for a group whose page is open': {
    async prepare(floor) {
      const group = await openGroup(floor);
      await group.openPage(group.token);
      return group.groupId;
    },
    act: collect,
  },
  'collect for a group that was paid by its page': {
    async prepare(floor) {
      const group = await openGroup(floor);
      await group.pay(group.token);
      return group.groupId;
    },
    act: (floor, groupId) => collect(floor, groupId).catch(unlessRefused),
  },
  'a refund of a group on the dashboard': {
    async prepare(floor) {
      const token = await paidAndApplied(floor);
      floor.bank.refundByHand(floor.bank.paid()[0] ?? '', 1000);
      return token;
    },
    act: news,
  },
  'a transfer for a group that fails': {
    async prepare(floor) {
      const group = await openGroup(floor);
      await group.openPage(group.token);
      for (const page of floor.bank.pages()) floor.bank.payByTransfer(page.checkoutSessionId);
      await news(floor);
      for (const page of floor.bank.transfers()) floor.bank.endTransfer(page, 'failed');
      return group.token;
    },
    act: news,
  },
  'a dispute of a group': {
    async prepare(floor) {
      const token = await paidAndApplied(floor);
      floor.bank.dispute(floor.bank.paid()[0] ?? '');
      return token;
    },
    act: news,
  },
});
