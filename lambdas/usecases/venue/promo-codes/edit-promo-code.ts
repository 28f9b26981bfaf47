import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { PromoCodeEdit } from '../../../data/venue/promo-codes.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { checkSettings } from './check-settings.ts';
import type { CodesDeps } from './deps.ts';

/**
 * Changes a promo code for future bookings; bookings that used it keep their price, and still count.
 * @throws Problem('not-found'); Problem('conflict') for an edit of an older version; Problem('invalid-input'
 * | 'suspended' | 'switched-off' | 'forbidden')
 */
export async function editPromoCode(
  deps: Omit<CodesDeps, 'giftCards'>,
  actor: Actor,
  edit: PromoCodeEdit,
): Promise<PromoCode> {
  const organization = await activeOrganization(deps.organizations, actor);
  requireFeature(organization, 'promoCodes');
  const { id: organizationId } = organization;
  checkSettings(edit.settings, organization.currency);
  const at = toInstant(deps.clock.now());
  const before = await deps.promoCodes.get(organizationId, edit.code);
  if (!before) throw new Problem('not-found', say('no-promo-code-called', { code: edit.code }));
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'editPromoCode',
    resource: { kind: 'promo-code', id: edit.code },
    before,
    after: { ...before, ...edit.settings },
    at,
    id: deps.ids.random(),
  });
  const edited = await deps.promoCodes.edit(organizationId, edit, [audit]);
  const found = await deps.promoCodes.get(organizationId, edit.code);
  if (edited && found) return found;
  throw new Problem('conflict', 'changed-by-someone-else');
}
