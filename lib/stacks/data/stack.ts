import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { BookingTable } from './booking-table.ts';
import { MediaBucket } from './media-bucket.ts';
import { People } from './people.ts';
import { Secrets } from './secrets.ts';

export interface DataStackProps extends StackProps {
  readonly config: StageConfig;
}

/** What outlives every deployment: the table, the accounts, the secrets, the pictures, and the bus. */
export class DataStack extends Stack {
  readonly table: BookingTable;
  readonly bus: EventBus;
  readonly people: People;
  readonly secrets: Secrets;
  readonly media: MediaBucket;
  /** In the form by which other stacks report it to cdk-nag. */
  readonly mediaArn: string;

  constructor(scope: Construct, id: string, { config, ...props }: DataStackProps) {
    super(scope, id, props);
    const { keepData } = config;
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = new BookingTable(this, 'Table', { keepData, removalPolicy });
    this.bus = new EventBus(this, 'Bus', { eventBusName: `bookingtms-${config.stage}` });
    this.people = new People(this, 'People', { config, removalPolicy });
    this.secrets = new Secrets(this, 'Secrets', { removalPolicy, botCheck: config.botCheck !== undefined });
    this.media = new MediaBucket(this, 'Media', { config, removalPolicy });
    this.mediaArn = this.exportValue(this.media.bucketArn);
    this.tell();
  }

  /** The outputs that the steps of `docs/deploy.md` use. */
  private tell(): void {
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'UserPoolId', { value: this.people.pool.userPoolId });
    new CfnOutput(this, 'StripeSecret', { value: this.secrets.stripe.secretName });
    new CfnOutput(this, 'LinkSecret', { value: this.secrets.link.secretName });
    new CfnOutput(this, 'EdgeSecret', { value: this.secrets.edge.secretName });
    if (this.secrets.botCheck)
      new CfnOutput(this, 'BotCheckSecret', { value: this.secrets.botCheck.secretName });
  }
}
