import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { EmailSender } from '../../constructs/email-sender.ts';
import type { AlarmedFunctionProps } from '../../constructs/function.ts';
import { AsyncFunction } from './async-function.ts';

export interface EmailEventsProps extends AlarmedFunctionProps {
  readonly sender: EmailSender;
  /** As SES calls them. */
  readonly events: readonly string[];
}

/** A function that SES's events about the sender's emails reach, from the account's default bus. */
export class EmailEvents extends AsyncFunction {
  constructor(scope: Construct, id: string, props: EmailEventsProps) {
    super(scope, id, props);
    new Rule(this, 'Rule', {
      description: `Events of SES about emails to ${id}`,
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...props.events],
        detail: { mail: { tags: { 'ses:configuration-set': [props.sender.configurationSetName] } } },
      },
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
