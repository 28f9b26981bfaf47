import { bookingId } from '../../core/contract/model/ids.ts';
import { giftCards } from '../../lambdas/data/money/gift-cards.ts';
import { cancelBooking } from '../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { adjustGiftCard } from '../../lambdas/usecases/money/gift-cards/adjust-gift-card.ts';
import { buyGiftCard } from '../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import { refundGiftCard } from '../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { voidGiftCard } from '../../lambdas/usecases/money/gift-cards/void-gift-card.ts';
import { replaceVoidedReturns } from '../../lambdas/usecases/money/refunds/replace-voided-return.ts';
import { confirmed, payAll } from './support/beginnings.ts';
import { survivesEveryCrash } from './support/crash.ts';
import { card, details, type Floor } from './support/floor.ts';

/** Gift cards that are bought, paid for, given back and disputed. */
const buy = (floor: Floor) =>
  buyGiftCard(floor.deps, {
    key: floor.shop.venue.embedKey,
    amount: 5000,
    buyer: { name: 'Bo Buyer', email: 'bo@example.com' },
    message: '',
    language: 'en',
    returnUrl: details.returnUrl,
    idempotencyKey: 'the-same-key-every-time',
  });

async function paid(floor: Floor): Promise<string> {
  await buy(floor);
  payAll(floor);
  return '';
}

async function active(floor: Floor): Promise<string> {
  await paid(floor);
  await floor.stripeNews(floor.deps);
  return '';
}

const news = (floor: Floor) => floor.stripeNews(floor.deps);
const payment = (floor: Floor) => floor.bank.paid()[0] ?? '';

async function boughtCard(floor: Floor) {
  const cards = await giftCards(floor.table).list(floor.shop.organization.id);
  const bought = cards.find(({ stripePaymentIntentId }) => stripePaymentIntentId);
  if (!bought) throw new Error('No card was bought.');
  return { actor: floor.manager, giftCardId: bought.id };
}

async function takeBack(floor: Floor) {
  const { actor, giftCardId } = await boughtCard(floor);
  return refundGiftCard(floor.deps, actor, giftCardId);
}

const adjust = async (floor: Floor) =>
  adjustGiftCard(floor.deps, await boughtCard(floor), {
    amount: -700,
    reason: 'Counted twice',
    idempotencyKey: 'the-same-key-every-time',
  });

const end = async (floor: Floor) =>
  voidGiftCard(floor.deps, await boughtCard(floor), { reason: 'Sold twice' });

survivesEveryCrash({
  buy: { prepare: async () => '', act: buy },
  pay: { prepare: paid, act: news },
  'adjust a card': { prepare: active, act: adjust },
  'void a card': { prepare: active, act: end },
  'take a card back': { prepare: active, act: takeBack },
  'replace a voided card that money came back to': {
    async prepare(floor) {
      const token = await confirmed(floor);
      const spent = await giftCards(floor.table).get(floor.shop.organization.id, card);
      if (!spent) throw new Error('There is no card.');
      await voidGiftCard(floor.deps, { actor: floor.manager, giftCardId: spent.id }, { reason: 'Lost' });
      await cancelBooking(floor.deps, token, { expectedRefund: 6750 });
      return (await floor.read(token)).id;
    },
    act: (floor, id) =>
      replaceVoidedReturns(floor.deps, {
        organizationId: floor.shop.organization.id,
        bookingId: bookingId.parse(id),
      }),
  },
  'refund a card': {
    async prepare(floor) {
      await active(floor);
      await takeBack(floor);
      return '';
    },
    act: (floor) => floor.refunds(floor.deps),
  },
  'a refund on the dashboard': {
    async prepare(floor) {
      await active(floor);
      floor.bank.refundByHand(payment(floor), 2000);
      return '';
    },
    act: news,
  },
  'a dispute that is lost': {
    async prepare(floor) {
      await active(floor);
      floor.bank.dispute(payment(floor));
      await news(floor);
      for (const each of floor.bank.disputes()) floor.bank.decide(each, 'lost');
      return '';
    },
    act: news,
  },
});
