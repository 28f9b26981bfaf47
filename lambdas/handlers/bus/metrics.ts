import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { countOrganization } from '../../usecases/platform/count-organization.ts';
import { enterName } from '../../usecases/platform/enter-name.ts';

const platform = table();

export const handler = tenantBusHandler('metrics', (tenant) => ({
  'organization.reconciliation-due': async (due) => {
    await enterName(tenant, due.organizationId);
    await countOrganization({ tenant, platform, clock: systemClock }, due);
  },
}));
