import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HttpFunction } from '../../../core/contract/http-functions.ts';
import { paths } from '../../../core/contract/paths.ts';
import { methodsOf, type RoutePath, unrouted } from '../../../core/contract/routing/route-path.ts';
import { accessLog } from '../../constructs/access-log.ts';
import { usualPeriod } from '../../constructs/alarms.ts';
import type { AlarmedFunction } from '../../constructs/function.ts';
import type { StackContext } from '../../constructs/stack-context.ts';

export interface PublicApiProps {
  readonly context: StackContext;
  readonly functions: (name: HttpFunction) => AlarmedFunction;
  readonly authorizer: AlarmedFunction;
}

/** The HTTP API: every route of the registry, and one for all other requests. */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { context, functions, authorizer }: PublicApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: `bookingtms-${context.config.stage}`,
      createDefaultStage: false,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: accessLog(
        this,
        context,
        'Guests or staff are told to wait: a rush is above the throttle of the API, or an address above its limits.',
      ),
    });
    this.addRoutes(functions, sessionAuthorizer(authorizer));
    this.raiseAlarms(context);
  }

  private addRoutes(functions: PublicApiProps['functions'], authorizer: HttpLambdaAuthorizer): void {
    const made = new Map<HttpFunction, HttpLambdaIntegration>();
    const integrationOf = (name: HttpFunction) => {
      const integration = made.get(name) ?? integrationWith(name, functions(name));
      made.set(name, integration);
      return integration;
    };
    for (const route of Object.values<RoutePath>(paths)) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: methodsOf(route).map((method) => HttpMethod[method]),
        integration: integrationOf(route.function),
        ...(route.auth === 'session' && { authorizer }),
      });
      for (const each of added) acknowledgeOpen(each, openBecause[route.auth]);
    }
    this.addUnrouted(functions(unrouted.function), integrationOf(unrouted.function));
  }

  /** The permission for all other routes names a method and a path. The default route has neither, so it has its own. */
  private addUnrouted({ fn }: AlarmedFunction, integration: HttpLambdaIntegration): void {
    const { apiId } = this.api;
    const resourceName = `${this.stage.stageName}/${unrouted.key}`;
    const route = new HttpRoute(this, 'Unrouted', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration,
    });
    acknowledgeOpen(route, 'Says only that there is nothing here, or which methods there are.');
    fn.addPermission('UnroutedPermission', {
      scope: this,
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource: apiId, resourceName }),
    });
  }

  private raiseAlarms({ alarms }: StackContext): void {
    alarms.raise(this, 'ServerErrors', {
      metric: this.stage.metric('5xx', { statistic: 'Sum', period: usualPeriod }),
      threshold: 5,
      impact: 'Guests or staff meet errors that are not their fault.',
    });
    alarms.raise(this, 'Slow', {
      metric: this.stage.metric('Latency', { statistic: 'p99', period: usualPeriod }),
      threshold: 3000,
      periods: 3,
      impact: 'One request in a hundred takes over three seconds: guests leave before they see a slot.',
    });
  }
}

function integrationWith(name: HttpFunction, { fn }: AlarmedFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(name, fn, { scopePermissionToRoute: false });
}

/**
 * The caller is identified anew for every request, by cookie or key: revoked access ends at once. Without an
 * identity source API Gateway refuses no request; the functions do, in the form of all their refusals.
 */
function sessionAuthorizer({ fn }: AlarmedFunction): HttpLambdaAuthorizer {
  return new HttpLambdaAuthorizer('Session', fn, {
    identitySource: [],
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.seconds(0),
  });
}

const openBecause: Readonly<Record<RoutePath['auth'], string | null>> = {
  session: null,
  none: 'Guests book without an account: the registry of routes makes this route public.',
  link: 'The signed, expiring link in the path says whose booking it is; the function checks it.',
  signature: 'The caller signs the request; the function checks the signature over the raw body.',
};

function acknowledgeOpen(route: Construct, reason: string | null): void {
  if (reason === null) return;
  Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
}
