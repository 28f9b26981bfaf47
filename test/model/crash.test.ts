import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refundsOf } from '../../core/domain/booking/ledger.ts';
import { Problem } from '../../core/domain/problem.ts';
import { cancelBooking } from '../../lambdas/usecases/booking/cancel-booking.ts';
import { expireHolds } from '../../lambdas/usecases/booking/expire-holds.ts';
import { extendHold } from '../../lambdas/usecases/booking/extend-hold.ts';
import { releaseHold } from '../../lambdas/usecases/booking/release-hold.ts';
import { createClosure } from '../../lambdas/usecases/closures/create-closure.ts';
import { resolveClosure } from '../../lambdas/usecases/closures/resolve-closure.ts';
import { cancelAtDesk } from '../../lambdas/usecases/desk/cancel-at-desk.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/create-staff-booking.ts';
import { moveBooking } from '../../lambdas/usecases/desk/move-booking.ts';
import { recordPayment, refundAtDesk } from '../../lambdas/usecases/desk/take-payment.ts';
import { settlePayment } from '../../lambdas/usecases/payment/settle-payment.ts';
import { startCheckout } from '../../lambdas/usecases/payment/start-checkout.ts';
import { carryOutRefund } from '../../lambdas/usecases/refunds/carry-out-refund.ts';
import { payBalanceAsShown, rescheduleAsQuoted } from '../support/agree.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { card, type Floor, details as guestDetails, openFloor, promo } from './support/floor.ts';
import { type Fate, fate, mortalPayments, mortalTable } from './support/mortal.ts';

/**
 * The process dies before and after every write and every call of Stripe that a use case makes. Then what always
 * comes again comes again (Stripe's news, refunds, the sweep), and nobody may have lost a seat or money by it.
 */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const details = {
  ...guestDetails,
  promoCode: promo,
  giftCardCode: card,
};

/** One life: what came before it, and what it was doing when it died. */
interface Story {
  prepare(floor: Floor): Promise<string>;
  act(floor: Floor, token: string): Promise<unknown>;
}

const session = (floor: Floor, index: number) => {
  const found = floor.sessions[index];
  if (!found) throw new Error('No such session.');
  return found;
};
const desk = async (floor: Floor, token: string) => ({
  actor: floor.manager,
  venueId: floor.shop.venue.id,
  bookingId: (await floor.read(token)).id,
});
const held = (floor: Floor) => floor.hold(session(floor, 0), 3);
const atTheTill = async (floor: Floor) => {
  const token = await held(floor);
  await startCheckout(floor.deps, token, details);
  return token;
};
const paying = async (floor: Floor) => {
  const token = await atTheTill(floor);
  for (const page of floor.bank.pages()) floor.bank.pay(page.checkoutSessionId);
  return token;
};
const settle = async (floor: Floor) => {
  const payments = await floor.deps.payments();
  for (const page of floor.bank.pages()) {
    const { organizationId, bookingId } = page.metadata as { organizationId: never; bookingId: never };
    await settlePayment(
      { ...floor.deps, payments },
      { organizationId, bookingId, checkoutSessionId: page.checkoutSessionId },
    );
  }
};
const confirmed = async (floor: Floor) => {
  const token = await paying(floor);
  await settle(floor);
  return token;
};
const tooLate = async (floor: Floor) => {
  const token = await paying(floor);
  await floor.wait(45);
  return token;
};

