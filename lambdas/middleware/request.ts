import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { Problem } from '../../core/domain/problem.ts';

/** API Gateway's request, with whatever its authorizer found out. */
export interface HttpEvent extends Omit<APIGatewayProxyEventV2, 'requestContext'> {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { lambda?: unknown } };
}

export type HttpResult = APIGatewayProxyStructuredResultV2;

/** What a handler may know of a request beside its parsed input. */
export interface Request {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `name=value`, one each. */
  readonly cookies: readonly string[];
  /** The body as it came, byte for byte: what a signature is over. */
  readonly rawBody: Uint8Array;
  /** Who is signed in; null on routes that need no one. The route's permission has been checked. */
  readonly actor: Actor | null;
}

/** The actor of a route that has one. @throws Problem('unauthenticated') */
export function actorOf(request: Request): Actor {
  if (!request.actor) throw new Problem('unauthenticated', 'Sign in and try again.');
  return request.actor;
}
