import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { House } from '../../constructs/house.ts';

export interface DeadLettersProps {
  readonly house: House;
  readonly breaks: string;
}

/**
 * Where work ends up that failed every retry. One message is one alarm: somebody must look and send it again.
 * `failed-deliveries` takes it from here into the operators' list at once, so the alarm counts what arrives.
 */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { house, breaks }: DeadLettersProps) {
    super(scope, id, {
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
      // Six times as long as `failed-deliveries` may take, as Lambda advises.
      visibilityTimeout: Duration.minutes(1),
    });
    house.alarms.raise(this, 'Arrived', {
      metric: this.metricNumberOfMessagesSent({ period: usualPeriod, statistic: 'Sum' }),
      breaks: `Work failed every retry. ${breaks}`,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is itself where failed work ends up; behind it stands an alarm, not another queue.',
    });
  }
}