const stories: Record<string, Story> = {
  hold: {
    prepare: async () => '',
    act: (floor) => floor.hold(session(floor, 0), 3, 'the-same-key-every-time'),
  },
  extend: { prepare: held, act: (floor, token) => extendHold(floor.deps, token) },
  checkout: { prepare: held, act: (floor, token) => startCheckout(floor.deps, token, details) },
  'checkout again': { prepare: atTheTill, act: (floor, token) => startCheckout(floor.deps, token, details) },
  release: { prepare: atTheTill, act: (floor, token) => releaseHold(floor.deps, token) },
  settle: { prepare: paying, act: settle },
  'settle too late, seats free': { prepare: tooLate, act: settle },
  'settle too late, seats gone': {
    prepare: async (floor) => {
      const token = await tooLate(floor);
      await createStaffBooking(floor.deps, staffBooking(floor, 5));
      return token;
    },
    act: settle,
  },
  'accept another time': {
    prepare: async (floor) => {
      const token = await tooLate(floor);
      await createStaffBooking(floor.deps, staffBooking(floor, 5));
      await settle(floor);
      return token;
    },
    act: (floor, token) => rescheduleAsQuoted(floor.deps, token, { sessionId: session(floor, 1).id }),
  },
  sweep: {
    prepare: async (floor) => {
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
  reschedule: {
    prepare: confirmed,
    act: (floor, token) => rescheduleAsQuoted(floor.deps, token, { sessionId: session(floor, 1).id }),
  },
  'more guests, and paying for them': {
    prepare: confirmed,
    act: async (floor, token) => {
      const party = [{ unitId: 'player', quantity: 5 }];
      await rescheduleAsQuoted(floor.deps, token, { sessionId: session(floor, 0).id, party });
      await payBalanceAsShown(floor.deps, token, details.returnUrl);
    },
  },
  'fewer guests': {
    prepare: confirmed,
    act: (floor, token) =>
      rescheduleAsQuoted(floor.deps, token, {
        sessionId: session(floor, 0).id,
        party: [{ unitId: 'player', quantity: 1 }],
      }),
  },
  refund: {
    prepare: async (floor) => {
      const token = await confirmed(floor);
      await cancelBooking(floor.deps, token, { expectedRefund: 6750 });
      return token;
    },
    act: async (floor, token) => {
      const booking = await floor.read(token);
      const { organizationId, id: bookingId } = booking;
      for (const { id: refundId } of refundsOf(booking)) {
        await carryOutRefund(floor.deps, { organizationId, bookingId, refundId });
      }
    },
  },
  'staff book': {
    prepare: async () => '',
    act: (floor) => createStaffBooking(floor.deps, staffBooking(floor, 2)),
  },
  'staff cancel': {
    prepare: confirmed,
    act: async (floor, token) =>
      cancelAtDesk(floor.deps, await desk(floor, token), { refund: 'full', reason: 'asked' }),
  },
  'staff refund': {
    prepare: confirmed,
    act: async (floor, token) =>
      refundAtDesk(floor.deps, await desk(floor, token), {
        amount: 500,
        reason: 'sorry',
        idempotencyKey: 'the-same-key-every-time',
      }),
  },
  'pay the rest at the counter': {
    prepare: async (floor) => {
      const token = await confirmed(floor);
      const party = [{ unitId: 'player', quantity: 4 }];
      await rescheduleAsQuoted(floor.deps, token, { sessionId: session(floor, 0).id, party });
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
  ...Object.fromEntries(
    (['rebook', 'refund', 'credit'] as const).map((action) => [
      `close and ${action}`,
      { prepare: confirmed, act: (floor: Floor) => close(floor, action) },
    ]),
  ),
};

test.each(Object.entries(stories))(
  '%s: dead before and after every step, nothing is lost',
  async (_, story) => {
    const life = fate();
    const whole = await live(story, life, null);
    expect(whole.died).toBe(false);
    expect(whole.steps).toBeGreaterThan(0);
    for (let step = 0; step < whole.steps; step++) {
      for (const when of ['before', 'after'] as const) {
        const { died, amiss } = await live(story, life, { step, when });
        expect({ step, when, died, amiss }).toEqual({ step, when, died: true, amiss: [] });
      }
    }
  },
  120_000,
);

/** Prepares, acts until death, comes again like whoever asks again, and closes the books. */
async function live({ prepare, act }: Story, life: Fate, end: Parameters<Fate['begin']>[0]) {
  const floor = await openFloor(running.table, {
    cancellation: { tiers: [{ minutesBefore: 60, feeBasisPoints: 0 }], rescheduleMinutes: 60 },
  });
  const token = await prepare(floor);
  const table = mortalTable(floor.table, life);
  const payments = mortalPayments(floor.bank.payments, life);
  const mortal = { ...floor, table, deps: { ...floor.deps, table, payments: async () => payments } };
  mortal.hold = floor.holdWith(mortal.deps);
  life.begin(end);
  await act(mortal, token).catch((error: unknown) => {
    if (!life.hasEnded()) throw error;
  });
  const died = life.hasEnded();
  const steps = life.steps();
  life.begin(null);
  await act(mortal, token).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
  return { died, steps, amiss: await floor.closeTheBooks() };
}

function staffBooking(floor: Floor, quantity: number) {
  return {
    ...details,
    promoCode: undefined,
    giftCardCode: undefined,
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    sessionId: session(floor, 0).id,
    party: [{ unitId: 'player', quantity }],
    source: 'staff' as const,
    payment: { method: 'cash' as const },
    idempotencyKey: `the-same-key-every-time-${quantity}`,
  };
}

async function close(floor: Floor, action: 'rebook' | 'refund' | 'credit') {
  const venueId = floor.shop.venue.id;
  const scope = { kind: 'session', sessionId: session(floor, 0).id } as const;
  const closure = await createClosure(floor.deps, floor.manager, { venueId, scope, reason: 'Flood' });
  const bookingIds = closure.affected.map(({ id }) => id);
  if (bookingIds.length === 0) return;
  const { results } = await resolveClosure(floor.deps, floor.manager, {
    venueId,
    closureId: closure.id,
    bookingIds,
    action,
  });
  return results;
}
