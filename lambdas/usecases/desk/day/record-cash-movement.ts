import type { TillId, VenueId } from '../../../../core/contract/model/ids.ts';
import { type CashMovement, cashMovement } from '../../../../core/contract/model/money/till.ts';
import type { CashMovementRequest, TillView } from '../../../../core/contract/schemas/desk/tills.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { tills } from '../../../data/money/tills.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { TodayDeps } from './deps.ts';
import { tillDeed, tillInScope, viewTill } from './till-view.ts';

interface Input extends CashMovementRequest {
  readonly venueId: VenueId;
  readonly tillId: TillId;
  readonly idempotencyKey: string;
}

/**
 * Records cash put into a till or taken out of it. In a closed till it is a correction, for those who may refund: it
 * changes neither what was expected nor what was counted. The same idempotency key is the same movement.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'invalid-input' | 'conflict')
 */
export async function recordCashMovement(deps: TodayDeps, actor: Actor, input: Input): Promise<TillView> {
  const { venueId, tillId, idempotencyKey, direction, amount, reason } = input;
  const { currency, id: org } = await activeOrganization(deps.organizations, actor);
  checkAmount('amount', amount, currency);
  const { userId, name } = actor;
  return retryOnConflict<TillView>(async () => {
    const till = await tillInScope(deps, actor, input);
    const id = deps.ids.from(`${tillId}:${idempotencyKey}`);
    if ([...till.movements, ...till.corrections].some((each) => each.id === id)) return viewTill(till);
    const list = till.status === 'open' ? 'movements' : 'corrections';
    if (list === 'corrections' && !can(actor, 'bookings.refund', { venueId })) {
      throw new Problem('forbidden', 'till-closed');
    }
    const at = toInstant(deps.clock.now());
    const movement: CashMovement = cashMovement.parse({
      id,
      at,
      by: { userId, name },
      direction,
      amount,
      reason,
    });
    const set = { [list]: [...till[list], movement] };
    const after = { [list]: { direction, amount, reason } };
    const audit = tillDeed(deps, actor, { action: 'recordCashMovement', id: tillId, after });
    const done = await tills(deps.table).change(org, till, set, audit);
    return done ? viewTill({ ...till, ...set }) : again;
  });
}
