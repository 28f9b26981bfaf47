import * as z from 'zod';
import { organizationId, venueId } from '../../core/contract/model/ids.ts';
import { role } from '../../core/contract/views.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { Problem } from '../../core/domain/problem.ts';
import type { HttpEvent } from './request.ts';

/** What the authorizer passes on: strings only, as API Gateway demands. */
const authorizerContext = z.object({
  userId: z.string().min(1),
  name: z.string(),
  email: z.string(),
  role,
  organizationId,
  venueIds: z.string().transform((text, context) => {
    if (text === 'all') return 'all' as const;
    const ids = z.array(venueId).safeParse(text.split(',').filter(Boolean));
    if (ids.success) return ids.data;
    context.addIssue({ code: 'custom', message: 'Not a list of venues.' });
    return z.NEVER;
  }),
});

/** The actor the authorizer vouches for. @throws Problem('unauthenticated') */
export function actorFrom(event: HttpEvent): Actor {
  const context = authorizerContext.safeParse(event.requestContext.authorizer?.lambda);
  if (!context.success) throw new Problem('unauthenticated', 'Sign in and try again.');
  return context.data;
}
