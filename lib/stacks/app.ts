import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/stage.ts';
import { Alarms } from '../constructs/alarms.ts';
import { ApiLogging } from '../constructs/api-logging.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { FeedApi } from '../constructs/feed-api.ts';
import { HouseFunction } from '../constructs/function.ts';
import type { House } from '../constructs/house.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { addFeed, followBus, followClock, followTable } from './app/consumers.ts';
import { showAll } from './app/dashboard.ts';
import { listFailures } from './app/failures.ts';
import { httpFunctions } from './app/http-functions.ts';
import { partsOf } from './app/parts.ts';
import { watchTable } from './app/table-alarms.ts';
import type { DataStack } from './data.ts';

export interface AppStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  /** The front end's manifest, as JSON: which files make up the widget. */
  readonly widgetAssets: string;
}

/** All that runs: the functions, what calls them, and the alarms that say so when they fail. */
export class AppStack extends Stack {
  readonly api: HttpStage;
  readonly feed: WebSocketStage;

  constructor(scope: Construct, id: string, { config, data, widgetAssets, ...props }: AppStackProps) {
    super(scope, id, props);
    const house: House = { config, alarms: new Alarms(this, 'Alarms', { email: config.alarmEmail }) };
    const parts = partsOf(this, house, data, widgetAssets);
    const feed = new FeedApi(this, 'Feed', house);
    feed.node.addDependency(new ApiLogging(this, 'ApiLogging'));
    const { routes, authorizer } = httpFunctions(this, house, parts);
    const api = new PublicApi(this, 'Public', { house, functions: routes, authorizer });
    addFeed(this, parts, feed);
    followTable(this, parts, feed);
    followBus(this, parts);
    followClock(this, parts);
    listFailures(this, parts, routes.platform);
    watchTable(this, house, data.table);
    const all = this.node.findAll();
    showAll(this, house, parts, {
      api,
      functions: all.filter((each) => each instanceof HouseFunction),
      deadLetters: all.filter((each) => each instanceof DeadLetters),
    });
    this.api = api.stage;
    this.feed = feed.stage;
  }
}
