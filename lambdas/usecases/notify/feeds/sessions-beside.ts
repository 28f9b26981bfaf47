import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { ResourceDay } from '../../../../core/contract/model/desk/resource-day.ts';
import { diffTokens } from '../../../../core/domain/capacity/resources.ts';
import type { Table } from '../../../data/table.ts';
import { sessionsNeeding } from '../../guest/availability/sessions-needing.ts';

interface ResourceChange {
  readonly before: ResourceDay | null;
  readonly after: ResourceDay;
}

/**
 * The sessions that can run no longer, or again, because another one took or gave back what they need. They
 * themselves did not change, so they cause no message of their own.
 */
export async function sessionsBeside(table: Table, changes: readonly ResourceChange[]): Promise<Session[]> {
  const moved = changes.flatMap(({ before, after }) =>
    diffTokens(before, after).map((token) => ({ ...after, token })),
  );
  const byVenue = Map.groupBy(moved, ({ venueId }) => venueId);
  const found = await Promise.all([...byVenue.values()].map((times) => sessionsNeeding(table, times)));
  return found.flat();
}
