import * as z from 'zod';
import { organizationId, venueId } from '../../core/contract/model/ids.ts';
import { permissions } from '../../core/contract/permissions.ts';
import { role } from '../../core/contract/views.ts';
import type { Actor, Person } from '../../core/domain/permissions/actor.ts';
import { Problem } from '../../core/domain/problem.ts';
import { addressOf } from './address.ts';
import type { HttpEvent } from './request.ts';

const listed = z.string().transform((text) => text.split(',').filter(Boolean));

/** What the authorizer passes on: strings only, as API Gateway demands. */
const authorizerContext = z.object({
  userId: z.string().min(1),
  name: z.string(),
  email: z.string(),
  role: z.union([role, z.literal('integration')]),
  /** Empty for whoever works for none at the moment. */
  organizationId: z.union([organizationId, z.literal('')]),
  venueIds: z.union([z.literal('all'), listed.pipe(z.array(venueId))]),
  organizationIds: listed.pipe(z.array(organizationId)).default([]),
  /** Of an API key; empty for people. */
  scopes: listed.pipe(z.array(z.enum(permissions))).default([]),
});

/** Who a request comes from, as the authorizer vouches for. */
export interface Identity {
  readonly person: Person;
  /** Null for whoever works for no organization at the moment. */
  readonly actor: Actor | null;
}

/** @throws Problem('unauthenticated') */
export function identityFrom(event: HttpEvent): Identity {
  const context = authorizerContext.safeParse(event.requestContext.authorizer?.lambda);
  if (!context.success) throw new Problem('unauthenticated', 'Sign in and try again.');
  const { organizationId, venueIds, scopes, ...who } = context.data;
  const person: Person = { ...who, address: addressOf(event) };
  if (organizationId === '') return { person, actor: null };
  const limits = person.role === 'integration' ? { scopes } : {};
  return { person, actor: { ...person, organizationId, venueIds, ...limits } };
}
