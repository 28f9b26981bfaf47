import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { StackContext } from '../../constructs/stack-context.ts';

/**
 * Alarms on the limits of the account: its functions' concurrency, and its reputation as a sender of email.
 */
export function watchAccount(scope: Construct, { alarms }: StackContext): void {
  alarms.raise(scope, 'FunctionsThrottled', {
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: 'Sum',
      period: usualPeriod,
    }),
    threshold: 10,
    impact:
      'Lambda refuses calls: guests meet errors. Raise the quota "Concurrent executions" of the account, see docs/deploy.md.',
  });
  const rate = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) });
  alarms.raise(scope, 'EmailsBounce', {
    metric: rate('Reputation.BounceRate'),
    threshold: 0.05,
    impact: 'One email in twenty bounces: SES puts the account under review and may stop its email.',
  });
  alarms.raise(scope, 'EmailsAreComplainedOf', {
    metric: rate('Reputation.ComplaintRate'),
    threshold: 0.001,
    impact: 'One email in a thousand is reported as spam: SES may stop the email of the account.',
  });
}
