import type { EventDetail } from '../../../core/contract/events.ts';
import { addDays } from '../../../core/domain/time.ts';
import { organizations } from '../../data/organizations.ts';
import { reconciliations } from '../../data/reconciliations.ts';
import { log } from '../../runtime/log.ts';
import { dayOf } from './day.ts';
import { type ReconcileDeps, reconcileDay } from './reconcile-day.ts';

/**
 * Compares Stripe with the table for one organization: the day that is over, and the day before once more, for
 * what came late. Writes the reports, and logs every difference, on which an alarm stands.
 */
export async function reconcileOrganization(
  deps: ReconcileDeps,
  { organizationId, date }: Pick<EventDetail<'organization.reconciliation-due'>, 'organizationId' | 'date'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  if (!organization) throw new Error('An organization to reconcile that does not exist.');
  for (const each of [date, addDays(date, -1)]) {
    const { report, differences } = await reconcileDay(deps, organization, dayOf(each));
    for (const { kind, id, bookingId, inStripe, inTable } of differences) {
      log('reconciliation-difference', {
        organizationId,
        date: each,
        kind,
        id,
        bookingId,
        inStripe,
        inTable,
      });
    }
    await reconciliations(deps.table).put(report);
    const { payments, refunds } = report;
    log('reconciled', { organizationId, date: each, payments, refunds, differences: differences.length });
  }
}
