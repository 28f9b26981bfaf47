import { systemClock } from '../../runtime/clock.ts';
import { table } from '../../runtime/table.ts';
import { expireHolds } from '../../usecases/booking/expire-holds.ts';

const deps = { table: table(), clock: systemClock };

export const handler = async (): Promise<{ ended: number }> => ({ ended: await expireHolds(deps) });
