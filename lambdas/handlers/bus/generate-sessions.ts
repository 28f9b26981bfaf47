import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { generateSessions } from '../../usecases/sessions/generate-sessions.ts';

const deps = { table: table(), clock: systemClock };

export const handler = busHandler({
  'activity.sessions-due': async (target) => {
    await generateSessions(deps, target);
  },
});
