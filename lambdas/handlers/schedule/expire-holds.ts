import { scheduleHandler } from '../../middleware/schedule.ts';
import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { expireHolds } from '../../usecases/guest/booking/expire-holds.ts';

const deps = { table: table(), clock: systemClock };

export const handler = scheduleHandler('expire-holds', async () => ({ ended: await expireHolds(deps) }));
