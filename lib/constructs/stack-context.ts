import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StageConfig } from '../config/stage.ts';
import type { Alarms } from './alarms.ts';

/** What every construct needs from its stack. */
export interface StackContext {
  readonly config: StageConfig;
  readonly alarms: Alarms;
}

const retentions: Readonly<Record<StageConfig['logDays'], RetentionDays>> = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
};

export function logRetention(config: StageConfig): RetentionDays {
  return retentions[config.logDays];
}
