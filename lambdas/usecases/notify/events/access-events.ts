import * as z from 'zod';
import { supportAccess } from '../../../../core/contract/model/platform/support-access.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

const user = z.object({ userId: z.string(), generation: z.int().default(0) });

/** A person's tokens ended, or an operator's support access: what they have open is to be closed. */
export function accessEvents(before: unknown, after: { entity?: unknown }, occurredAt: Instant): BusEvent[] {
  return after.entity === 'USER' ? userEvents(before, after, occurredAt) : supportEvents(after, occurredAt);
}

function userEvents(before: unknown, after: unknown, occurredAt: Instant): BusEvent[] {
  const { userId, generation } = user.parse(after);
  if (generation <= (before ? user.parse(before).generation : 0)) return [];
  const eventId = `${userId}:generation:${generation}`;
  return [{ type: 'person.access-ended', detail: { eventId, userId, occurredAt } }];
}

function supportEvents(after: unknown, occurredAt: Instant): BusEvent[] {
  const { id, organizationId, operator, endedAt } = supportAccess.parse(after);
  if (endedAt === undefined) return [];
  const { userId } = operator;
  return [
    { type: 'person.access-ended', detail: { eventId: `support:${id}`, userId, organizationId, occurredAt } },
  ];
}
