import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { notifications } from '../../../data/desk/notifications.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';

/**
 * Marks the news of a venue up to an instant as read by the caller; what comes later is unread, also where the instant
 * lies ahead.
 * @throws Problem('not-found' | 'suspended' | 'forbidden')
 */
export async function markNotificationsRead(
  deps: TodayDeps,
  actor: Actor,
  { venueId, until }: { readonly venueId: VenueId; readonly until: Instant },
): Promise<void> {
  const { organizationId } = await venueInScope(deps, actor, 'bookings.view', venueId);
  const now = toInstant(deps.clock.now());
  await notifications(deps.table).markRead(organizationId, venueId, actor.userId, until < now ? until : now);
}
