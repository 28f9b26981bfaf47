import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { DeadLetters } from '../../constructs/dead-letters.ts';
import { HouseFunction, type Need } from '../../constructs/function.ts';
import { useTableKeys } from '../../constructs/table-needs.ts';
import type { Parts } from './parts.ts';

/**
 * Everything that fails every retry becomes a line in a list, from which operators send it again. Call it when all
 * functions are there.
 */
export function listFailures(scope: Construct, { house, table }: Parts): void {
  const queues = scope.node.findAll().filter((each) => each instanceof DeadLetters);
  const lister = new HouseFunction(scope, 'failed-deliveries', {
    house,
    entry: 'lambdas/handlers/queue/failed-deliveries.ts',
    breaks: 'What failed waits in its dead-letter queue for up to 14 days, and operators do not see it.',
    needs: [useTableKeys(table, ['PLATFORM#FAILURES'], 'PutItem'), receive(queues)],
  });
  for (const queue of queues) {
    new EventSourceMapping(lister, `From${queue.node.scope?.node.id}`, {
      target: lister.fn,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }
}

/**
 * Lets operators send what failed to the functions that failed it. By name: a function that one stack exports to
 * another could not be taken away before the other lets go of it.
 */
export function maySendAgain({ fn }: HouseFunction, workers: readonly string[]): void {
  const arnOf = (resourceName: string) =>
    Stack.of(fn).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: workers.map(arnOf) }),
  );
}

function receive(queues: readonly DeadLetters[]): Need {
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
  const resources = queues.map(({ queueArn }) => queueArn);
  return { environment: {}, statements: [new PolicyStatement({ actions, resources })] };
}
