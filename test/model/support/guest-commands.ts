import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { paidOf } from '../../../core/domain/booking/payments/ledger.ts';
import { cancelBooking } from '../../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { extendHold } from '../../../lambdas/usecases/guest/booking/extend-hold.ts';
import { viewBooking } from '../../../lambdas/usecases/guest/booking/view-booking.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { buyGiftCard } from '../../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import { releaseHold } from '../../../lambdas/usecases/money/payment/release-hold.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { verifyCheckout } from '../../../lambdas/usecases/money/payment/verify-checkout.ts';
import { payBalanceAsShown, rescheduleAsQuoted } from '../../support/agree.ts';
import type { Command, Deeds } from './commands.ts';
import { card, details, type Floor, promo } from './floor.ts';
import { pick, withBooking } from './pick.ts';

const emails = ['ana@example.com', 'bo@example.com', 'cy@example.com'];

const guestOf = ({ guest }: Command) => ({
  name: 'Ana Guest',
  email: emails[guest % emails.length] ?? '',
  phone: '',
});

const party = ({ quantity }: Command) => [{ unitId: 'player', quantity }];

/** One in three uses the promo code, and as many a gift card: the given one, or one that was bought. */
export async function detailsOf(floor: Floor, command: Command) {
  const { choice } = command;
  const codes = [card, ...(await floor.giftCardCodes())];
  return {
    ...details,
    guest: guestOf(command),
    promoCode: choice % 3 === 0 ? promo : undefined,
    giftCardCode: choice % 3 === 1 ? pick(codes, choice) : undefined,
  };
}

/** Moved by its guest: the fee that was due at the time it leaves stays due. */
async function move(floor: Floor, token: string, { session }: Command): Promise<void> {
  const before = await floor.read(token);
  const sessionId = floor.session(session).id;
  const fee = feeDue(floor, before);
  await rescheduleAsQuoted(floor.deps, token, { sessionId });
  if (sessionId === before.sessionId || before.state !== 'confirmed') return;
  floor.feesLeft.set(before.id, Math.max(fee, floor.feesLeft.get(before.id) ?? 0));
}

/** Cancelled by its guest, whose refund never exceeds the strictest time of the booking. */
async function cancel(floor: Floor, token: string): Promise<void> {
  const before = await floor.read(token);
  const { options } = await viewBooking(floor.deps, before);
  const expectedRefund = options.cancel?.refund ?? 0;
  await cancelBooking(floor.deps, token, { expectedRefund });
  const fee = Math.max(feeDue(floor, before), floor.feesLeft.get(before.id) ?? 0);
  const most = Math.ceil((Math.max(0, paidOf(before)) * (10_000 - fee)) / 10_000);
  if (expectedRefund > most) throw new Error(`Refunded ${expectedRefund}, where ${most} is the most.`);
}

/** In hundredths of a percent, at the time that the booking has now. */
function feeDue({ shop, clock }: Floor, { startsAt }: Booking): number {
  const { tiers } = shop.activity.cancellation;
  const minutesLeft = (Date.parse(startsAt) - clock.at.getTime()) / 60_000;
  const ahead = tiers.filter(({ minutesBefore }) => minutesBefore < minutesLeft);
  return ahead.toSorted((a, b) => b.minutesBefore - a.minutesBefore)[0]?.feeBasisPoints ?? 10_000;
}

const orderGiftCard = (floor: Floor, { choice }: Command) =>
  buyGiftCard(floor.deps, {
    key: floor.shop.venue.embedKey,
    amount: 5000,
    buyer: { name: 'Bo Buyer', email: 'bo@example.com' },
    message: '',
    language: 'en',
    returnUrl: details.returnUrl,
    idempotencyKey: `gift-${choice % 3}`,
  });

/** All that a guest does who knows what they want: held, paid and confirmed. */
async function buy(
  floor: Floor,
  command: Command,
  { way = 'pay', ...terms }: { way?: 'pay' | 'payByTransfer'; buyOut?: true } = {},
): Promise<void> {
  const token = await floor.hold(floor.session(command.session), command.quantity, terms);
  await startCheckout(floor.deps, token, await detailsOf(floor, command));
  const { id } = await floor.read(token);
  for (const { checkoutSessionId } of floor.bank.pagesOf(id)) floor.bank[way](checkoutSessionId);
  await verifyCheckout(floor.deps, token);
}

export const guestCommands = {
  buy: (floor, command) => buy(floor, command),
  'buy by transfer': (floor, command) => buy(floor, command, { way: 'payByTransfer' }),
  'buy a whole session': (floor, command) => buy(floor, command, { buyOut: true }),
  'hold a whole session': (floor, { session, quantity }) =>
    floor.hold(floor.session(session), quantity, { buyOut: true }),
  hold: (floor, { session, quantity }) => floor.hold(floor.session(session), quantity),
  checkout: (floor, command) =>
    withBooking(floor, command, async (token) =>
      startCheckout(floor.deps, token, await detailsOf(floor, command)),
    ),
  'checkout twice': (floor, command) =>
    withBooking(floor, command, async (token) => {
      const request = await detailsOf(floor, command);
      await startCheckout(floor.deps, token, request);
      return startCheckout(floor.deps, token, request);
    }),
  verify: (floor, command) => withBooking(floor, command, (token) => verifyCheckout(floor.deps, token)),
  extend: (floor, command) => withBooking(floor, command, (token) => extendHold(floor.deps, token)),
  release: (floor, command) => withBooking(floor, command, (token) => releaseHold(floor.deps, token)),
  cancel: (floor, command) => withBooking(floor, command, (token) => cancel(floor, token)),
  reschedule: (floor, command) => withBooking(floor, command, (token) => move(floor, token, command)),
  'reschedule, then cancel': (floor, command) =>
    withBooking(floor, command, async (token) => {
      await move(floor, token, command);
      return cancel(floor, token);
    }),
  'change the party': (floor, command) =>
    withBooking(floor, command, (token, { sessionId }) =>
      rescheduleAsQuoted(floor.deps, token, { sessionId, party: party(command) }),
    ),
  'pay the balance': (floor, command) =>
    withBooking(floor, command, (token) => payBalanceAsShown(floor.deps, token, details.returnUrl)),
  'order a gift card': orderGiftCard,
  'buy a gift card': async (floor, command) => {
    await orderGiftCard(floor, command);
    for (const { checkoutSessionId, metadata } of floor.bank.pages()) {
      if (metadata.giftCardId) floor.bank.pay(checkoutSessionId);
    }
  },
  'join the waitlist': async (floor, command) => {
    const session = floor.session(command.session);
    floor.awaited.add(session);
    return joinWaitlist(floor.deps, {
      key: floor.shop.venue.embedKey,
      sessionId: session.id,
      party: party(command),
      guest: guestOf(command),
      language: 'en',
      idempotencyKey: `wait-${command.choice}`,
    });
  },
} satisfies Deeds;
