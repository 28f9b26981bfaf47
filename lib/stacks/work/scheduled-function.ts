import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { ScheduleSource } from '../../../core/contract/consumer.ts';
import type { AlarmedFunctionProps } from '../../constructs/function.ts';
import { AsyncFunction } from './async-function.ts';

export interface ScheduledFunctionProps extends AlarmedFunctionProps {
  readonly rhythm: ScheduleSource;
}

/** A function that runs by the clock. */
export class ScheduledFunction extends AsyncFunction {
  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id, props);
    const { schedule, silence } = rhythmOf(props.rhythm);
    new Schedule(this, 'Schedule', {
      schedule,
      description: `Runs ${id}`,
      target: new LambdaInvoke(this.fn, {
        role: this.invoker(),
        deadLetterQueue: this.deadLetters,
        retryAttempts: 3,
        maxEventAge: Duration.minutes(10),
      }),
    });
    props.context.alarms.raiseWhenSilent(this, 'Silent', {
      metric: this.fn.metricInvocations({ period: silence.period }),
      periods: silence.periods,
      impact: `It has not run. ${props.impact}`,
    });
  }

  /** Frozen, because the target would add every version of the function (`:*`) to what it may invoke. */
  private invoker() {
    const role = new Role(this, 'Invoker', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.fn.functionArn] }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.deadLetters.queueArn] }),
    );
    return role.withoutPolicyUpdates();
  }
}

interface Rhythm {
  readonly schedule: ScheduleExpression;
  /** Silence for this many periods in a row is an alarm: nothing fails when a schedule does not run. */
  readonly silence: { readonly period: Duration; readonly periods: number };
}

function rhythmOf(source: ScheduleSource): Rhythm {
  if (source.every === 'minute') {
    return {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      silence: { period: Duration.minutes(5), periods: 1 },
    };
  }
  return {
    schedule: ScheduleExpression.cron({ hour: String(source.hour), minute: '0' }),
    silence: { period: Duration.hours(1), periods: 26 },
  };
}
