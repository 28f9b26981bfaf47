import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { TillId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Till } from '../../../../core/contract/model/money/till.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import { type TillView, tillView } from '../../../../core/contract/schemas/desk/tills.ts';
import { expectedCash, tillNotOpen } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { tills } from '../../../data/money/tills.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';

/** A till with what should be in it and, once it is closed, how far the count is off. */
export function viewTill(value: Till): TillView {
  const { closing } = value;
  const expected = closing?.expected ?? expectedCash(value);
  return tillView.parse({ ...value, expected, ...(closing && { difference: closing.counted - expected }) });
}

/** @throws Problem('not-found' | 'suspended' | 'forbidden') */
export async function tillInScope(
  deps: TodayDeps,
  actor: Actor,
  { venueId, tillId }: { readonly venueId: VenueId; readonly tillId: TillId },
  permission: Permission = 'bookings.walk-in',
): Promise<Till> {
  const { organizationId } = await venueInScope(deps, actor, permission, venueId);
  const found = await tills(deps.table).get(organizationId, venueId, tillId);
  if (!found) throw new Problem('not-found', 'no-till');
  return found;
}

/** Cash goes into a till only while it is open. @throws Problem('invalid-input') */
export async function requireOpenTill(
  { table }: Pick<TodayDeps, 'table'>,
  { organizationId }: Pick<Actor, 'organizationId'>,
  { venueId, tillId }: { readonly venueId: VenueId; readonly tillId: TillId | undefined },
): Promise<void> {
  if (tillId === undefined) return;
  const found = await tills(table).get(organizationId, venueId, tillId);
  if (found?.status === 'open') return;
  throw tillNotOpen();
}

interface TillDeed {
  readonly action: AuditedAction;
  readonly id: TillId;
  readonly before?: object;
  readonly after: object;
}

export function tillDeed({ clock, ids }: TodayDeps, actor: Actor, { id, ...deed }: TillDeed) {
  const { organizationId } = actor;
  const resource = { kind: 'till', id } as const;
  return auditWrite({
    organizationId,
    actor,
    resource,
    ...deed,
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
