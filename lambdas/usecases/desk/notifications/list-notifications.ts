import type { VenueId } from '../../../../core/contract/model/ids.ts';
import {
  type NotificationView,
  notificationView,
} from '../../../../core/contract/schemas/desk/notifications.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { notifications } from '../../../data/desk/notifications.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from '../day/deps.ts';

/**
 * A page of the news of a venue, the newest first, with what each booking is now: one query, the mark of the caller,
 * and the bookings of the page.
 * @throws Problem('not-found' | 'suspended' | 'forbidden'), Problem('invalid-input') for a cursor that is none
 */
export async function listNotifications(
  deps: TodayDeps,
  actor: Actor,
  { venueId, kinds, ...paging }: Paging & { readonly venueId: VenueId; readonly kinds?: string | undefined },
): Promise<Page<NotificationView>> {
  const { organizationId: org } = await venueInScope(deps, actor, 'bookings.view', venueId);
  const stored = notifications(deps.table);
  const [{ items, next }, readUntil] = await Promise.all([
    stored.page(org, venueId, { ...paging, kinds: kinds?.split(','), now: deps.clock.now() }),
    stored.readUntil(org, venueId, actor.userId),
  ]);
  const ids = [...new Set(items.map(({ bookingId }) => bookingId))];
  const found = await bookings(deps.table).getMany(org, ids);
  const now = new Map(found.map((each) => [each.id, { ...each, name: each.guest?.name }]));
  const views = items.map((each) =>
    notificationView.parse({
      ...each,
      isUnread: readUntil === null || each.at > readUntil,
      booking: now.get(each.bookingId),
    }),
  );
  return { items: views, next };
}
