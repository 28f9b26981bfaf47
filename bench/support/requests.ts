import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { guestPaths } from '../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../core/contract/routing/route-url.ts';
import type { HttpEvent, HttpResult } from '../../lambdas/middleware/request.ts';
import { httpEvent } from '../../test/people/support/http-event.ts';
import type { Shop } from '../../test/support/shop.ts';
import { usualParty } from './shop.ts';

/** What API Gateway sends for one guest who takes seats of a session. Each guest has an address of their own. */
export function holdRequest({ venue: { embedKey: key } }: Shop, { id: sessionId }: Session): HttpEvent {
  const event = httpEvent({
    method: 'POST',
    path: routeUrl(guestPaths.createHold, { key }),
    headers: { 'idempotency-key': randomUUID() },
    body: { sessionId, party: usualParty },
  });
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp: someAddress() };
  return { ...event, requestContext: { ...requestContext, http }, pathParameters: { key } };
}

/** An IPv6 address: each in a network of its own. */
function someAddress(): string {
  const groups = randomBytes(8).toString('hex').match(/.{4}/g) ?? [];
  return `2001:${groups.slice(1).join(':')}:0:0:0:1`;
}

/** What API Gateway sends for one guest who looks at the day of a session. */
export function dayRequest({ venue, activity }: Shop, { date }: Session): HttpEvent {
  const params = { key: venue.embedKey, activityId: activity.id, date };
  return {
    ...httpEvent({ method: 'GET', path: routeUrl(guestPaths.getDay, params) }),
    pathParameters: params,
  };
}

/** Invokes a function. @throws when it answers with another status: what is measured has to work */
export async function ask(
  invoke: (event: HttpEvent, context: Context) => Promise<HttpResult>,
  event: HttpEvent,
  isExpected = (status: number) => status < 300,
): Promise<void> {
  const { statusCode = 0, body } = await invoke(event, context);
  if (!isExpected(statusCode)) throw new Error(`The function answered ${statusCode}: ${body}`);
}

const context: Context = {
  awsRequestId: 'bench',
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'bench',
  functionVersion: '$LATEST',
  invokedFunctionArn: '',
  logGroupName: '',
  logStreamName: '',
  memoryLimitInMB: '1024',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
