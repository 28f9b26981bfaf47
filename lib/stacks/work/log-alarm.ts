import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { HouseFunction } from '../../constructs/function.ts';
import type { House } from '../../constructs/house.ts';

export interface LogAlarmProps {
  readonly house: House;
  readonly fn: HouseFunction;
  /** Of the catalogue in `lambdas/runtime/log.ts`. */
  readonly code: string;
  /** What it means when this is logged, as a sentence: it is what the person on duty reads. */
  readonly breaks: string;
}

/** An alarm on something that a function found and logged: it did its work, and what it found is bad. */
export function alarmOnLog({ house, fn, code, breaks }: LogAlarmProps): void {
  const filter = new MetricFilter(fn, `${code}-filter`, {
    logGroup: fn.fn.logGroup,
    filterPattern: FilterPattern.stringValue('$.code', '=', code),
    metricNamespace: `bookingtms/${house.config.stage}`,
    metricName: code,
    metricValue: '1',
  });
  const metric = filter.metric({ statistic: 'Sum', period: usualPeriod });
  house.alarms.raise(fn, code, { metric, breaks });
}
