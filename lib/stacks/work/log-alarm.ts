import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { AlarmedFunction } from '../../constructs/function.ts';
import type { StackContext } from '../../constructs/stack-context.ts';

export interface LogAlarmProps {
  readonly context: StackContext;
  readonly fn: AlarmedFunction;
  /** Of the catalogue in `lambdas/runtime/log.ts`. */
  readonly code: string;
  /** What it means when this is logged, as a sentence: it is what the person on duty reads. */
  readonly impact: string;
}

/** An alarm on something that a function found and logged: it did its work, and what it found is bad. */
export function alarmOnLog({ context, fn, code, impact }: LogAlarmProps): void {
  const filter = new MetricFilter(fn, `${code}-filter`, {
    logGroup: fn.fn.logGroup,
    filterPattern: FilterPattern.stringValue('$.code', '=', code),
    metricNamespace: `bookingtms/${context.config.stage}`,
    metricName: code,
    metricValue: '1',
  });
  const metric = filter.metric({ statistic: 'Sum', period: usualPeriod });
  context.alarms.raise(fn, code, { metric, impact });
}
