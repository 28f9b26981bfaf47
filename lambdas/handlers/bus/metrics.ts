import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { countOrganization } from '../../usecases/platform/count-organization.ts';

const platform = table();

export const handler = tenantBusHandler('metrics', (tenant) => ({
  'organization.reconciliation-due': (due) =>
    countOrganization({ tenant, platform, clock: systemClock }, due),
}));
