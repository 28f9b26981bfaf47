import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { SessionId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { type WaitlistView, waitlistView } from '../../../../core/contract/schemas/desk/closures.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import { waitlistStatus } from './waitlist-status.ts';

interface Deps {
  readonly table: Table;
}

/** Who waits for seats of a session, or has waited, in the order they came. @throws as `venueInScope` does */
export async function listWaitlist(
  deps: Deps,
  actor: Actor,
  { venueId, sessionId }: { readonly venueId: VenueId; readonly sessionId: SessionId },
): Promise<WaitlistView> {
  const { organizationId } = await venueToSee(deps, actor, venueId);
  const found = await waitlist(deps.table).list(organizationId, sessionId);
  return view(
    deps,
    found.filter((entry) => entry.venueId === venueId),
  );
}

/**
 * The same for all sessions of a date of the venue, by start: one query for the sessions that have a waitlist, and one
 * for each of them.
 */
export async function listWaitlistOfDay(
  deps: Deps,
  actor: Actor,
  { venueId, date }: { readonly venueId: VenueId; readonly date: LocalDate },
): Promise<WaitlistView> {
  const { organizationId } = await venueToSee(deps, actor, venueId);
  const store = waitlist(deps.table);
  const waitedFor = await store.sessionsOfDay(organizationId, venueId, date);
  const lists = await Promise.all(waitedFor.map((session) => store.list(organizationId, session)));
  return view(deps, lists.flat());
}

function venueToSee({ table }: Deps, actor: Actor, venueId: VenueId) {
  const readers = { organizations: organizations(table), venues: venues(table) };
  return venueInScope(readers, actor, 'bookings.view', venueId);
}

async function view({ table }: Deps, found: readonly WaitlistEntry[]): Promise<WaitlistView> {
  const inOrder = found.toSorted(
    (a, b) => a.startsAt.localeCompare(b.startsAt) || a.createdAt.localeCompare(b.createdAt),
  );
  const entries = inOrder.map(async (entry) => ({ ...entry, status: await waitlistStatus(table, entry) }));
  return waitlistView.parse({ entries: await Promise.all(entries) });
}
