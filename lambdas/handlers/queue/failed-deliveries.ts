import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { failedDeliveries } from '../../data/failed-deliveries.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { keepFailures } from '../../usecases/failures/keep-failures.ts';

const deps = { failures: failedDeliveries(table()), ids: systemIds };

/** Empties the dead-letter queues into a list that operators see. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failed = await keepFailures(deps, Records);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
