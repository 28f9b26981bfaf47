import { Aws, Validations } from 'aws-cdk-lib';
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { feedActions } from '../../../core/contract/feeds.ts';
import { accessLog } from '../../constructs/access-log.ts';
import type { AlarmedFunction } from '../../constructs/function.ts';
import type { StackContext } from '../../constructs/stack-context.ts';

const stageName = 'live';

/** The WebSocket API: one route for each action a client may send, and those of the connection itself. */
export class FeedApi extends Construct {
  readonly api: WebSocketApi;
  readonly stage: WebSocketStage;

  constructor(scope: Construct, id: string, context: StackContext) {
    super(scope, id);
    this.api = new WebSocketApi(this, 'Api', {
      apiName: `bookingtms-${context.config.stage}-feed`,
      routeSelectionExpression: '$request.body.action',
    });
    this.stage = new WebSocketStage(this, 'Stage', {
      webSocketApi: this.api,
      stageName,
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: accessLog(
        this,
        context,
        'Widgets and portals cannot open their live feed: connections come faster than the throttle allows.',
      ),
    });
  }

  /** Where functions send messages to connections. */
  get endpoint(): string {
    return `https://${this.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${stageName}`;
  }

  /**
   * Messages to a connection of this API (`POST`), and its end (`DELETE`). Ids of connections are made by API Gateway,
   * so none can be named.
   */
  connectionsArn(method: 'POST' | 'DELETE'): string {
    return this.api.arnForExecuteApiV2(`${method}/@connections/*`, stageName);
  }

  /** Sends every route to that function. Apart from the constructor, because the function knows the API. */
  serve({ fn }: AlarmedFunction): void {
    const routes = ['$connect', '$disconnect', '$default', ...Object.keys(feedActions)];
    const integration = new WebSocketLambdaIntegration('Feed', fn);
    for (const routeKey of routes) {
      Validations.of(this.api.addRoute(routeKey, { integration })).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Anyone may watch the availability of a venue. What staff watch takes a signed ticket, checked by the function.',
      });
    }
  }
}
