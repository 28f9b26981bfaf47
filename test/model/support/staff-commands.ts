import { readerOf } from '../../../core/domain/reader.ts';
import { closures } from '../../../lambdas/data/desk/closures.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import { moveBooking } from '../../../lambdas/usecases/desk/bookings/move-booking.ts';
import { rescheduleAtDesk } from '../../../lambdas/usecases/desk/bookings/reschedule-at-desk.ts';
import { recordPayment, refundAtDesk } from '../../../lambdas/usecases/desk/bookings/take-payment.ts';
import { createClosure } from '../../../lambdas/usecases/desk/closures/create-closure.ts';
import { reopenClosure } from '../../../lambdas/usecases/desk/closures/reopen-closure.ts';
import { resolveClosure } from '../../../lambdas/usecases/desk/closures/resolve-closure.ts';
import { refundGiftCard } from '../../../lambdas/usecases/money/gift-cards/refund-gift-card.ts';
import { listOpenRefunds } from '../../../lambdas/usecases/money/refunds/list-open-refunds.ts';
import { sendRefundAgain } from '../../../lambdas/usecases/money/refunds/send-refund-again.ts';
import { settleRefund } from '../../../lambdas/usecases/money/refunds/settle-refund.ts';
import type { Command, Deeds } from './commands.ts';
import { mortalFloor } from './crash.ts';
import type { Floor } from './floor.ts';
import { detailsOf } from './guest-commands.ts';
import { fate } from './mortal.ts';
import { pick, withBooking } from './pick.ts';

const payments = [{ method: 'cash' }, { method: 'venue' }, { method: 'link', hoursToPay: 2 }] as const;

const differences = [undefined, { by: 'credit' }, { by: 'keep', reason: 'ours' }] as const;

const atDesk = (
  floor: Floor,
  command: Command,
  act: (target: { actor: Floor['manager']; venueId: never; bookingId: never }) => unknown,
) =>
  withBooking(floor, command, (_token, { id }) =>
    act({ actor: floor.manager, venueId: floor.shop.venue.id as never, bookingId: id as never }),
  );

async function book(floor: Floor, command: Command) {
  return createStaffBooking(floor.deps, {
    ...(await detailsOf(floor, command)),
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    sessionId: floor.session(command.session).id,
    party: [{ unitId: 'player', quantity: command.quantity }],
    source: 'staff',
    payment: pick(payments, command.choice) ?? payments[0],
    idempotencyKey: systemIds.random(),
  });
}

function close(floor: Floor, { session, choice }: Command) {
  const { id: sessionId, date, activityId } = floor.session(session);
  const scopes = [
    { kind: 'session', sessionId },
    { kind: 'day', date },
    { kind: 'activity-day', activityId, date },
    { kind: 'resource-day', resourceId: 'room' as never, date },
  ] as const;
  const scope = pick(scopes, choice) ?? scopes[0];
  return createClosure(floor.deps, floor.manager, { venueId: floor.shop.venue.id, scope, reason: 'Flood' });
}

/** The process crashes at one of its writes; generating sessions repairs it. */
async function closeHalf(floor: Floor, command: Command) {
  const life = fate();
  life.begin({ step: 1 + (command.quantity % 3), when: 'before' });
  await close(mortalFloor(floor, life), command).catch((error: unknown) => {
    if (!life.hasEnded()) throw error;
  });
  floor.awaitsGeneration = true;
}

async function resolve(floor: Floor, command: Command) {
  const { id: closureId, affected } = await close(floor, command);
  const bookingIds = affected.map(({ id }) => id);
  if (bookingIds.length === 0) return;
  const action = pick(['rebook', 'refund', 'credit'] as const, command.choice) ?? 'refund';
  const venueId = floor.shop.venue.id;
  return resolveClosure(
    floor.deps,
    floor.manager,
    { venueId, closureId, bookingIds, action },
    await readerOf({}),
  );
}

async function reopen(floor: Floor, { choice }: Command) {
  const { organization, venue } = floor.shop;
  const closure = pick(await closures(floor.table).list(organization.id, venue.id), choice);
  return closure && reopenClosure(floor.deps, floor.manager, { venueId: venue.id, closureId: closure.id });
}

async function onOpenRefund(
  floor: Floor,
  command: Command,
  act: (target: { actor: Floor['manager']; refundId: string }) => unknown,
) {
  const { refunds } = await listOpenRefunds(floor.deps, floor.manager);
  const refund = pick(refunds, command.choice);
  return refund && act({ actor: floor.manager, refundId: refund.refundId });
}

export const staffCommands = {
  'staff book': book,
  'staff cancel': (floor, command) =>
    atDesk(floor, command, (target) =>
      cancelAtDesk(floor.deps, target, { refund: command.choice % 2 ? 'full' : 'none', reason: '' }),
    ),
  'staff refund': (floor, command) =>
    atDesk(floor, command, (target) =>
      refundAtDesk(floor.deps, target, {
        amount: 500 * command.quantity,
        idempotencyKey: systemIds.random(),
        reason: 'sorry',
      }),
    ),
  'take money': (floor, command) =>
    atDesk(floor, command, (target) =>
      recordPayment(floor.deps, target, {
        amount: 500 * command.quantity,
        method: 'terminal',
        idempotencyKey: systemIds.random(),
      }),
    ),
  'staff move': (floor, command) =>
    atDesk(floor, command, (target) => {
      const difference = pick(differences, command.choice) ?? differences[0];
      const party = [{ unitId: 'player', quantity: command.quantity }];
      const sessionId = floor.session(command.session).id;
      const wish = { sessionId, ...(difference?.by !== 'keep' && { party }) };
      return rescheduleAtDesk(floor.deps, target, { ...wish, difference });
    }),
  'check in': (floor, command) =>
    atDesk(floor, command, (target) =>
      moveBooking(floor.deps, target, command.choice % 3 ? 'check-in' : 'undo-check-in'),
    ),
  'no-show': (floor, command) =>
    atDesk(floor, command, (target) =>
      moveBooking(floor.deps, target, command.choice % 3 ? 'no-show' : 'undo-no-show'),
    ),
  close: resolve,
  'close and die half-way': closeHalf,
  reopen,
  'take a gift card back': async (floor, { choice }) => {
    const bought = (await floor.giftCards()).filter(({ stripePaymentIntentId }) => stripePaymentIntentId);
    const found = pick(bought, choice);
    return found && refundGiftCard(floor.deps, floor.manager, found.id);
  },
  'send a refund again': (floor, command) =>
    onOpenRefund(floor, command, (target) => sendRefundAgain(floor.deps, target)),
  'settle a refund': (floor, command) =>
    onOpenRefund(floor, command, (target) =>
      settleRefund(floor.deps, target, { method: command.choice % 2 ? 'cash' : 'credit', reason: 'paid' }),
    ),
} satisfies Deeds;
