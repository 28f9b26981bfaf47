import type { TillId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { ClosingRequest, TillView } from '../../../../core/contract/schemas/desk/tills.ts';
import { countCoins, expectedCash } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { tills } from '../../../data/money/tills.ts';
import type { TodayDeps } from './deps.ts';
import { tillDeed, tillInScope, viewTill } from './till-view.ts';

interface Input extends ClosingRequest {
  readonly venueId: VenueId;
  readonly tillId: TillId;
}

/**
 * Closes a till with what was counted. Closed with the same count again it stays as
 * it is; a closed till is not edited.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'wrong-state' | 'conflict')
 * @throws Problem('invalid-input') where coins and total differ
 */
export async function closeTill(deps: TodayDeps, actor: Actor, input: Input): Promise<TillView> {
  const till = await tillInScope(deps, actor, input);
  checkCount(input);
  const counted = input.total;
  if (till.closing?.counted === counted) return viewTill(till);
  if (till.status === 'closed') throw new Problem('wrong-state', 'till-closed');
  const { userId, name } = actor;
  const { coins, note } = input;
  const closing = {
    at: toInstant(deps.clock.now()),
    by: { userId, name },
    expected: expectedCash(till),
    counted,
    ...(coins && { coins }),
    ...(note && { note }),
  };
  const set = { status: 'closed' as const, closing };
  const after = { status: 'closed', expected: closing.expected, counted };
  const audit = tillDeed(deps, actor, {
    action: 'closeTill',
    id: till.id,
    before: { status: 'open' },
    after,
  });
  // A payment that comes in meanwhile moves the cash: the person counts again.
  if (await tills(deps.table).change(actor.organizationId, till, set, audit))
    return viewTill({ ...till, ...set });
  throw new Problem('conflict', 'changed-by-someone-else');
}

function checkCount({ coins, total }: ClosingRequest): void {
  if (!coins || countCoins(coins) === total) return;
  const detail = 'count-till';
  throw new Problem('invalid-input', detail, [fieldProblem('total', detail)]);
}
