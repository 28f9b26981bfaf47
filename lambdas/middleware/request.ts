import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor, Person } from '../../core/domain/permissions/actor.ts';
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
  /** Where it came from, an IP address; on routes that need nobody and count nothing, whoever passed it on. */
  readonly address: string;
  /** Who is signed in; null on routes that need no one. */
  readonly person: Person | null;
  /** The same, at the organization they work for. The route's permission has been checked. */
  readonly actor: Actor | null;
}

/** Who asks, on a route that needs somebody. @throws Problem('unauthenticated') */
export function personOf({ person }: Pick<Request, 'person'>): Person {
  if (!person) throw new Problem('unauthenticated', 'sign-in');
  return person;
}

/**
 * Who asks, and for which organization.
 * @throws Problem('unauthenticated'); Problem('no-organization') for whoever works for none at the moment
 */
export function actorOf(request: Pick<Request, 'person' | 'actor'>): Actor {
  if (request.actor) return request.actor;
  personOf(request);
  throw new Problem('no-organization', 'choose-organization');
}
