import type { Reconciliation } from '../../../../core/contract/model/money/reconciliation.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { addDays, toInstant } from '../../../../core/domain/time.ts';
import { reconciliations } from '../../../data/money/reconciliations.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { BillingDeps } from './deps.ts';

/** Older ones stay in the table, for accountants who ask. */
const shownDays = 90;

/**
 * The comparisons of Stripe with the bookings of the last 90 days, the newest first.
 * @throws Problem('suspended' | 'forbidden')
 */
export async function listReconciliations(
  { table, clock }: Pick<BillingDeps, 'table' | 'clock'>,
  actor: Actor,
): Promise<{ reconciliations: Reconciliation[] }> {
  const { id } = await activeOrganization(organizations(table), actor);
  const today = toInstant(clock.now()).slice(0, 10);
  const found = await reconciliations(table).listBetween(id, addDays(today, -shownDays), today);
  return { reconciliations: found };
}
