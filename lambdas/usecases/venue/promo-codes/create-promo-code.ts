import type { PromoCode } from '../../../../core/contract/model/venue/promo-code.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { PromoCodeSettings } from '../../../data/venue/promo-codes.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { checkSettings } from './check-settings.ts';
import type { CodesDeps } from './deps.ts';

/**
 * Creates a promo code.
 * @throws Problem('conflict') when this code exists; Problem('invalid-input' | 'suspended' | 'switched-off' |
 * 'forbidden')
 */
export async function createPromoCode(
  deps: Omit<CodesDeps, 'giftCards'>,
  actor: Actor,
  settings: PromoCodeSettings & Pick<PromoCode, 'code'>,
): Promise<PromoCode> {
  const organization = await activeOrganization(deps.organizations, actor);
  requireFeature(organization, 'promoCodes');
  const { id: organizationId } = organization;
  checkSettings(settings, organization.currency);
  const at = toInstant(deps.clock.now());
  const made = { ...settings, organizationId, uses: 0, createdAt: at, version: 1 };
  const audit = auditWrite({
    organizationId,
    actor,
    action: 'createPromoCode',
    resource: { kind: 'promo-code', id: made.code },
    after: settings,
    at,
    id: deps.ids.random(),
  });
  if (await deps.promoCodes.create(made, [audit])) return made;
  const detail = say('promo-code-exists', { code: made.code });
  throw new Problem('conflict', detail, [fieldProblem('code', detail)]);
}
