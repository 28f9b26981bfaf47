import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { payments } from '../../runtime/stripe.ts';
import { table } from '../../runtime/table.ts';
import { reconcileOrganization } from '../../usecases/reconciliation/reconcile-organization.ts';

const deps = { table: table(), clock: systemClock };

export const handler = busHandler({
  'organization.reconciliation-due': async (target) =>
    reconcileOrganization({ ...deps, payments: await payments() }, target),
});
