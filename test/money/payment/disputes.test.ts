import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingState } from '../../../core/contract/model/guest/booking.ts';
import { optionsOf } from '../../../core/domain/booking/options.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { venues } from '../../../lambdas/data/venue/venues.ts';
import type { EmailMessage } from '../../../lambdas/gateways/email.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { keepDisputedBooking } from '../../../lambdas/usecases/desk/bookings/keep-disputed.ts';
import { cancelBooking } from '../../../lambdas/usecases/guest/booking/cancel-booking.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { bookingEvents } from '../../../lambdas/usecases/notify/events/booking-events.ts';
import { tellDisputeLost } from '../../../lambdas/usecases/people/members/tell-owner.ts';
import { rescheduleAsQuoted } from '../../support/agree.ts';
import { auditSeats } from '../../support/audit.ts';
import { sessionsOf } from '../../support/shop.ts';
import { atStripe, type PaidBooking, paidBooking, tell } from '../refunds/support.ts';
import { setup, startTill, type Till } from './support.ts';

/** What becomes of a booking whose guest disputes the payment. */
let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterEach(() => auditSeats(till.table, till.clock.at.toISOString()));
afterAll(() => till?.close());

type Disputed = Pick<PaidBooking, 'paymentId'>;

async function open({ paymentId }: Disputed, amount?: number) {
  await till.control(`payments/${paymentId}/dispute`, amount ? { amount } : {});
  await tellOf({ paymentId }, 'created');
}

async function close({ paymentId }: Disputed, outcome: 'won' | 'lost') {
  const [dispute] = (await atStripe(till, paymentId)).disputes;
  await till.control(`disputes/${dispute?.id}/close`, { outcome });
  await tellOf({ paymentId }, 'closed');
}

async function tellOf({ paymentId }: Disputed, type: 'created' | 'closed') {
  const [dispute] = (await atStripe(till, paymentId)).disputes;
  await tell(till, `charge.dispute.${type}`, dispute?.id ?? '');
}

function staffOf({ shop, id }: PaidBooking) {
  const actor: Actor = {
    userId: 'usr_manager',
    name: 'Mia',
    email: 'mia@example.com',
    role: 'manager',
    address: '',
    organizationId: shop.organization.id,
    organizationIds: [shop.organization.id],
    venueIds: [shop.venue.id],
  };
  const deps = { ...till.deps, organizations: organizations(till.table), venues: venues(till.table) };
  const target = { actor, venueId: shop.venue.id, bookingId: id.bookingId };
  return {
    keep: () => keepDisputedBooking(deps, target, { reason: 'A regular' }),
    cancel: (refund: 'policy' | 'none' = 'policy') => cancelAtDesk(deps, target, { refund, reason: '' }),
  };
}

const optionsNow = async ({ shop, read }: PaidBooking) =>
  optionsOf(await read(), shop.activity.cancellation, till.clock.now());

/** Moves it to the next session, as its guest. */
async function move({ shop, session, token }: PaidBooking) {
  const all = await sessionsOf(till.table, shop, till.clock.at, 3);
  const other = all.find(({ startsAt }) => startsAt > session.startsAt);
  if (!other) throw new Error('There is no other session.');
  await rescheduleAsQuoted(till.deps, token, { sessionId: other.id });
}

describe('a party that is still to come', () => {
  test.each(['open', 'lost'] as const)(
    'while the dispute is %s its guest moves and refunds nothing',
    async (status) => {
      const booking = await paidBooking(till);
      await open(booking);
      if (status === 'lost') await close(booking, 'lost');
      expect(await booking.read()).toMatchObject({ state: 'confirmed', paymentState: 'disputed' });
      const cancelling = cancelBooking(till.deps, booking.token, { expectedRefund: 5000 });
      await expect(cancelling).rejects.toMatchObject({ code: 'wrong-state' });
      await expect(move(booking)).rejects.toMatchObject({ code: 'wrong-state' });
      const { cancel, reschedule } = await optionsNow(booking);
      expect([cancel, reschedule]).toEqual([undefined, undefined]);
    },
  );

  test('a dispute that is won leaves everything as it was', async () => {
    const booking = await paidBooking(till);
    await open(booking);
    await close(booking, 'won');
    expect(await booking.read()).toMatchObject({ paymentState: 'paid' });
    expect((await booking.read()).disputes).toEqual({});
    expect((await optionsNow(booking)).cancel).toMatchObject({ refund: 5000 });
    await move(booking);
    expect(await booking.read()).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  });

  test('after a lost one staff cancel it: the seats are free, and no money goes back', async () => {
    const booking = await paidBooking(till);
    await open(booking);
    await close(booking, 'lost');
    const cancelled = await staffOf(booking).cancel();
    expect(cancelled).toMatchObject({ state: 'cancelled', paymentState: 'disputed' });
    expect(cancelled.ledger.filter(({ kind }) => kind === 'refund')).toEqual([]);
    expect(cancelled.ledger).toContainEqual(expect.objectContaining({ kind: 'dispute', amount: 5000 }));
    expect(await booking.seatsLeft()).toBe(10);
    await expect(staffOf(booking).keep()).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('or they keep it, once; the guest still moves and refunds nothing', async () => {
    const booking = await paidBooking(till);
    await expect(staffOf(booking).keep()).rejects.toMatchObject({ code: 'wrong-state' });
    await open(booking);
    await expect(staffOf(booking).keep()).rejects.toMatchObject({ code: 'wrong-state' });
    await close(booking, 'lost');
    expect(await staffOf(booking).keep()).toMatchObject({ state: 'confirmed', keptAt: expect.any(String) });
    const kept = await staffOf(booking).keep();
    expect(await staffOf(booking).keep()).toEqual(kept);
    await expect(move(booking)).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await booking.seatsLeft()).toBe(8);
  });
});

test('the owner gets one email about a lost dispute, if a decision is left', async () => {
  const booking = await paidBooking(till);
  const sent: EmailMessage[] = [];
  const mailer = {
    async send(message: EmailMessage) {
      sent.push(message);
      return 'one';
    },
  };
  const deps = {
    table: till.table,
    clock: till.clock,
    siteUrl: till.deps.siteUrl,
    mailer,
    invocation: 'i',
    // The owner's address has no account: English.
    users: { language: async () => 'de' as const },
    accounts: { find: async () => null },
  };
  const newsOf = async (happen: () => Promise<unknown>) => {
    const before = await booking.read();
    await happen();
    const events = bookingEvents(before, await booking.read(), till.clock.at.toISOString());
    const lost = events.filter(({ type }) => type === 'booking.dispute-lost');
    for (const { detail } of lost)
      await tellDisputeLost(deps, detail as Parameters<typeof tellDisputeLost>[1]);
    return lost;
  };
  expect(await newsOf(() => open(booking))).toEqual([]);
  const [event] = await newsOf(() => close(booking, 'lost'));
  expect(sent).toMatchObject([{ subject: expect.stringContaining('You lost a dispute of $50.00') }]);
  const again = { ...event?.detail, eventId: 'another' } as Parameters<typeof tellDisputeLost>[1];
  expect(await newsOf(() => staffOf(booking).keep())).toEqual([]);
  await tellDisputeLost(deps, again);
  expect(sent).toHaveLength(1);
});

const over: readonly BookingState[] = ['checked_in', 'completed', 'no_show'];
test.each(over)(
  'a party that is %s stays so: the ledger has the loss, and nothing is to decide',
  async (state) => {
    const booking = await paidBooking(till);
    const { organizationId, bookingId } = booking.id;
    await updateItem(till.table, {
      update: keys.booking(organizationId, bookingId),
      set: { state },
      only: [],
    });
    await open(booking);
    await close(booking, 'lost');
    const after = await booking.read();
    expect(after).toMatchObject({ state, paymentState: 'disputed' });
    expect(after.ledger.at(-1)).toMatchObject({ kind: 'dispute', amount: 5000 });
    await expect(staffOf(booking).keep()).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await booking.seatsLeft()).toBe(8);
  },
);

