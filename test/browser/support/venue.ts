import { guestPaths } from '../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../core/contract/routing/route-url.ts';
import { openShop, type Shop, sessionTomorrow } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';

export interface OwnVenue extends Shop {
  /** The widget as a page of its own. */
  readonly widget: string;
  /** Tomorrow's only session. */
  readonly sessionId: string;
  readonly date: string;
  /** Takes seats of it, as another guest would. */
  take(seats: number): Promise<void>;
}

/** A venue that no other test knows, with one activity and one session a day. */
export async function openVenue(
  world: Pick<World, 'info' | 'table' | 'now'>,
  plan: Omit<Parameters<typeof openShop>[1], 'now'> = {},
): Promise<OwnVenue> {
  const now = await world.now();
  const shop = await openShop(world.table, { ...plan, now });
  const session = await sessionTomorrow(world.table, shop, now);
  const key = shop.venue.embedKey;
  const query = new URLSearchParams({ widget: 'singlegame', key, activityId: shop.activity.id });
  return {
    ...shop,
    widget: `${world.info.site}/embed?${query}`,
    sessionId: session.id,
    date: session.date,
    async take(quantity) {
      const response = await fetch(world.info.site + routeUrl(guestPaths.createHold, { key }), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ sessionId: session.id, party: [{ unitId: 'player', quantity }] }),
      });
      if (response.status !== 201) throw new Error(`No seats: ${await response.text()}`);
    },
  };
}
