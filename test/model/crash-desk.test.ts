import { cancelAtDesk } from '../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { moveBooking } from '../../lambdas/usecases/desk/bookings/move-booking.ts';
import { rescheduleAtDesk } from '../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { recordPayment, refundAtDesk } from '../../lambdas/usecases/desk/bookings/take-payment.ts';
import { quoteReschedule } from '../../lambdas/usecases/guest/booking/reschedule-booking.ts';
import { rescheduleAsQuoted } from '../support/agree.ts';
import { confirmed, desk, staffBooking } from './support/beginnings.ts';
import { survivesEveryCrash } from './support/crash.ts';

/** What staff do with bookings. */
survivesEveryCrash({
  book: {
    prepare: async () => '',
    act: (floor) => createStaffBooking(floor.deps, staffBooking(floor, 2)),
  },
  'book with a link to pay': {
    prepare: async () => '',
    act: (floor) => createStaffBooking(floor.deps, staffBooking(floor, 2, 'link')),
  },
  cancel: {
    prepare: confirmed,
    act: async (floor, token) =>
      cancelAtDesk(floor.deps, await desk(floor, token), { refund: 'full', reason: 'asked' }),
  },
  reschedule: {
    prepare: confirmed,
    async act(floor, token) {
      const wish = { sessionId: floor.session(1).id };
      const { quote, refund } = await quoteReschedule(floor.deps, token, wish);
      const agreed = { ...wish, expectedTotal: quote.total, expectedRefund: refund };
      return rescheduleAtDesk(floor.deps, await desk(floor, token), agreed);
    },
  },
  refund: {
    prepare: confirmed,
    act: async (floor, token) =>
      refundAtDesk(floor.deps, await desk(floor, token), {
        amount: 500,
        reason: 'sorry',
        idempotencyKey: 'the-same-key-every-time',
      }),
  },
  'take the rest at the counter': {
    async prepare(floor) {
      const token = await confirmed(floor);
      const party = [{ unitId: 'player', quantity: 4 }];
      await rescheduleAsQuoted(floor.deps, token, { sessionId: floor.session(0).id, party });
      return token;
    },
    act: async (floor, token) =>
      recordPayment(floor.deps, await desk(floor, token), {
        amount: 2250,
        method: 'cash',
        idempotencyKey: 'the-same-key-every-time',
      }),
  },
  'check in': {
    prepare: confirmed,
    act: async (floor, token) => moveBooking(floor.deps, await desk(floor, token), 'check-in'),
  },
  'no-show': {
    prepare: confirmed,
    act: async (floor, token) => moveBooking(floor.deps, await desk(floor, token), 'no-show'),
  },
});
