import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventSource } from '../../core/contract/events.ts';
import { organizationId } from '../../core/contract/model/ids.ts';
import { failedDeliveries } from '../../lambdas/data/platform/failed-deliveries.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { keepFailures } from '../../lambdas/usecases/platform/failures/keep-failures.ts';
import { type Letter, readFailure } from '../../lambdas/usecases/platform/failures/read-failure.ts';
import {
  discardFailedDelivery,
  replayFailedDelivery,
} from '../../lambdas/usecases/platform/failures/resolve-failure.ts';
import { startTable, type TestTable } from '../support/table.ts';
import { logOf, operator, platformDeps } from './support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const functionArn = 'arn:aws:lambda:us-east-1:111122223333:function:bookingtms-production-refunds';
const sentAt = Date.parse('2026-11-22T09:00:00.000Z');

function busEvent(organization: string) {
  const detail = { eventId: 'e1', organizationId: organization, bookingId: 'bkg_aaaaaaaaaaaa' };
  return { source: eventSource, 'detail-type': 'booking.refund-requested', detail };
}

function letter(body: unknown, attributes: Record<string, string> = {}): Letter {
  const named = Object.entries(attributes).map(([name, stringValue]) => [name, { stringValue }]);
  return {
    messageId: systemIds.random(),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { SentTimestamp: String(sentAt) },
    messageAttributes: Object.fromEntries(named),
  };
}

/** As Lambda writes it when an event failed every retry. */
function givenUp(event: unknown, errorMessage = 'Stripe is away') {
  return letter({
    requestContext: { functionArn: `${functionArn}:$LATEST`, condition: 'RetriesExhausted' },
    requestPayload: event,
    responsePayload: { errorType: 'StripeError', errorMessage, trace: ['at a line'] },
  });
}

const read = (one: Letter) => readFailure(systemIds, one);
const org = 'org_aaaaaaaaaaaa';
const schedule = { 'detail-type': 'Scheduled Event', source: 'aws.scheduler' };
const unreachable = {
  TARGET_ARN: functionArn,
  ERROR_CODE: 'NO_PERMISSIONS',
  ERROR_MESSAGE: 'Not authorized',
};
const batch = {
  requestContext: { functionArn, condition: 'RetryAttemptsExhausted' },
  DDBStreamBatchInfo: { shardId: 'shardId-1', startSequenceNumber: '1' },
};

test.each([
  ['an event', givenUp(busEvent(org)), 'event', 'bookingtms-production-refunds', 'StripeError'],
  ['a schedule', givenUp(schedule), 'schedule', 'bookingtms-production-refunds', 'StripeError'],
  [
    'not handed over',
    letter(busEvent(org), unreachable),
    'event',
    'bookingtms-production-refunds',
    'NO_PERMISSIONS',
  ],
  ['a stream', letter(batch), 'stream', 'bookingtms-production-refunds', 'RetryAttemptsExhausted'],
  ['not JSON', letter('{'), 'unreadable', 'unknown', 'Unreadable'],
  ['something else', letter({ hello: 'world' }), 'unreadable', 'unknown', 'Unreadable'],
])('%s is parsed correctly', (_what, sent, kind, name, type) => {
  const failure = read(sent);
  expect(failure).toMatchObject({ kind, function: name, error: { type }, status: 'waiting' });
  expect(failure.organizationId).toBe(kind === 'event' ? org : undefined);
  expect(failure.eventType).toBe(kind === 'event' ? 'booking.refund-requested' : undefined);
});

test('a failure contains no personal data, and only the first line of the error', () => {
  const { error } = read(
    givenUp(busEvent(org), 'Not verified: ana@example.com, <bob@example.org>\nat a line'),
  );
  expect(error.message).toBe('Not verified: (address) (address)');
});

test('a long line without an address is read as fast as a short one', () => {
  // With one pattern over the whole line, this takes minutes.
  expect(read(givenUp(busEvent(org), 'a'.repeat(500_000))).error.message).toBe('a'.repeat(300));
});

function setup() {
  const { deps } = platformDeps(running.table);
  const failures = failedDeliveries(running.table);
  const sent: unknown[] = [];
  const functions = {
    async start(name: string, event: unknown) {
      sent.push([name, event]);
    },
  };
  const organization = organizationId.parse(`org_${systemIds.random()}`);
  const keep = (letters: readonly Letter[]) => keepFailures({ failures, ids: systemIds }, letters);
  return { deps: { ...deps, failures, functions }, failures, sent, organization, keep };
}

test('a repeated message is one failure, and one that cannot be stored is retried', async () => {
  const { failures, keep } = setup();
  const one = givenUp(busEvent(org));
  expect(await keep([one, one])).toEqual([]);
  const { items } = await failures.page({ limit: 100 });
  expect(items.filter(({ id }) => id === read(one).id)).toHaveLength(1);
  const broken = { ...one, attributes: { SentTimestamp: 'yesterday' } };
  expect(await keep([broken, givenUp(busEvent(org))])).toEqual([broken.messageId]);
});

test('a failed event is resent unchanged, as often as needed, and the audit log names the sender', async () => {
  const { deps, sent, keep, organization } = setup();
  const event = busEvent(organization);
  const one = givenUp(event);
  await keep([one]);
  const { id } = read(one);
  expect(await replayFailedDelivery(deps, operator, id)).toMatchObject({ status: 'replayed', replays: 1 });
  expect(await replayFailedDelivery(deps, operator, id)).toMatchObject({ status: 'replayed', replays: 2 });
  expect(sent).toEqual([1, 2].map(() => ['bookingtms-production-refunds', event]));
  expect(await discardFailedDelivery(deps, operator, id)).toMatchObject({
    status: 'discarded',
    seenTo: { by: 'Olga Operator' },
  });
  await expect(replayFailedDelivery(deps, operator, id)).rejects.toMatchObject({ code: 'conflict' });
  expect((await logOf(running.table, organization)).map(({ action }) => action)).toEqual([
    'replayFailedDelivery',
    'replayFailedDelivery',
    'discardFailedDelivery',
  ]);
});

test('a failure is not marked as resent when it was not', async () => {
  const { deps, keep, failures } = setup();
  const one = givenUp(busEvent(org));
  await keep([one]);
  const { id } = read(one);
  const away = { start: () => Promise.reject(new Error('Lambda is away')) };
  await expect(replayFailedDelivery({ ...deps, functions: away }, operator, id)).rejects.toThrow('away');
  expect(await failures.get(id)).toMatchObject({ status: 'waiting', replays: 0 });
});

test('records of a stream cannot be resent', async () => {
  const { deps, sent, keep } = setup();
  const one = letter(batch);
  await keep([one]);
  await expect(replayFailedDelivery(deps, operator, read(one).id)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(sent).toEqual([]);
  const unknown = read(givenUp(null)).id;
  await expect(replayFailedDelivery(deps, operator, unknown)).rejects.toMatchObject({ code: 'not-found' });
});
