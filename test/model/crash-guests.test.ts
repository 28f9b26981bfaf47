import { cancelBooking } from '../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { expireHolds } from '../../lambdas/usecases/guest/booking/expire-holds.ts';
import { extendHold } from '../../lambdas/usecases/guest/booking/extend-hold.ts';
import { releaseHold } from '../../lambdas/usecases/money/payment/release-hold.ts';
import { startCheckout } from '../../lambdas/usecases/money/payment/start-checkout.ts';
import { rescheduleAsQuoted } from '../support/agree.ts';
import { atTheTill, confirmed, details, held, soldOut } from './support/beginnings.ts';
import { survivesEveryCrash } from './support/crash.ts';
import type { Floor } from './support/floor.ts';

/** What guests do with their booking. */
const party = (quantity: number) => [{ unitId: 'player', quantity }];
const move = (floor: Floor, token: string, session: number, quantity?: number) =>
  rescheduleAsQuoted(floor.deps, token, {
    sessionId: floor.session(session).id,
    ...(quantity && { party: party(quantity) }),
  });

survivesEveryCrash({
  hold: {
    prepare: async () => '',
    act: (floor) => floor.hold(floor.session(0), 3, { key: 'the-same-key-every-time' }),
  },
  'extend a hold': { prepare: held, act: (floor, token) => extendHold(floor.deps, token) },
  checkout: { prepare: held, act: (floor, token) => startCheckout(floor.deps, token, details) },
  'checkout again': { prepare: atTheTill, act: (floor, token) => startCheckout(floor.deps, token, details) },
  'release a hold': { prepare: atTheTill, act: (floor, token) => releaseHold(floor.deps, token) },
  'the time is up': {
    async prepare(floor) {
      const token = await atTheTill(floor);
      floor.clock.at = new Date(floor.clock.at.getTime() + 45 * 60_000);
      return token;
    },
    act: (floor) => expireHolds(floor.deps),
  },
  cancel: {
    prepare: confirmed,
    act: (floor, token) => cancelBooking(floor.deps, token, { expectedRefund: 6750 }),
  },
  reschedule: { prepare: confirmed, act: (floor, token) => move(floor, token, 1) },
  'come with more guests': { prepare: confirmed, act: (floor, token) => move(floor, token, 0, 5) },
  'come with fewer guests': { prepare: confirmed, act: (floor, token) => move(floor, token, 0, 1) },
  'accept another time': {
    async prepare(floor) {
      const token = await soldOut(floor);
      await floor.stripeNews(floor.deps);
      return token;
    },
    act: (floor, token) => move(floor, token, 1),
  },
});
