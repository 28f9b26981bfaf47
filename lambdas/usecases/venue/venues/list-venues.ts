import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { type VenueSummary, venueSummary } from '../../../../core/contract/schemas/venue/venues.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import type { Page, Paging } from '../../../data/table.ts';
import { venues } from '../../../data/venue/venues.ts';
import { organizationOf, type VenueDeps } from './deps.ts';

/**
 * A page of the venues where the actor works: all of the organization's, or those of their own list.
 * @throws Problem('invalid-input') for an invalid cursor; Problem('suspended' | 'forbidden')
 */
export async function listVenues(
  deps: Pick<VenueDeps, 'table'>,
  actor: Actor,
  listed: Paging & { readonly status?: Venue['status'] | undefined },
): Promise<Page<VenueSummary>> {
  const { id } = await organizationOf(deps, actor);
  const store = venues(deps.table);
  const page =
    actor.venueIds === 'all' ? store.page(id, listed) : store.pageAmong(id, actor.venueIds, listed);
  const { items, next } = await page;
  return { items: items.map((item) => venueSummary.parse(item)), next };
}
