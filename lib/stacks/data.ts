import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/stage.ts';
import { BookingTable } from '../constructs/booking-table.ts';
import { People } from '../constructs/people.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { Secrets } from '../constructs/secrets.ts';

export interface DataStackProps extends StackProps {
  readonly config: StageConfig;
}

/** What outlives every deployment: the table, the people, the secrets, the pictures, and the bus. */
export class DataStack extends Stack {
  readonly table: BookingTable;
  readonly bus: EventBus;
  readonly people: People;
  readonly secrets: Secrets;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: config.keepData });
    const { keepData } = config;
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = new BookingTable(this, 'Table', { keepData, removalPolicy });
    this.bus = new EventBus(this, 'Bus', { eventBusName: `bookingtms-${config.stage}` });
    this.people = new People(this, 'People', { config, removalPolicy });
    this.secrets = new Secrets(this, 'Secrets', { removalPolicy });
    this.media(removalPolicy);
    this.tell();
  }

  /** What the steps of `docs/deploy.md` ask for. */
  private tell(): void {
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.people.pool.userPoolId });
    new CfnOutput(this, 'StripeSecret', { value: this.secrets.stripe.secretName });
    new CfnOutput(this, 'LinkSecret', { value: this.secrets.link.secretName });
  }

  /** Pictures and logos that venues publish. */
  private media(removalPolicy: RemovalPolicy): void {
    const media = new PrivateBucket(this, 'Media', {
      removalPolicy,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    Validations.of(media).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        "Holds what venues publish to everyone; a log of its readers would only gather guests' addresses.",
    });
  }
}
