import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { deskSchemas } from '../../core/contract/schemas/desk/desk.ts';
import { Problem } from '../../core/domain/problem.ts';
import { portalHandler } from '../../lambdas/middleware/portal.ts';
import type { HttpEvent } from '../../lambdas/middleware/request.ts';
import { answerAll } from '../../lambdas/middleware/unrouted.ts';
import { addLogFields, log } from '../../lambdas/runtime/log.ts';

const usual = process.env.AWS_LAMBDA_LOG_LEVEL;
let lines: Record<string, unknown>[];

beforeEach(() => {
  process.env.AWS_LAMBDA_LOG_LEVEL = 'INFO';
  process.env.TABLE_NAME = 'test';
  process.env.SITE_URL = 'https://book.example.com';
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

const organizationId = 'org_000000000001';

const handler = portalHandler('desk', { getStaffBooking: deskSchemas.getStaffBooking } as never, () => {
  const getStaffBooking = async ({ params }: { params: { bookingId: string } }) => {
    await Promise.resolve();
    if (params.bookingId.endsWith('9')) throw new Problem('not-found', 'booking-gone');
    if (params.bookingId.endsWith('8')) throw new Error('The table is away.');
    log('transaction-conflict', { attempt: 1 });
    addLogFields({ refundId: `re_${params.bookingId}` });
    return {};
  };
  return { getStaffBooking } as never;
});

/** A member of the organization asks for a booking. */
function ask(requestId: string, bookingId: string) {
  const path = `/api/portal/venues/ven_000000000001/bookings/${bookingId}`;
  const lambda = { userId: 'usr_1', name: 'Zyx Omma', email: 'zyx@example.com', role: 'org-admin' };
  const requestContext = {
    requestId,
    http: { method: 'GET', path, sourceIp: '203.0.113.9' },
    authorizer: { lambda: { ...lambda, organizationId, venueIds: 'all' } },
  };
  const event = { version: '2.0', rawPath: path, headers: {}, requestContext } as unknown as HttpEvent;
  return handler(event, { awsRequestId: `lambda-${requestId}` } as Context);
}

test('each line of a request names function, request, route, organization and booking', async () => {
  await ask('request-1', 'bkg_000000000001');
  const fields = {
    function: 'desk',
    requestId: 'request-1',
    invocation: 'lambda-request-1',
    route: 'getStaffBooking',
    organizationId,
    venueId: 'ven_000000000001',
    bookingId: 'bkg_000000000001',
  };
  expect(lines).toEqual([
    expect.objectContaining({ code: 'transaction-conflict', attempt: 1, ...fields }),
    expect.objectContaining({
      code: 'request-answered',
      status: 200,
      milliseconds: expect.any(Number),
      ...fields,
    }),
  ]);
});

test('two requests at once keep their fields apart', async () => {
  await Promise.all([ask('request-1', 'bkg_000000000001'), ask('request-2', 'bkg_000000000002')]);
  const seen = lines.map(({ requestId, bookingId, refundId, code }) => ({
    requestId,
    bookingId,
    refundId,
    code,
  }));
  for (const last of ['1', '2']) {
    const of = { requestId: `request-${last}`, bookingId: `bkg_00000000000${last}` };
    expect(seen.filter(({ requestId }) => requestId === of.requestId)).toEqual([
      { ...of, code: 'transaction-conflict', refundId: undefined },
      { ...of, code: 'request-answered', refundId: `re_${of.bookingId}` },
    ]);
  }
});

test('a problem is one line with its code; an unexpected error is logged in full before it', async () => {
  await ask('request-1', 'bkg_000000000009');
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'request-answered',
      status: 404,
      problem: 'not-found',
      requestId: 'request-1',
    }),
  ]);
  lines = [];
  await ask('request-2', 'bkg_000000000008');
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'request-failed',
      error: 'The table is away.',
      requestId: 'request-2',
      bookingId: 'bkg_000000000008',
    }),
    expect.objectContaining({ code: 'request-answered', status: 500, requestId: 'request-2' }),
  ]);
});

test('no line has the name, email or address of the caller', async () => {
  for (const last of ['1', '8', '9']) await ask('request-1', `bkg_00000000000${last}`);
  expect(JSON.stringify(lines)).not.toMatch(/zyx|203\.0\.113/i);
});

test('a request that no route takes is logged by its function and id, without its path', async () => {
  const unrouted = answerAll(
    async () => ({}),
    () => ({ status: 404, html: '', headers: {} }),
    () => ({ status: 200, html: '', headers: {} }),
  );
  const requestContext = { requestId: 'request-1', http: { method: 'GET', path: '/zyx' } };
  const event = {
    routeKey: '$default',
    rawPath: '/zyx',
    headers: {},
    requestContext,
  } as unknown as HttpEvent;
  await unrouted(event, { awsRequestId: 'lambda-1' } as Context);
  expect(lines).toEqual([
    expect.objectContaining({
      code: 'request-answered',
      function: 'pages',
      requestId: 'request-1',
      status: 404,
    }),
  ]);
  expect(JSON.stringify(lines)).not.toContain('zyx');
});
