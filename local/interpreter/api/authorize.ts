import * as z from 'zod';
import type { GatewayOptions } from './http-api.ts';
import { authorizerEvent, type Received } from './http-event.ts';
import type { Authorizer } from './model.ts';

type Permit = { refused: 401 | 403 | 500 } | { context?: Record<string, unknown> };

interface Remembered {
  readonly until: number;
  readonly permit: Permit;
}

const simpleResponse = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).default({}),
});

/** Answers that are remembered at once: beyond this, those that are over are forgotten, or else all. */
export const mostRemembered = 1000;

/** REQUEST authorizers with simple responses, remembered for as long as their TTL says. */
export function createAuthorizers({ functions, mayInvoke, now, report }: GatewayOptions) {
  const remembered = new Map<string, Remembered>();

  function remember(key: string, answer: Remembered): void {
    if (remembered.size >= mostRemembered) forgetOver();
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, answer);
  }

  function forgetOver(): void {
    for (const [key, { until }] of remembered) if (until <= now()) remembered.delete(key);
  }

  return async (authorizer: Authorizer, received: Received): Promise<Permit> => {
    const identity = authorizer.identitySources.map((source) => identityValue(source, received));
    const known = identity.filter((value) => value !== undefined);
    if (known.length < identity.length) return { refused: 401 };
    const key = JSON.stringify([authorizer.id, known]);
    const before = remembered.get(key);
    if (authorizer.ttlSeconds > 0 && before && before.until > now()) return before.permit;
    const permit = await ask(authorizer, received, known);
    if (authorizer.ttlSeconds > 0) remember(key, { until: now() + authorizer.ttlSeconds * 1000, permit });
    return permit;
  };

  async function ask(
    authorizer: Authorizer,
    received: Received,
    identity: readonly string[],
  ): Promise<Permit> {
    const fn = functions.byArn(authorizer.functionArn);
    const source = `${received.api.executeArn}/authorizers/${authorizer.id}`;
    if (!mayInvoke(fn.arn, 'apigateway.amazonaws.com', source)) {
      report(`API Gateway may not invoke the authorizer ${fn.logicalId}: the stack gives no permission`);
      return { refused: 500 };
    }
    const outcome = await functions.invoke(fn, authorizerEvent(received, authorizer.id, identity));
    if (!outcome.ok) return { refused: 500 };
    const answer = simpleResponse.safeParse(JSON.parse(outcome.payload));
    if (!answer.success) return { refused: 500 };
    return answer.data.isAuthorized ? { context: answer.data.context } : { refused: 403 };
  }
}

/** `$request.header.cookie`, `$request.querystring.token` */
function identityValue(source: string, { request }: Received): string | undefined {
  const [, kind, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  const value =
    kind === 'header'
      ? request.headers[name.toLowerCase()]
      : new URLSearchParams(request.path.split('?')[1]).get(name);
  const text = [value ?? ''].flat().join(',');
  return text === '' ? undefined : text;
}
