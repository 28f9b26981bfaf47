import type { Deeds } from './commands.ts';
import { pick, withBooking } from './pick.ts';

/** What guests, banks and venues do at the payment provider, what it tells of it, and time. */
export const bankCommands = {
  pay: (floor, command) =>
    withBooking(floor, command, (_token, { id }) => {
      const page = pick(floor.bank.pagesOf(id), command.choice);
      return page && floor.bank.pay(page.checkoutSessionId);
    }),
  'pay on any page': ({ bank }, { guest }) => {
    const page = pick(bank.pages(), guest);
    return page && bank.pay(page.checkoutSessionId);
  },
  'pay by transfer': (floor, command) =>
    withBooking(floor, command, (_token, { id }) => {
      const page = pick(floor.bank.pagesOf(id), command.choice);
      return page && floor.bank.payByTransfer(page.checkoutSessionId);
    }),
  'a transfer ends': ({ bank }, { guest, choice }) => {
    const page = pick(bank.transfers(), guest);
    return page && bank.endTransfer(page, choice % 2 ? 'arrived' : 'failed');
  },
  webhook: (floor, { guest }) => floor.oneEvent(guest),
  'all webhooks': (floor) => floor.stripeNews(floor.deps),
  'carry out refunds': (floor) => floor.refunds(floor.deps),
  'refund by hand': ({ bank }, { guest, quantity }) => {
    const payment = pick(bank.paid(), guest);
    return payment && bank.refundByHand(payment, 1000 * quantity);
  },
  'a refund fails': ({ bank }, { guest }) => {
    const refund = pick(bank.refunds(), guest);
    return refund && bank.failRefund(refund);
  },
  dispute: ({ bank }, { guest }) => {
    const payment = pick(bank.paid(), guest);
    return payment && bank.dispute(payment);
  },
  'decide a dispute': ({ bank }, { guest, choice }) => {
    const dispute = pick(bank.disputes(), guest);
    return dispute && bank.decide(dispute, choice % 2 ? 'won' : 'lost');
  },
  disconnect: ({ bank }) => bank.turn('off'),
  connect: ({ bank }) => bank.turn('on'),
  time: (floor, { choice }) => floor.wait([1, 5, 11, 20, 45, 61, 360, 1440][choice % 8] ?? 1),
} satisfies Deeds;
