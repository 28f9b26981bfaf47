import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { usualPeriod } from './alarms.ts';
import { logRetention, type StackContext } from './stack-context.ts';

/**
 * A log of each request's caller, route and result. It has the route's pattern, never the requested path:
 * paths contain signed links, which open a booking for anyone who reads them. `whenRefused`: what many
 * answers 429 mean, as a sentence.
 */
export function accessLog(scope: Construct, context: StackContext, whenRefused: string): IAccessLogSettings {
  const logGroup = new LogGroup(scope, 'AccessLog', {
    retention: logRetention(context.config),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const fields = {
    requestId: '$context.requestId',
    time: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.integrationLatency',
    error: '$context.integrationErrorMessage',
  };
  const refusals = new MetricFilter(scope, 'TooManyRequestsFilter', {
    logGroup,
    filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    metricNamespace: `bookingtms/${context.config.stage}`,
    metricName: `too-many-requests-${scope.node.id.toLowerCase()}`,
    metricValue: '1',
  });
  context.alarms.raise(scope, 'TooManyRequests', {
    metric: refusals.metric({ statistic: 'Sum', period: usualPeriod }),
    threshold: 200,
    impact: whenRefused,
  });
  return {
    destination: new LogGroupLogDestination(logGroup),
    format: AccessLogFormat.custom(JSON.stringify(fields)),
  };
}
