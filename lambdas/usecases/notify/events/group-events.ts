import type { Group } from '../../../../core/contract/model/guest/group.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** What a change of a group means to the rest of the world: an email with its payment link is wanted. */
export function groupEvents(before: Group | null, after: Group, occurredAt: Instant): BusEvent[] {
  const { id: groupId, organizationId, venueId, linkRequests } = after;
  const known = new Set(before?.linkRequests.map(({ id }) => id));
  return linkRequests
    .filter(({ id }) => !known.has(id))
    .map(({ id: requestId }) => ({
      type: 'group.link-requested' as const,
      detail: {
        eventId: `${groupId}:link:${requestId}`,
        organizationId,
        venueId,
        groupId,
        requestId,
        occurredAt,
      },
    }));
}
