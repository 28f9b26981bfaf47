import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { payments } from '../../runtime/stripe.ts';
import { reconcileOrganization } from '../../usecases/money/reconciliation/reconcile-organization.ts';

export const handler = tenantBusHandler('reconciliation', (table) => {
  const deps = { table, clock: systemClock };
  return {
    'organization.reconciliation-due': async (target) =>
      reconcileOrganization({ ...deps, payments: await payments() }, target),
  };
});
