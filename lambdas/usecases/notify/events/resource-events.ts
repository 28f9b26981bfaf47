import type { ResourceDay } from '../../../../core/contract/model/desk/resource-day.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { freedTokens } from '../../../../core/domain/capacity/resources.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** A shared resource that is given back is told of: parties may be waiting for other sessions that need it. */
export function resourceEvents(
  before: ResourceDay | null,
  after: ResourceDay,
  occurredAt: Instant,
): BusEvent[] {
  const { organizationId, venueId, resourceId, date, version } = after;
  return freedTokens(before, after)
    .filter(({ until }) => until > occurredAt)
    .map(({ holder, from, until }) => ({
      type: 'resource.freed',
      detail: {
        // From the change itself: told again, it is the same event.
        eventId: `${resourceId}:${date}:${version}:${holder}:freed`,
        organizationId,
        venueId,
        resourceId,
        holder,
        from,
        until,
        occurredAt,
      },
    }));
}
