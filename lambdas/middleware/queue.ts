import type { SQSEvent } from 'aws-lambda';
import type { ConsumerOf } from '../../core/contract/consumers.ts';
import { batchHandler } from './consumer.ts';

/** The Lambda handler of a consumer of queues. `consume` answers the ids of messages that must be retried. */
export function queueHandler(
  name: ConsumerOf<'queue'>,
  consume: (messages: SQSEvent['Records']) => Promise<readonly string[]>,
) {
  return batchHandler(name, ({ Records }: SQSEvent) => consume(Records));
}
