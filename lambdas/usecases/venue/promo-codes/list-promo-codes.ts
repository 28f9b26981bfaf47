import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { CodesDeps } from './deps.ts';

/** The organization's promo codes, the newest first. @throws Problem('suspended' | 'forbidden') */
export async function listPromoCodes(
  deps: Pick<CodesDeps, 'organizations' | 'promoCodes'>,
  actor: Actor,
): Promise<{ promoCodes: PromoCode[] }> {
  const { id } = await activeOrganization(deps.organizations, actor);
  const found = await deps.promoCodes.list(id);
  return { promoCodes: found.sort((a, b) => b.createdAt.localeCompare(a.createdAt)) };
}
