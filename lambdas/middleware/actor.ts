import * as z from 'zod';
import { organizationId, venueId } from '../../core/contract/model/ids.ts';
import { permissions } from '../../core/contract/permissions.ts';
import { role } from '../../core/contract/views.ts';
import type { Actor, Person } from '../../core/domain/permissions/actor.ts';
import { Problem } from '../../core/domain/problem.ts';
import type { HttpEvent } from './request.ts';

const listed = z.string().transform((text) => text.split(',').filter(Boolean));

/** What the authorizer passes on: strings only, as API Gateway requires. */
const authorizerContext = z.object({
  userId: z.string().min(1),
  name: z.string(),
  email: z.string(),
  role: z.union([role, z.literal('integration')]),
  /** Empty for a person without a current organization. */
  organizationId: z.union([organizationId, z.literal('')]),
  venueIds: z.union([z.literal('all'), listed.pipe(z.array(venueId))]),
  organizationIds: listed.pipe(z.array(organizationId)).default([]),
  /** Of an API key; empty for people. */
  scopes: listed.pipe(z.array(z.enum(permissions))).default([]),
  refusal: z.enum(['', 'rate-limited']).default(''),
});

/** The caller of a request, as identified by the authorizer. */
export interface Identity {
  readonly person: Person;
  /** Null for a person without a current organization. */
  readonly actor: Actor | null;
}

/**
 * `address`: the caller's IP address.
 * @throws Problem('unauthenticated'); Problem('rate-limited') for an API key that is used too often
 */
export function identityFrom(event: HttpEvent, address: string): Identity {
  const context = authorizerContext.safeParse(event.requestContext.authorizer?.lambda);
  if (!context.success) throw new Problem('unauthenticated', 'sign-in');
  const { organizationId, venueIds, scopes, refusal, ...who } = context.data;
  if (refusal !== '') throw new Problem(refusal, 'api-key-used-too-often');
  const person: Person = { ...who, address };
  if (organizationId === '') return { person, actor: null };
  const limits = person.role === 'integration' ? { scopes } : {};
  return { person, actor: { ...person, organizationId, venueIds, ...limits } };
}
