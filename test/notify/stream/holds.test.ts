import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { applyEvent } from '../../../core/domain/booking/change.ts';
import { refundsOf } from '../../../core/domain/booking/payments/ledger.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { changeBooking } from '../../../lambdas/data/guest/change-booking.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { expireHolds } from '../../../lambdas/usecases/guest/booking/expire-holds.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { signLink } from '../../../lambdas/usecases/scope/links.ts';
import { adminOf } from '../../money/gift-cards/support.ts';
import { setup, startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

const pass = (minutes: number) => {
  till.clock.at = new Date(till.clock.at.getTime() + minutes * 60_000);
};

test('two sweeps at once release each seat once', async () => {
  const { hold, seatsLeft } = await setup(till);
  await Promise.all([hold(1), hold(2), hold(3)]);
  pass(10);
  const ended = await Promise.all([expireHolds(till), expireHolds(till), expireHolds(till)]);
  expect(ended.reduce((sum, each) => sum + each, 0)).toBe(3);
  expect(await seatsLeft()).toBe(10);
  expect(await expireHolds(till)).toBe(0);
  await auditSeats(till.table);
});

test('a hold lasts its ten minutes, to the last millisecond', async () => {
  const { hold, seatsLeft } = await setup(till);
  await hold(4);
  till.clock.at = new Date(till.clock.at.getTime() + 10 * 60_000 - 1);
  expect(await expireHolds(till)).toBe(0);
  expect(await seatsLeft()).toBe(6);
  till.clock.at = new Date(till.clock.at.getTime() + 1);
  expect(await expireHolds(till)).toBe(1);
  expect(await seatsLeft()).toBe(10);
});

test('an unreadable hold does not keep the seats of the others', async () => {
  const { hold, read, seatsLeft } = await setup(till);
  const held = await Promise.all(Array.from({ length: 8 }, async () => read((await hold(1)).token)));
  const broken = held[3];
  if (!broken) throw new Error('Nothing was held.');
  const write = (attributes: { reference: string }) =>
    till.table.client.send(
      new UpdateCommand({
        TableName: till.table.name,
        Key: keys.booking(broken.organizationId, broken.id),
        UpdateExpression: 'SET #reference = :reference',
        ExpressionAttributeNames: { '#reference': 'reference' },
        ExpressionAttributeValues: { ':reference': attributes.reference },
      }),
    );
  await write({ reference: 'not a reference' });
  pass(10);
  await expect(expireHolds(till)).rejects.toThrow('1 bookings could not be ended');
  expect(await seatsLeft()).toBe(9);
  await write(broken);
  expect(await expireHolds(till)).toBe(1);
  expect(await seatsLeft()).toBe(10);
});

test('an offer that is not accepted becomes one refund when it expires, and not before', async () => {
  const { hold, toPayPage, read, wait } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await wait(40);
  await hold(9);
  await applyPayment(till, paying);
  pass(14);
  await expireHolds(till);
  expect(refundsOf(await read(paying.token))).toEqual([]);
  pass(1);
  await Promise.all([expireHolds(till), expireHolds(till), expireHolds(till)]);
  expect(refundsOf(await read(paying.token))).toEqual([
    expect.objectContaining({ amount: 7500, reason: 'too-late' }),
  ]);
});

test('a checked-in party is completed when the session is over, without action by staff', async () => {
  const { shop, session, toPayPage, read, seatsLeft } = await setup(till);
  const { token, ...paying } = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  const { organizationId, bookingId } = paying;
  const transition = { event: 'check-in', by: adminOf(shop) } as const;
  const arrived = (booking: Booking) => ({
    transition,
    after: applyEvent(booking, 'check-in', { expiresAt: booking.endsAt }),
  });
  await changeBooking(till.table, { organizationId, bookingId }, toInstant(till.clock.at), arrived);
  const link = await signLink('a secret for tests', paying, new Date('2027-01-01'));
  const { version } = await read(link);
  till.clock.at = new Date(Date.parse(session.endsAt) - 1);
  await expireHolds(till);
  expect((await read(link)).state).toBe('checked_in');
  till.clock.at = new Date(session.endsAt);
  await Promise.all([expireHolds(till), expireHolds(till)]);
  expect(await read(link)).toMatchObject({ state: 'completed', version: version + 1 });
  expect(await seatsLeft()).toBe(7);
});
