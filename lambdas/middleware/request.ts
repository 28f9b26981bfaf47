import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Actor, Person } from '../../core/domain/permissions/actor.ts';
import { Problem } from '../../core/domain/problem.ts';

/** API Gateway's request, with the context from its authorizer. */
export interface HttpEvent extends Omit<APIGatewayProxyEventV2, 'requestContext'> {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { lambda?: unknown } };
}

export type HttpResult = APIGatewayProxyStructuredResultV2;

/** What a handler may read of a request besides its parsed input. */
export interface Request {
  readonly requestId: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `name=value`, one each. */
  readonly cookies: readonly string[];
  /** The body byte for byte, as signatures need it. */
  readonly rawBody: Uint8Array;
  /** The caller's IP address; on public routes without a limit, that of the last proxy. */
  readonly address: string;
  /** The person who is signed in; null on public routes. */
  readonly person: Person | null;
  /** The same person at their current organization. The route's permission has been checked. */
  readonly actor: Actor | null;
}

/** The caller of a route that requires a signed-in person. @throws Problem('unauthenticated') */
export function personOf({ person }: Pick<Request, 'person'>): Person {
  if (!person) throw new Problem('unauthenticated', 'sign-in');
  return person;
}

/**
 * The caller, and their organization.
 * @throws Problem('unauthenticated'); Problem('no-organization') for a person without a current organization
 */
export function actorOf(request: Pick<Request, 'person' | 'actor'>): Actor {
  if (request.actor) return request.actor;
  personOf(request);
  throw new Problem('no-organization', 'choose-organization');
}
