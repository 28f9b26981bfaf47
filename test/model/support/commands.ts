import * as fc from 'fast-check';
import type { Booking } from '../../../core/contract/model/booking.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { cancelBooking } from '../../../lambdas/usecases/booking/cancel-booking.ts';
import { extendHold } from '../../../lambdas/usecases/booking/extend-hold.ts';
import { releaseHold } from '../../../lambdas/usecases/booking/release-hold.ts';
import { viewBooking } from '../../../lambdas/usecases/booking/view-booking.ts';
import { createClosure } from '../../../lambdas/usecases/closures/create-closure.ts';
import { resolveClosure } from '../../../lambdas/usecases/closures/resolve-closure.ts';
import { cancelAtDesk } from '../../../lambdas/usecases/desk/cancel-at-desk.ts';
import { createStaffBooking } from '../../../lambdas/usecases/desk/create-staff-booking.ts';
import { moveBooking } from '../../../lambdas/usecases/desk/move-booking.ts';
import { refundAtDesk } from '../../../lambdas/usecases/desk/take-payment.ts';
import { settlePayment } from '../../../lambdas/usecases/payment/settle-payment.ts';
import { startCheckout } from '../../../lambdas/usecases/payment/start-checkout.ts';
import { verifyCheckout } from '../../../lambdas/usecases/payment/verify-checkout.ts';
import { payBalanceAsShown, rescheduleAsQuoted } from '../../support/agree.ts';
import { card, type Floor, promo } from './floor.ts';

/** Something that somebody does. Numbers pick one of what there is at that moment. */
export interface Command {
  readonly kind: (typeof kinds)[number];
  readonly guest: number;
  readonly session: number;
  readonly quantity: number;
  readonly choice: number;
}

const kinds = [
  'hold',
  'hold',
  'hold',
  'checkout',
  'checkout',
  'pay',
  'pay',
  'webhook',
  'webhook',
  'verify',
  'extend',
  'release',
  'cancel',
  'reschedule',
  'change-party',
  'pay-balance',
  'staff-book',
  'staff-cancel',
  'staff-refund',
  'check-in',
  'no-show',
  'close',
  'refund-made',
  'time',
] as const;

const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.constantFrom(...kinds),
  guest: fc.nat(99),
  session: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 4 }),
  choice: fc.nat(9),
});

/** Steps of up to three commands at the same time. */
export const steps = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), {
  minLength: 6,
  maxLength: 14,
});

const emails = ['ana@example.com', 'bo@example.com', 'cy@example.com'];

/** Does what the command says; refusals are thrown as they come. */
export async function run(floor: Floor, each: Command): Promise<unknown> {
  const { deps, sessions, bank } = floor;
  const session = sessions[each.session];
  if (!session) throw new Error('No such session.');
  if (each.kind === 'hold') return floor.hold(session, each.quantity);
  if (each.kind === 'time') return floor.wait([1, 5, 11, 20, 45][each.choice % 5] ?? 1);
  if (each.kind === 'staff-book') return staffBook(floor, each);
  if (each.kind === 'close') return close(floor, each);
  const tokens = floor.tokens();
  const token = tokens[each.guest % Math.max(1, tokens.length)];
  if (!token) return;
  const booking = await floor.read(token);
  const desk = { actor: floor.manager, venueId: floor.shop.venue.id, bookingId: booking.id };
  const pages = bank.pagesOf(booking.id);
  const page = pages[each.choice % Math.max(1, pages.length)];
  switch (each.kind) {
    case 'checkout':
      return startCheckout(deps, token, detailsOf(each));
    case 'pay':
      return page && bank.pay(page.checkoutSessionId);
    case 'webhook':
      return page && settlePayment({ ...deps, payments: bank.payments }, paymentOf(booking, page));
    case 'verify':
      return verifyCheckout(deps, token);
    case 'extend':
      return extendHold(deps, token);
    case 'release':
      return releaseHold(deps, token);
    case 'cancel': {
      const { options } = await viewBooking(deps, booking);
      return cancelBooking(deps, token, { expectedRefund: options.cancel?.refund ?? 0 });
    }
    case 'reschedule':
      return rescheduleAsQuoted(deps, token, { sessionId: session.id });
    case 'change-party': {
      const party = [{ unitId: 'player', quantity: each.quantity }];
      return rescheduleAsQuoted(deps, token, { sessionId: booking.sessionId, party });
    }
    case 'pay-balance':
      return payBalanceAsShown(deps, token, 'https://venue.example/back');
    case 'staff-cancel':
      return cancelAtDesk(deps, desk, { refund: each.choice % 2 ? 'full' : 'none', reason: '' });
    case 'staff-refund':
      return refundAtDesk(deps, desk, {
        amount: 500 * each.quantity,
        idempotencyKey: systemIds.random(),
        reason: 'sorry',
      });
    case 'check-in':
      return moveBooking(deps, desk, each.choice % 3 ? 'check-in' : 'undo-check-in');
    case 'no-show':
      return moveBooking(deps, desk, each.choice % 3 ? 'no-show' : 'undo-no-show');
    case 'refund-made': {
      const entry = booking.ledger.find(({ kind }) => kind === 'refund');
      return entry && floor.refunds(deps);
    }
  }
}

function paymentOf({ organizationId, id: bookingId }: Booking, page: { checkoutSessionId: string }) {
  return { organizationId, bookingId, checkoutSessionId: page.checkoutSessionId };
}

function detailsOf({ choice, guest }: Command) {
  const email = emails[guest % emails.length] ?? '';
  return {
    guest: { name: 'Ana Guest', email, phone: '' },
    answers: [],
    language: 'en' as const,
    returnUrl: 'https://venue.example/book',
    acceptedTerms: true as const,
    promoCode: choice % 3 === 0 ? promo : undefined,
    giftCardCode: choice % 4 === 0 ? card : undefined,
  };
}

function staffBook(floor: Floor, { session, quantity, choice }: Command) {
  const methods = ['cash', 'venue'] as const;
  return createStaffBooking(floor.deps, {
    ...detailsOf({ kind: 'staff-book', guest: choice, session, quantity, choice }),
    actor: floor.manager,
    venueId: floor.shop.venue.id,
    sessionId: floor.sessions[session]?.id ?? ('' as Booking['sessionId']),
    party: [{ unitId: 'player', quantity }],
    source: 'staff',
    payment: { method: methods[choice % 2] ?? 'cash' },
    idempotencyKey: systemIds.random(),
  });
}

async function close(floor: Floor, { session, choice }: Command) {
  const sessionId = floor.sessions[session]?.id;
  if (!sessionId) return;
  const venueId = floor.shop.venue.id;
  const scope = { kind: 'session', sessionId } as const;
  const closure = await createClosure(floor.deps, floor.manager, { venueId, scope, reason: 'Flood' });
  const bookingIds = closure.affected.map(({ id }) => id);
  if (bookingIds.length === 0) return;
  const action = (['rebook', 'refund', 'credit'] as const)[choice % 3] ?? 'refund';
  return resolveClosure(floor.deps, floor.manager, { venueId, closureId: closure.id, bookingIds, action });
}
