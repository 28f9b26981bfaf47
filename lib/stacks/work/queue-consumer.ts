import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { AlarmedFunction, type AlarmedFunctionProps, type Need } from '../../constructs/function.ts';
import type { DeadLetters } from './dead-letters.ts';

export interface QueueConsumerProps extends AlarmedFunctionProps {
  readonly queues: readonly DeadLetters[];
}

/** A function that empties dead-letter queues. */
export class QueueConsumer extends AlarmedFunction {
  constructor(scope: Construct, id: string, props: QueueConsumerProps) {
    super(scope, id, { ...props, needs: [...props.needs, receive(props.queues)] });
    for (const queue of props.queues) {
      new EventSourceMapping(this, `From${queue.node.scope?.node.id}`, {
        target: this.fn,
        eventSourceArn: queue.queueArn,
        batchSize: 10,
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      });
    }
  }
}

function receive(queues: readonly DeadLetters[]): Need {
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  const resources = queues.map(({ queueArn }) => queueArn);
  return { environment: {}, statements: [new PolicyStatement({ actions, resources })] };
}
