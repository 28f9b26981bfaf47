import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { tenantBusHandler } from '../../lambdas/middleware/bus.ts';
import { batchHandler } from '../../lambdas/middleware/consumer.ts';
import { websocketHandler } from '../../lambdas/middleware/websocket.ts';
import { log } from '../../lambdas/runtime/log.ts';

const usual = process.env.AWS_LAMBDA_LOG_LEVEL;
const context = { awsRequestId: 'request-1' } as Context;
let lines: Record<string, unknown>[];

beforeEach(() => {
  process.env.AWS_LAMBDA_LOG_LEVEL = 'INFO';
  process.env.TABLE_NAME = 'test';
  lines = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.env.AWS_LAMBDA_LOG_LEVEL = usual;
});

const due = {
  eventId: 'e1',
  organizationId: 'org_000000000000',
  date: '2026-11-22',
  occurredAt: '2026-11-22T09:00:00.000Z',
};

test('what a run logs names the function, the request and the organization', async () => {
  const handler = tenantBusHandler('metrics', () => ({
    'organization.reconciliation-due': async () => {
      await Promise.resolve();
      log('reconciled', { records: 1 });
    },
  }));
  await handler({ 'detail-type': 'organization.reconciliation-due', detail: due }, context);
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'reconciled',
      function: 'metrics',
      requestId: 'request-1',
      organizationId: due.organizationId,
      eventId: 'e1',
      event: 'organization.reconciliation-due',
      records: 1,
    }),
    expect.objectContaining({
      code: 'work-done',
      function: 'metrics',
      requestId: 'request-1',
      organizationId: due.organizationId,
      milliseconds: expect.any(Number),
    }),
  ]);
  log('reconciled');
  expect(lines[2]).not.toHaveProperty('requestId');
});

test('two runs at once keep their fields apart', async () => {
  const handler = batchHandler('event-stream', async (wait: Promise<void>) => {
    await wait;
    log('reconciled');
    return [];
  });
  const runs = [1, 2].map((run) => handler(Promise.resolve(), { awsRequestId: String(run) } as Context));
  await Promise.all(runs);
  expect(lines.map(({ requestId, code }) => `${requestId} ${code}`).sort()).toEqual([
    '1 reconciled',
    '1 work-done',
    '2 reconciled',
    '2 work-done',
  ]);
});

test('a failed run is logged with the booking of its event', async () => {
  const handler = tenantBusHandler('metrics', () => ({
    'organization.reconciliation-due': async () => {
      throw new Error('Stripe is away.');
    },
  }));
  const detail = { ...due, bookingId: 'bkg_000000000001' };
  const run = handler({ 'detail-type': 'organization.reconciliation-due', detail }, context);
  await expect(run).rejects.toThrow('Stripe is away.');
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'work-failed',
      organizationId: due.organizationId,
      bookingId: 'bkg_000000000001',
      error: 'Stripe is away.',
    }),
  ]);
});

test('an address in the message of an error is not logged', async () => {
  const handler = batchHandler('event-stream', async () => {
    throw new Error('Email address is not verified: zyx.omma@example.com.');
  });
  await expect(handler({}, context)).rejects.toThrow('not verified');
  expect(lines[0]).toMatchObject({ error: 'Email address is not verified: (address)' });
  expect(JSON.stringify(lines)).not.toContain('zyx');
});

test('a run that fails is logged, and fails', async () => {
  const handler = batchHandler('event-stream', async () => {
    throw new Error('The bus is away.');
  });
  await expect(handler({}, context)).rejects.toThrow('The bus is away.');
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'work-failed',
      function: 'event-stream',
      requestId: 'request-1',
      error: 'The bus is away.',
    }),
  ]);
});

test('of a batch, only the messages that failed come again', async () => {
  const handler = batchHandler('failed-deliveries', async (ids: string[]) => ids.slice(1));
  expect(await handler(['a', 'b', 'c'], context)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'b' }, { itemIdentifier: 'c' }],
  });
});

test('each event of a WebSocket goes to its handler, whose status is the answer', async () => {
  const handler = websocketHandler('websocket', {
    CONNECT: async () => 403,
    MESSAGE: async () => 200,
    DISCONNECT: async () => 200,
  });
  const tell = (eventType: string) =>
    handler(
      { requestContext: { eventType, connectionId: 'connection-1' } } as Parameters<typeof handler>[0],
      context,
    );
  expect([await tell('CONNECT'), await tell('MESSAGE')]).toEqual([{ statusCode: 403 }, { statusCode: 200 }]);
  const fields = {
    code: 'work-done',
    function: 'websocket',
    requestId: 'request-1',
    connectionId: 'connection-1',
  };
  expect(lines).toEqual([
    expect.objectContaining({ ...fields, event: 'CONNECT', status: 403 }),
    expect.objectContaining({ ...fields, event: 'MESSAGE', status: 200 }),
  ]);
});
