import { failedDeliveries } from '../../data/platform/failed-deliveries.ts';
import { queueHandler } from '../../middleware/queue.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { keepFailures } from '../../usecases/platform/failures/keep-failures.ts';

const deps = { failures: failedDeliveries(table()), ids: systemIds };

/** Moves messages from the dead-letter queues to the list that operators see. */
export const handler = queueHandler('failed-deliveries', (messages) => keepFailures(deps, messages));
