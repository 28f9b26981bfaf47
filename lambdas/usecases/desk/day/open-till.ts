import { tillId, type VenueId } from '../../../../core/contract/model/ids.ts';
import { type Till, till } from '../../../../core/contract/model/money/till.ts';
import type { TillRequest, TillView } from '../../../../core/contract/schemas/desk/tills.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { tills } from '../../../data/money/tills.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';
import { tillDeed, viewTill } from './till-view.ts';

/**
 * Opens a till with the cash that is in it. The same idempotency key is the same till.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'invalid-input' | 'conflict')
 */
export async function openTill(
  deps: TodayDeps,
  actor: Actor,
  {
    venueId,
    name,
    float,
    idempotencyKey,
  }: TillRequest & { readonly venueId: VenueId; readonly idempotencyKey: string },
): Promise<TillView> {
  const venue = await venueInScope(deps, actor, 'bookings.walk-in', venueId);
  const organization = await activeOrganization(deps.organizations, actor);
  checkAmount('float', float, organization.currency);
  const at = toInstant(deps.clock.now());
  const date = localDateOf(at, venue.timeZone);
  const id = tillId.parse(`${date}.${deps.ids.from(`till:${organization.id}:${venueId}:${idempotencyKey}`)}`);
  const { userId, name: person } = actor;
  const value: Till = till.parse({
    id,
    venueId,
    name,
    date,
    status: 'open',
    openedAt: at,
    openedBy: { userId, name: person },
    float,
    cash: 0,
    movements: [],
    corrections: [],
    version: 1,
  });
  const data = tills(deps.table);
  const audit = tillDeed(deps, actor, { action: 'openTill', id, after: { name, float } });
  if (await data.create(organization.id, value, audit)) return viewTill(value);
  const known = await data.get(organization.id, venueId, id);
  if (known?.name === value.name && known.float === float) return viewTill(known);
  throw new Problem('conflict', 'changed-by-someone-else');
}
