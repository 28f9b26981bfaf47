import type { OpenRefund } from '../../../../core/contract/model/money/open-refund.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { openRefunds } from '../../../data/guest/open-refunds.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { StaffRefundDeps } from './deps.ts';

/**
 * The refunds of the actor's venues that are not finished: those that failed come first, then the oldest.
 * @throws Problem('suspended' | 'forbidden')
 */
export async function listOpenRefunds(
  { table }: Pick<StaffRefundDeps, 'table'>,
  actor: Actor,
): Promise<{ refunds: OpenRefund[] }> {
  const { id } = await activeOrganization(organizations(table), actor);
  const all = await openRefunds(table).list(id);
  const theirs = all.filter(({ venueId }) => can(actor, 'bookings.refund', { venueId }));
  const rank = ({ status, at }: OpenRefund) => `${status === 'failed' ? 0 : 1}${at}`;
  return { refunds: theirs.sort((a, b) => rank(a).localeCompare(rank(b))) };
}
