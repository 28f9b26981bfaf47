import { eventBridge } from '../../gateways/bus.ts';
import { scheduleHandler } from '../../middleware/schedule.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { table } from '../../runtime/table.ts';
import { requestReconciliations } from '../../usecases/money/reconciliation/request-reconciliations.ts';

const deps = { table: table(), clock: systemClock, bus: eventBridge(env('BUS_NAME')) };

export const handler = scheduleHandler('reconcile', async () => ({
  organizations: await requestReconciliations(deps),
}));
