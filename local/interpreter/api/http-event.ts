import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '../http/exchange.ts';
import type { RouteMatch } from './match-route.ts';
import type { Api } from './model.ts';

/** Everything about a request that goes into an event, whether for a route or for an authorizer. */
export interface Received {
  readonly request: HttpRequest;
  readonly api: Api;
  readonly match: RouteMatch;
  readonly sourceIp: string;
  /** Milliseconds since 1970, by the host's clock. */
  readonly now: number;
}

/** The event of payload format 2.0, field by field as API Gateway writes it. */
export function httpEvent(received: Received, authorizer: Record<string, unknown> | null) {
  const { request, match } = received;
  const isText = isTextual(String(request.headers['content-type'] ?? ''));
  return {
    ...common(received, authorizer),
    version: '2.0',
    ...(request.body.length > 0 && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

/** The event of a REQUEST authorizer of payload format 2.0. */
export function authorizerEvent(received: Received, authorizerId: string, identitySource: readonly string[]) {
  const { api, request, match } = received;
  return {
    ...common(received, null),
    version: '2.0',
    type: 'REQUEST',
    routeArn: `${api.executeArn}/${api.stage}/${request.method}${pathOf(request)}`,
    identitySource,
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    authorizerId,
  };
}

function common(received: Received, authorizer: Record<string, unknown> | null) {
  const { request, match } = received;
  const cookies = cookiesOf(request);
  const query = queryOf(request);
  return {
    routeKey: match.route.key,
    rawPath: pathOf(request),
    rawQueryString: request.path.split('?')[1] ?? '',
    ...(cookies.length > 0 && { cookies }),
    headers: headersOf(received),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: contextOf(received, authorizer),
  };
}

function contextOf(
  { request, api, match, sourceIp, now }: Received,
  authorizer: Record<string, unknown> | null,
) {
  return {
    accountId: api.executeArn.split(':')[4],
    apiId: api.id,
    ...(authorizer && { authorizer: { lambda: authorizer } }),
    domainName: api.domain,
    domainPrefix: api.id,
    http: {
      method: request.method,
      path: pathOf(request),
      protocol: 'HTTP/1.1',
      sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: match.route.key,
    stage: api.stage,
    time: new Date(now).toUTCString(),
    timeEpoch: now,
  };
}

export function pathOf(request: HttpRequest): string {
  return request.path.split('?')[0] ?? '/';
}

/** API Gateway moves cookies from the headers into a list, and records who passed the request on. */
function headersOf({ request, sourceIp }: Received): Record<string, string> {
  const forwardedFor = [request.headers['x-forwarded-for'], sourceIp].filter(Boolean).join(', ');
  return Object.fromEntries(
    Object.entries({ ...request.headers, 'x-forwarded-for': forwardedFor }).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, [value].flat().join(',')]],
    ),
  );
}

function cookiesOf(request: HttpRequest): string[] {
  return (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
}

/** A parameter given twice: its values joined by commas. */
function queryOf(request: HttpRequest): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(request.path.split('?')[1] ?? '')) {
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  return query;
}

function isTextual(type: string): boolean {
  return type === '' || /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript))/.test(type);
}