test('a cancelled booking whose payment was kept loses it, and nothing is to decide', async () => {
  const booking = await paidBooking(till);
  await staffOf(booking).cancel('none');
  await open(booking);
  await close(booking, 'lost');
  const after = await booking.read();
  expect(after).toMatchObject({ state: 'cancelled', paymentState: 'disputed' });
  await expect(staffOf(booking).keep()).rejects.toMatchObject({ code: 'wrong-state' });
});

/** Paid too late, the seats gone: another time is on offer. */
async function offered() {
  const rig = await setup(till);
  const paying = await rig.toPayPage(2);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await rig.wait(40);
  await rig.hold(9);
  await applyPayment(till, paying);
  const { paymentIntentId: paymentId = '' } = await till.payments.readCheckout(paying.checkoutSessionId);
  const read = () => rig.read(paying.token);
  expect(await read()).toMatchObject({
    state: 'expired',
    paymentState: 'paid',
    expiresAt: expect.any(String),
  });
  const { organizationId, bookingId } = paying;
  const id = { organizationId, bookingId };
  return { ...rig, id, token: paying.token, paymentId, read, account: undefined };
}

const refundsAmong = async ({ read }: Pick<PaidBooking, 'read'>) =>
  (await read()).ledger.flatMap((entry) => (entry.kind === 'refund' ? [entry.amount] : []));

describe('an offer of another time', () => {
  test.each(['in full', 'in part'])('ends with a refund %s on Stripe’s dashboard', async (how) => {
    const booking = await offered();
    await till.control(`payments/${booking.paymentId}/refund`, how === 'in part' ? { amount: 100 } : {});
    const { charge } = await atStripe(till, booking.paymentId);
    await tell(till, 'charge.refunded', charge);
    await expect(move(booking)).rejects.toMatchObject({ code: 'offer-expired' });
    expect((await optionsNow(booking)).offer).toBeUndefined();
    await booking.wait(15);
    expect(await refundsAmong(booking)).toEqual(how === 'in part' ? [100, 4900] : [5000]);
    expect((await booking.read()).state).toBe('expired');
  });

  test('cannot be taken while a bank decides; what comes back after it goes to the guest', async () => {
    const booking = await offered();
    await open(booking);
    await expect(move(booking)).rejects.toMatchObject({ code: 'offer-expired' });
    await booking.wait(15);
    expect(await refundsAmong(booking)).toEqual([]);
    await close(booking, 'won');
    expect(await refundsAmong(booking)).toEqual([5000]);
    await close(booking, 'won').catch(() => undefined);
    await tellOf(booking, 'closed');
    expect(await refundsAmong(booking)).toEqual([5000]);
  });

  test('is open again when the dispute is won in time', async () => {
    const booking = await offered();
    await open(booking);
    await close(booking, 'won');
    await move(booking);
    expect(await booking.read()).toMatchObject({ state: 'confirmed', paymentState: 'paid' });
  });

  test('ends at once when the dispute is lost, and only what the bank left goes back', async () => {
    const booking = await offered();
    await open(booking, 2000);
    await close(booking, 'lost');
    expect(await booking.read()).not.toHaveProperty('expiresAt');
    expect(await refundsAmong(booking)).toEqual([3000]);
    await expect(move(booking)).rejects.toMatchObject({ code: 'offer-expired' });
  });
});
