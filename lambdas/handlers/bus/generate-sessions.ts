import { eventBridge } from '../../gateways/bus.ts';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { generateIfThere } from '../../usecases/catalogue/sessions/generate-sessions.ts';
import { requestGeneration } from '../../usecases/catalogue/sessions/request-generation.ts';
import { requestOrganization } from '../../usecases/catalogue/sessions/request-organization.ts';

const bus = eventBridge(env('BUS_NAME'));

export const handler = tenantBusHandler('generate-sessions', (table) => {
  const deps = { table, clock: systemClock, bus };
  return {
    'activity.sessions-due': (target) => generateIfThere(deps, target),
    'organization.sessions-due': async (organization) => {
      await requestOrganization(deps, organization);
    },
    'venue.sessions-due': async (venue) => {
      await requestGeneration(deps, venue);
    },
  };
});
