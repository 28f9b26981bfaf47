import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { StackContext } from '../../constructs/stack-context.ts';

export interface DeadLettersProps {
  readonly context: StackContext;
  readonly impact: string;
}

/**
 * The destination of work that failed every retry. One message raises an alarm: a person must find the cause
 * and send it again. `failed-deliveries` moves it to the operators' list at once, so the alarm counts
 * arrivals.
 */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { context, impact }: DeadLettersProps) {
    super(scope, id, {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
      // Six times as long as `failed-deliveries` may take, as Lambda advises.
      visibilityTimeout: Duration.minutes(1),
    });
    context.alarms.raise(this, 'Arrived', {
      metric: this.metricNumberOfMessagesSent({ period: usualPeriod, statistic: 'Sum' }),
      impact: `Work failed every retry. ${impact}`,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is itself where failed work ends up; behind it stands an alarm, not another queue.',
    });
  }
}
