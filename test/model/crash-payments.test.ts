import { refundAtDesk } from '../../lambdas/usecases/desk/bookings/take-payment.ts';
import { cancelBooking } from '../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { verifyCheckout } from '../../lambdas/usecases/money/payment/verify-checkout.ts';
import { listOpenRefunds } from '../../lambdas/usecases/money/refunds/list-open-refunds.ts';
import { sendRefundAgain } from '../../lambdas/usecases/money/refunds/send-refund-again.ts';
import { settleRefund } from '../../lambdas/usecases/money/refunds/settle-refund.ts';
import { payBalanceAsShown, rescheduleAsQuoted } from '../support/agree.ts';
import {
  atTheTill,
  confirmed,
  desk,
  details,
  payAll,
  paying,
  soldOut,
  tooLate,
} from './support/beginnings.ts';
import { survivesEveryCrash } from './support/crash.ts';
import type { Floor } from './support/floor.ts';

/** Money of bookings: paid, paid too late, paid in parts, given back, disputed. */
const news = (floor: Floor) => floor.stripeNews(floor.deps);

async function withBalance(floor: Floor): Promise<string> {
  const token = await confirmed(floor);
  const party = [{ unitId: 'player', quantity: 5 }];
  await rescheduleAsQuoted(floor.deps, token, { sessionId: floor.session(0).id, party });
  return token;
}

async function paidAgain(floor: Floor): Promise<string> {
  const token = await withBalance(floor);
  await payBalanceAsShown(floor.deps, token, details.returnUrl);
  payAll(floor);
  return token;
}

/** A refund that the bank could not deliver, by our id of it. */
async function refundFailed(floor: Floor): Promise<string> {
  const token = await confirmed(floor);
  await cancelBooking(floor.deps, token, { expectedRefund: 6750 });
  await floor.refunds(floor.deps);
  for (const each of floor.bank.refunds()) floor.bank.failRefund(each);
  await news(floor);
  const [open] = (await listOpenRefunds(floor.deps, floor.manager)).refunds;
  if (!open) throw new Error('No refund is open.');
  return open.refundId;
}

const payment = (floor: Floor) => floor.bank.paid()[0] ?? '';

survivesEveryCrash({
  pay: { prepare: paying, act: news },
  'come back from paying': { prepare: paying, act: (floor, token) => verifyCheckout(floor.deps, token) },
  'paid too late, seats free': { prepare: tooLate, act: news },
  'paid too late, seats gone': { prepare: soldOut, act: news },
  'a page that closed unpaid': {
    async prepare(floor) {
      const token = await atTheTill(floor);
      for (const page of floor.bank.pages()) await floor.bank.payments.expireCheckout(page.checkoutSessionId);
      return token;
    },
    act: news,
  },
  'pay the balance': {
    prepare: withBalance,
    act: (floor, token) => payBalanceAsShown(floor.deps, token, details.returnUrl),
  },
  'pay the balance on another page': {
    async prepare(floor) {
      const token = await withBalance(floor);
      await payBalanceAsShown(floor.deps, token, details.returnUrl);
      await floor.wait(10);
      return token;
    },
    act: (floor, token) => payBalanceAsShown(floor.deps, token, details.returnUrl),
  },
  'apply the payment of the balance': { prepare: paidAgain, act: news },
  refund: {
    async prepare(floor) {
      const token = await confirmed(floor);
      await cancelBooking(floor.deps, token, { expectedRefund: 6750 });
      return token;
    },
    act: (floor) => floor.refunds(floor.deps),
  },
  'refund a part': {
    async prepare(floor) {
      const token = await confirmed(floor);
      const refund = { amount: 500, reason: 'sorry', idempotencyKey: 'the-same-key-every-time' };
      await refundAtDesk(floor.deps, await desk(floor, token), refund);
      return token;
    },
    act: (floor) => floor.refunds(floor.deps),
  },
  'a refund that fails later': {
    async prepare(floor) {
      const token = await confirmed(floor);
      await cancelBooking(floor.deps, token, { expectedRefund: 6750 });
      await floor.refunds(floor.deps);
      for (const each of floor.bank.refunds()) floor.bank.failRefund(each);
      return token;
    },
    act: news,
  },
  'send a failed refund again': {
    prepare: refundFailed,
    act: (floor, refundId) => sendRefundAgain(floor.deps, { actor: floor.manager, refundId }),
  },
  'give a gift card for a failed refund': {
    prepare: refundFailed,
    act: (floor, refundId) =>
      settleRefund(floor.deps, { actor: floor.manager, refundId }, { method: 'credit', reason: 'closed' }),
  },
  'a refund on the dashboard': {
    async prepare(floor) {
      const token = await confirmed(floor);
      floor.bank.refundByHand(payment(floor), 1000);
      return token;
    },
    act: news,
  },
  'a dispute': {
    async prepare(floor) {
      const token = await confirmed(floor);
      floor.bank.dispute(payment(floor));
      return token;
    },
    act: news,
  },
});
