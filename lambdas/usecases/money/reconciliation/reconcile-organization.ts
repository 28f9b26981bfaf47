import type { EventDetail } from '../../../../core/contract/events.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { LocalDate } from '../../../../core/contract/model/time.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { addDays } from '../../../../core/domain/time.ts';
import { reconciliations } from '../../../data/money/reconciliations.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { log } from '../../../runtime/log.ts';
import { catchUp } from './catch-up.ts';
import { dayOf } from './day.ts';
import { type ReconcileDeps, reconcileDay } from './reconcile-day.ts';

/**
 * Compares Stripe with the table for one organization. What can still change is followed first, however old it
 * is; then the day that is over is compared, and the day before once more, for what came late. Writes the reports, and logs every difference, on which an alarm stands.
 */
export async function reconcileOrganization(
  deps: ReconcileDeps,
  { organizationId, date }: Pick<EventDetail<'organization.reconciliation-due'>, 'organizationId' | 'date'>,
): Promise<void> {
  const organization = await organizations(deps.table).getLatest(organizationId);
  if (!organization) throw new Error('An organization to reconcile that does not exist.');
  try {
    await compareDays(deps, organization, date);
  } catch (error) {
    // The owner is told when the account is disconnected; there is nothing to compare until it is back.
    if (!(error instanceof Problem) || error.code !== 'payments-off') throw error;
    log('reconciliation-skipped', { organizationId, date });
  }
}

async function compareDays(deps: ReconcileDeps, organization: Organization, date: LocalDate): Promise<void> {
  const organizationId = organization.id;
  await catchUp(deps, organization, date);
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
