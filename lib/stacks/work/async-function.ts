import { Duration } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Construct } from 'constructs';
import { AlarmedFunction, type AlarmedFunctionProps } from '../../constructs/function.ts';
import { DeadLetters } from './dead-letters.ts';

/**
 * A function that is told, not asked: by the bus or by a schedule. Both hand the event to Lambda and are
 * done, so what fails in the function is retried by Lambda and then kept here; what could not even be
 * handed over is kept in the same queue by the rule or the schedule.
 */
export class AsyncFunction extends AlarmedFunction {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: AlarmedFunctionProps) {
    super(scope, id, props);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', props);
    this.fn.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(this.deadLetters),
    });
  }
}
