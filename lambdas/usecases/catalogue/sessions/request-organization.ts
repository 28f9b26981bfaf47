import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { venues } from '../../../data/venue/venues.ts';
import type { RequestDeps } from './request-generation.ts';

/**
 * Asks for the sessions of all venues of an organization to be brought up to date: one event a venue. Answers how
 * many.
 * @throws an Error when the bus did not take them all: asking twice is harmless
 */
export async function requestOrganization(
  { table, clock, bus }: RequestDeps,
  { organizationId }: { readonly organizationId: OrganizationId },
): Promise<number> {
  const all = await venues(table).list(organizationId);
  const occurredAt = toInstant(clock.now());
  const refused = await bus.publish(
    all.map(({ id: venueId }) => ({
      type: 'venue.sessions-due' as const,
      detail: { eventId: `${venueId}:${occurredAt}:sessions-due`, organizationId, venueId, occurredAt },
    })),
  );
  if (refused.length > 0) throw new Error(`The bus refused ${refused.length} of ${all.length} events.`);
  return all.length;
}
