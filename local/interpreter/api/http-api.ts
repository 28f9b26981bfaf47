import * as z from 'zod';
import type { Functions } from '../functions/registry.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../http/exchange.ts';
import type { MayInvoke } from '../iam/roles.ts';
import { createAuthorizers } from './authorize.ts';
import { httpEvent, pathOf, type Received } from './http-event.ts';
import { matchRoute } from './match-route.ts';
import type { Api } from './model.ts';

export interface GatewayOptions {
  functions: Functions;
  mayInvoke: MayInvoke;
  now(): number;
  report(message: string): void;
}

export type HttpApi = (request: HttpRequest, sourceIp: string) => Promise<HttpResponse>;

const refusals = { 401: 'Unauthorized', 403: 'Forbidden', 500: 'Internal Server Error' } as const;
const gatewayPrincipal = 'apigateway.amazonaws.com';

/** An HTTP API: routes, REQUEST authorizers, payload format 2.0. */
export function createHttpApi(api: Api, options: GatewayOptions): HttpApi {
  const { functions, mayInvoke, now, report } = options;
  const authorize = createAuthorizers(options);

  return async (request, sourceIp) => {
    const match = matchRoute(api.routes, request.method, pathOf(request));
    if (!match) return message(404, 'Not Found');
    const received: Received = { request, api, match, sourceIp, now: now() };
    const permit = match.route.authorizer ? await authorize(match.route.authorizer, received) : {};
    if ('refused' in permit) return message(permit.refused, refusals[permit.refused]);
    return invoke(received, permit.context ?? null);
  };

  async function invoke(
    received: Received,
    authorizer: Record<string, unknown> | null,
  ): Promise<HttpResponse> {
    const { route } = received.match;
    const fn = functions.byArn(route.functionArn);
    const [method = '', path = ''] = route.key.split(' ');
    const source = `${api.executeArn}/${api.stage}/${method === 'ANY' ? received.request.method : method}${path}`;
    if (!mayInvoke(fn.arn, gatewayPrincipal, source)) {
      report(`API Gateway may not invoke ${fn.logicalId} for ${route.key}: the stack gives no permission`);
      return message(500, 'Internal Server Error');
    }
    const outcome = await functions.invoke(fn, httpEvent(received, authorizer));
    return outcome.ok
      ? toResponse(JSON.parse(outcome.payload), report)
      : message(500, 'Internal Server Error');
  }
}

const answered = z.object({
  statusCode: z.coerce.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Format 2.0: an answer without `statusCode` is JSON for a 200. */
function toResponse(answer: unknown, report: (message: string) => void): HttpResponse {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer))
    return jsonResponse(200, answer);
  const parsed = answered.safeParse(answer);
  if (!parsed.success) {
    report(`A function's answer is not one that API Gateway understands: ${parsed.error.message}`);
    return message(500, 'Internal Server Error');
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    status: statusCode,
    headers: {
      ...(body !== '' && { 'content-type': 'text/plain; charset=utf-8' }),
      ...lowerCase,
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

function message(status: number, text: string): HttpResponse {
  return jsonResponse(status, { message: text });
}
