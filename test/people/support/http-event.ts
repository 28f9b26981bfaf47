import type { Context } from 'aws-lambda';
import type { HttpEvent } from '../../../lambdas/middleware/request.ts';

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: string[];
  readonly body?: unknown;
}

/** A request as API Gateway hands it to a function (payload format 2.0). */
export function httpEvent({ method, path, headers = {}, cookies, body }: Sent): HttpEvent {
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers,
    ...(cookies ? { cookies } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

export const lambdaContext = { awsRequestId: 'request-1' } as Context;
