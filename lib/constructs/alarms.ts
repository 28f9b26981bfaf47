import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmProps {
  readonly metric: IMetric;
  /** What a guest or a venue notices when this fails, as a sentence: it is what the person on duty reads. */
  readonly breaks: string;
  /** Raised at this value or above; 1 unless told. */
  readonly threshold?: number;
  /** How many periods in a row; 1 unless told. */
  readonly periods?: number;
}

export interface SilenceProps {
  /** A metric that has a value whenever the thing happens, and none otherwise. */
  readonly metric: IMetric;
  /** How many periods without a value. */
  readonly periods: number;
  /** As of an alarm. */
  readonly breaks: string;
}

/** Where every alarm of a stage goes, and the lists of them for the dashboards. */
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

  /** The alarms of one stack: a dashboard that showed another's would keep that from changing. */
  of(stack: Stack): readonly Alarm[] {
    return this.all.filter((alarm) => Stack.of(alarm) === stack);
  }

  /** Adds an alarm that tells the topic when it is raised and when it is over. */
  raise(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: props.breaks,
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
   * Adds an alarm that tells the topic when something stops happening: it goes from OK to "insufficient data". A new
   * stage starts there, so nothing is told before the thing has happened for the first time.
   */
  raiseWhenSilent(scope: Construct, id: string, { metric, periods, breaks }: SilenceProps): void {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: breaks,
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

/** How often most metrics are looked at: soon enough to act, long enough not to shout at one blip. */
export const usualPeriod = Duration.minutes(5);

/** A topic with a policy of its own (TLS only) has lost the usual one, by which alarms of its account may publish. */
function letAlarmsPublish(topic: Topic): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['sns:Publish'],
    resources: [topic.topicArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
}
