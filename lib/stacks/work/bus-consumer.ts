import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { type EventType, eventSource } from '../../../core/contract/events.ts';
import type { AlarmedFunctionProps } from '../../constructs/function.ts';
import { AsyncFunction } from './async-function.ts';

export interface BusConsumerProps extends AlarmedFunctionProps {
  readonly bus: EventBus;
  readonly events: readonly EventType[];
}

/** A function that hears some of the application's own events. */
export class BusConsumer extends AsyncFunction {
  constructor(scope: Construct, id: string, props: BusConsumerProps) {
    super(scope, id, props);
    new Rule(this, 'Rule', {
      eventBus: props.bus,
      description: `${props.events.join(', ')} to ${id}`,
      eventPattern: { source: [eventSource], detailType: [...props.events] },
      targets: [
        new LambdaFunction(this.fn, {
          deadLetterQueue: this.deadLetters,
          retryAttempts: 20,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}
