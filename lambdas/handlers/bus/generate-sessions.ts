import { eventBridge } from '../../gateways/bus.ts';
import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { table } from '../../runtime/table.ts';
import { generateSessions } from '../../usecases/sessions/generate-sessions.ts';
import { requestGeneration } from '../../usecases/sessions/request-generation.ts';

const deps = { table: table(), clock: systemClock, bus: eventBridge(env('BUS_NAME')) };

export const handler = busHandler({
  'activity.sessions-due': async (target) => {
    await generateSessions(deps, target);
  },
  'venue.sessions-due': async (venue) => {
    await requestGeneration(deps, venue);
  },
});
