import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmProps {
  readonly metric: IMetric;
  /** What a guest or a venue notices when this fails, as a sentence for the person on duty. */
  readonly impact: string;
  /** Raised at this value or above; 1 by default. */
  readonly threshold?: number;
  /** How many periods in a row; 1 by default. */
  readonly periods?: number;
}

export interface SilenceProps {
  /** A metric with a value whenever the event happens, and without one otherwise. */
  readonly metric: IMetric;
  /** How many periods without a value. */
  readonly periods: number;
  /** As in `AlarmProps`. */
  readonly impact: string;
}

/** The destination of every alarm of a stage, and the lists of alarms for the dashboards. */
export class Alarms extends Construct {
  private readonly all: Alarm[] = [];
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, props: { readonly email?: string | undefined }) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addToResourcePolicy(letAlarmsPublish(topic));
    if (props.email) topic.addSubscription(new EmailSubscription(props.email));
    this.action = new SnsAction(topic);
  }

  /** The alarms of one stack: a dashboard that showed another stack's alarms would prevent changes there. */
  of(stack: Stack): readonly Alarm[] {
    return this.all.filter((alarm) => Stack.of(alarm) === stack);
  }

  /** Adds an alarm that notifies the topic when it is raised and when it ends. */
  raise(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: props.impact,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
    this.all.push(alarm);
  }

  /**
   * Adds an alarm that notifies the topic when an event stops happening: it changes from OK to "insufficient
   * data". A new stage starts in that state, so there is no notification before the first event.
   */
  raiseWhenSilent(scope: Construct, id: string, { metric, periods, impact }: SilenceProps): void {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: impact,
      threshold: 1,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.MISSING,
    });
    alarm.addInsufficientDataAction(this.action);
    alarm.addOkAction(this.action);
    this.all.push(alarm);
  }
}

/** The period of most metrics: short enough to act, long enough to ignore one blip. */
export const usualPeriod = Duration.minutes(5);

/** A topic with its own policy (TLS only) loses the default one, which lets alarms of its account publish. */
function letAlarmsPublish(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
}
