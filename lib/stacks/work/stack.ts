import { Stack, type StackProps } from 'aws-cdk-lib';
import type { WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { Alarms } from '../../constructs/alarms.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import { type Parts, partsOf } from '../app/parts.ts';
import type { DataStack } from '../data/stack.ts';
import { watchAccount } from './account-alarms.ts';
import { ApiLogging } from './api-logging.ts';
import { AsyncFunction } from './async-function.ts';
import { monthlyBudget } from './budget.ts';
import { addConsumers } from './consumers.ts';
import { showWork } from './dashboard.ts';
import { FeedApi } from './feed-api.ts';
import { watchTable } from './table-alarms.ts';

export interface WorkStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  /** The front end's manifest, as JSON: which files make up the widget. */
  readonly siteAssets: string;
}

/**
 * The functions that no HTTP request waits for: those behind the table's stream, the bus, the clock and the
 * feed. A stack of its own, because CloudFormation allows five hundred resources in one.
 */
export class WorkStack extends Stack {
  readonly context: StackContext;
  readonly parts: Parts;
  readonly feed: WebSocketStage;
  /** The names of the functions that work off events: what failed can be sent to them again. */
  readonly workers: readonly string[];

  constructor(scope: Construct, id: string, { config, data, siteAssets, ...props }: WorkStackProps) {
    super(scope, id, props);
    this.context = { config, alarms: new Alarms(this, 'Alarms', { email: config.alarmEmail }) };
    this.parts = partsOf(this, this.context, data, siteAssets);
    const feed = new FeedApi(this, 'Feed', this.context);
    feed.node.addDependency(new ApiLogging(this, 'ApiLogging'));
    addConsumers(this, this.parts, feed);
    watchTable(this, this.context, data.table);
    watchAccount(this, this.context);
    this.limitSpending(config);
    showWork(this, this.parts);
    this.feed = feed.stage;
    const workers = this.node.findAll().filter((each) => each instanceof AsyncFunction);
    this.workers = workers.map(({ functionName }) => functionName);
  }

  private limitSpending({ stage, monthlyBudget: monthly, alarmEmail: email }: StageConfig): void {
    if (monthly !== undefined && email) monthlyBudget(this, 'Budget', { stage, monthly, email });
  }
}
