import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { AsyncFunction } from './async-function.ts';
import type { HouseFunctionProps } from './function.ts';

export interface ScheduledFunctionProps extends HouseFunctionProps {
  readonly schedule: ScheduleExpression;
  /** Silence for this many periods in a row is an alarm: nothing fails when a schedule does not run. */
  readonly silence: { readonly period: Duration; readonly periods: number };
}

/** A function that runs by the clock. */
export class ScheduledFunction extends AsyncFunction {
  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id, props);
    new Schedule(this, 'Schedule', {
      schedule: props.schedule,
      description: `Runs ${id}`,
      target: new LambdaInvoke(this.fn, {
        role: this.invoker(),
        deadLetterQueue: this.deadLetters,
        retryAttempts: 3,
        maxEventAge: Duration.minutes(10),
      }),
    });
    props.house.alarms.raiseWhenSilent(this, 'Silent', {
      metric: this.fn.metricInvocations({ period: props.silence.period }),
      periods: props.silence.periods,
      breaks: `It has not run. ${props.breaks}`,
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
