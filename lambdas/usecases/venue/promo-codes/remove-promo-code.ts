import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from './deps.ts';

type Deps = Omit<CodesDeps, 'giftCards'>;
type Outcome = 'deleted' | 'archived';

/**
 * Deletes a promo code that no booking ever used. One that was used is archived: nobody can use it any more, and its
 * bookings keep their discount. Removing an archived code changes nothing.
 * @throws Problem('not-found' | 'suspended' | 'forbidden' | 'conflict')
 */
export async function removePromoCode(
  deps: Deps,
  actor: Actor,
  { code }: Pick<PromoCode, 'code'>,
): Promise<{ outcome: Outcome }> {
  const { id: organizationId } = await activeOrganization(deps.organizations, actor);
  // Guests may use it for the first time just now.
  const outcome = await retryOnConflict<Outcome>(async () => {
    const found = await deps.promoCodes.get(organizationId, code);
    if (!found) throw new Problem('not-found', say('no-promo-code-called', { code }));
    if (found.status === 'archived') return 'archived';
    const isUsed = await deps.promoCodes.wasUsed(found);
    const audit = [auditOf(deps, actor, found, isUsed)];
    if (isUsed) return (await deps.promoCodes.archive(found, audit)) ? 'archived' : again;
    return (await deps.promoCodes.delete(found, audit)) ? 'deleted' : again;
  });
  return { outcome };
}

function auditOf({ clock, ids }: Deps, actor: Actor, before: PromoCode, isUsed: boolean) {
  return auditWrite({
    organizationId: before.organizationId,
    actor,
    action: 'removePromoCode',
    resource: { kind: 'promo-code', id: before.code },
    before,
    ...(isUsed && { after: { ...before, status: 'archived' } }),
    at: toInstant(clock.now()),
    id: ids.random(),
  });
}
