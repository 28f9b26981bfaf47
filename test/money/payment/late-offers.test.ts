import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { createHold } from '../../../lambdas/usecases/guest/booking/create-hold.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { startCheckout } from '../../../lambdas/usecases/money/payment/start-checkout.ts';
import { card, details, openFloor } from '../../model/support/floor.ts';
import { shareMaster } from '../../support/shared-master.ts';
import { startTable, type TestTable } from '../../support/table.ts';

/** A late payer is offered only times that fit the payment. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

test('the gift card paid for something else meanwhile: no time can be had with it, the money goes back at once', async () => {
  const { hold, deps, bank, read, wait, news, sessions, closeTheBooks } = await openFloor(running.table);
  const [first, second] = sessions;
  if (!first || !second) throw new Error('No sessions.');
  const token = await hold(first, 2);
  await startCheckout(deps, token, { ...details, giftCardCode: card as never });
  bank.pay((await read(token)).stripeCheckoutSessionId ?? '');
  await wait(40);
  await startCheckout(deps, await hold(second, 2), { ...details, giftCardCode: card as never });
  await news();
  const booking = await read(token);
  expect(booking).toMatchObject({ state: 'expired', paymentState: 'refunded' });
  expect(refundsOf(booking)).toMatchObject([{ reason: 'too-late', amount: 3000 }]);
  expect(await closeTheBooks()).toEqual([]);
});

test('a time whose game master is taken is not offered', async () => {
  const { deps, bank, read, wait, clock } = await openFloor(running.table);
  const { vault, noon, later } = await shareMaster(running.table, clock.now());
  const hold = ({ id: sessionId }: Session) =>
    createHold(deps, {
      key: vault.venue.embedKey,
      sessionId,
      party: [{ unitId: 'player', quantity: 2 }],
      idempotencyKey: systemIds.random(),
    });
  const { token } = await hold(later);
  await startCheckout(deps, token, details);
  const { stripeCheckoutSessionId: checkoutSessionId = '', organizationId, id } = await read(token);
  bank.pay(checkoutSessionId);
  await wait(40);
  const update = keys.session(organizationId, later.id);
  await updateItem(running.table, { update, set: { status: 'closed' }, add: { version: 1 }, only: [] });
  // The only other session of the activity would need the game master at the same time as this one.
  await hold(noon);
  await applyPayment(
    { ...deps, payments: bank.payments },
    { organizationId, bookingId: id, checkoutSessionId },
  );
  expect(await read(token)).toMatchObject({ state: 'expired', paymentState: 'refunded' });
});
