import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readBooks } from '../../../bin/audit/read-books.ts';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { auditBooks } from '../../../core/domain/audit/audit-books.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { indexBooking } from '../../../lambdas/usecases/guest/index-bookings.ts';
import { applyPayment } from '../../../lambdas/usecases/money/payment/apply-payment.ts';
import { auditAfterChange } from '../../../lambdas/usecases/platform/audit-after-change.ts';
import { setup, startTill, type Till } from '../../money/payment/support.ts';

/** The auditor of each change and the full audit find figures changed past the application. */
let till: Till;
let booking: Booking;
beforeAll(async () => {
  till = await startTill();
});
afterAll(() => till?.close());

beforeEach(async () => {
  const { toPayPage, read } = await setup(till);
  const paying = await toPayPage(3);
  await till.outcome(paying.checkoutSessionId, 'pay');
  await applyPayment(till, paying);
  booking = await read(paying.token);
  await indexBooking(till.table, null, booking);
});

const waits: number[] = [];
const deps = (table: Table = till.table) => ({
  table,
  clock: till.clock,
  wait: async (milliseconds: number) => {
    waits.push(milliseconds);
  },
});
const event = () => ({
  eventId: 'event',
  organizationId: booking.organizationId,
  venueId: booking.venueId,
  activityId: booking.activityId,
  bookingId: booking.id,
  version: booking.version,
  occurredAt: till.clock.at.toISOString(),
});

const session = () => keys.session(booking.organizationId, booking.sessionId);
const own = () => keys.booking(booking.organizationId, booking.id);

async function differences() {
  const found = auditBooks(await readBooks(till.table), till.clock.at.toISOString());
  return found.filter(({ id }) => id === booking.id || id === booking.sessionId).map(({ what }) => what);
}

test('an untouched shop adds up', async () => {
  await auditAfterChange(deps(), event());
  expect(await differences()).toEqual([]);
});

test.each<[string, () => Promise<unknown>, string]>([
  [
    'a seat that no booking took',
    () => updateItem(till.table, { update: session(), add: { capacityRemaining: -1 }, only: [] }),
    'seats-taken',
  ],
  [
    'a seat held by no booking',
    () => updateItem(till.table, { update: session(), add: { capacityHeld: 1 }, only: [] }),
    'seats-held',
  ],
  [
    'a payment state that the ledger does not bear out',
    () => updateItem(till.table, { update: own(), set: { paymentState: 'refunded' }, only: [] }),
    'payment-state',
  ],
  [
    'more seats than the ledger has',
    () => updateItem(till.table, { update: own(), set: { seats: 4 }, only: [] }),
    'seats-of-booking',
  ],
  [
    'money of a booking that came to nothing',
    () =>
      updateItem(till.table, { update: own(), set: { state: 'expired' }, remove: ['confirmedAt'], only: [] }),
    'money-without-seats',
  ],
])('%s is found', async (_, tamper, what) => {
  await tamper();
  expect(await differences()).toContain(what);
  await expect(auditAfterChange(deps(), event())).rejects.toThrow(booking.id);
});

test('a difference seen only for a moment raises no alarm', async () => {
  let looks = 0;
  const send = till.table.client.send.bind(till.table.client) as (command: Sent) => Promise<{ Item: object }>;
  const client = new Proxy(till.table.client, {
    get: (target, name) =>
      name === 'send'
        ? async (command: Sent) => {
            const answer = await send(command);
            // As a half-read transaction looks: the seats are still in the session.
            const early = command.input.Key?.SK === session().SK && looks++ === 0;
            return early ? { Item: { ...answer.Item, capacityRemaining: 10 } } : answer;
          }
        : Reflect.get(target, name),
  });
  waits.length = 0;
  await auditAfterChange(deps({ ...till.table, client }), event());
  expect(waits).toHaveLength(1);
});

type Sent = { input: { Key?: { SK?: string } } };

test('npm run audit reports it and exits with 1', async () => {
  await updateItem(till.table, { update: session(), add: { capacityRemaining: -2 }, only: [] });
  const { code, output } = await run('audit', '--table', till.table.name);
  expect(output).toContain('seats-taken');
  expect(code).toBe(1);
});

test('npm run audit without a table asks for one', async () => {
  const { code, output } = await run('audit');
  expect(output).toContain('--table');
  expect(code).toBe(2);
});

test('npm run repair shows what it would change, and changes it only on request', async () => {
  const { table } = till;
  await updateItem(table, { update: session(), set: { capacityRemaining: -4 }, only: [] });
  const shown = await run('repair', '--table', table.name);
  expect(shown.output).toContain('capacityRemaining -4 -> 7');
  expect(shown.output).toContain('Nothing was changed');
  expect(shown.code).toBe(1);
  expect(await differences()).toContain('negative-seats');
  const applied = await run('repair', '--table', table.name, '--apply');
  expect(applied.output).toMatch(/Changed: .*capacityRemaining -4 -> 7/);
  expect(applied.output).toContain('For a person to decide');
  expect(await differences()).toEqual([]);
});

async function run(
  command: 'audit' | 'repair',
  ...options: string[]
): Promise<{ code: number | null; output: string }> {
  const { hostname, port, protocol } = (await till.table.client.config.endpoint?.()) ?? {};
  const child = spawn(process.execPath, [`bin/${command}.ts`, ...options], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: `${protocol}//${hostname}:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'root',
      AWS_SECRET_ACCESS_KEY: 'root',
    },
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, output: out + errors };
}
