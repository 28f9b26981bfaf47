import * as z from 'zod';
import type { Deployment } from '../stack/deployment.ts';

const api = z.object({
  ProtocolType: z.enum(['HTTP', 'WEBSOCKET']),
  RouteSelectionExpression: z.string().default('$request.body.action'),
});
const stage = z.object({ ApiId: z.string(), StageName: z.string() });
const integration = z.object({
  ApiId: z.string(),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string().default('1.0'),
});
const route = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  RouteResponseSelectionExpression: z.string().optional(),
});
const authorizer = z.object({
  ApiId: z.string(),
  AuthorizerUri: z.string(),
  IdentitySource: z.array(z.string()).default([]),
  AuthorizerResultTtlInSeconds: z.coerce.number().default(300),
  EnableSimpleResponses: z.boolean().default(false),
});

export interface Authorizer {
  readonly id: string;
  readonly functionArn: string;
  readonly identitySources: readonly string[];
  readonly ttlSeconds: number;
}

export interface ApiRoute {
  /** `GET /things/{id}`, `$default`, `$connect`, or an action's name. */
  readonly key: string;
  readonly functionArn: string;
  readonly authorizer: Authorizer | null;
  /** WebSocket only: whether the function's answer is sent over the socket. */
  readonly answers: boolean;
}

export interface Api {
  readonly id: string;
  readonly protocol: 'HTTP' | 'WEBSOCKET';
  readonly stage: string;
  readonly routes: readonly ApiRoute[];
  /** Host part of the API's own endpoint. */
  readonly domain: string;
  /** As permissions name it: `arn:aws:execute-api:<region>:<account>:<api id>`. */
  readonly executeArn: string;
  /** Name of the message's field that selects the route. */
  readonly selector: string;
}

/**
 * The HTTP and WebSocket APIs that the templates declare.
 * @throws Error for a feature that the host does not have
 */
export function readApis(deployment: Deployment): Api[] {
  const stages = deployment.all('AWS::ApiGatewayV2::Stage', stage);
  const integrations = deployment.all('AWS::ApiGatewayV2::Integration', integration);
  const routes = deployment.all('AWS::ApiGatewayV2::Route', route);
  const authorizers = deployment.all('AWS::ApiGatewayV2::Authorizer', authorizer);

  const authorizerOf = (id: string | undefined): Authorizer | null => {
    const found = authorizers.find(({ ref }) => ref === id);
    if (!found) return null;
    if (!found.props.EnableSimpleResponses)
      throw new Error(`Authorizer ${found.logicalId} needs simple responses`);
    const { AuthorizerUri, IdentitySource, AuthorizerResultTtlInSeconds: ttlSeconds } = found.props;
    return {
      id: found.ref,
      functionArn: functionOf(AuthorizerUri),
      identitySources: IdentitySource,
      ttlSeconds,
    };
  };

  const toRoute = ({ RouteKey, Target, AuthorizerId, ...rest }: z.infer<typeof route>): ApiRoute => {
    const target = integrations.find(({ ref }) => Target === `integrations/${ref}`);
    if (!target) throw new Error(`Route ${RouteKey} has no integration`);
    return {
      key: RouteKey,
      functionArn: functionOf(target.props.IntegrationUri),
      authorizer: authorizerOf(AuthorizerId),
      answers: rest.RouteResponseSelectionExpression !== undefined,
    };
  };

  return deployment.all('AWS::ApiGatewayV2::Api', api).map(({ ref: id, attributes, props }) => ({
    id,
    protocol: props.ProtocolType,
    stage: stages.find((one) => one.props.ApiId === id)?.props.StageName ?? '$default',
    routes: routes.filter((one) => one.props.ApiId === id).map((one) => toRoute(one.props)),
    domain: new URL(attributes.ApiEndpoint ?? '').hostname,
    executeArn: `arn:aws:execute-api:${deployment.region}:${deployment.account}:${id}`,
    selector: props.RouteSelectionExpression.split('.').at(-1) ?? 'action',
  }));
}

/** The function in an integration's URI: as it is, or inside API Gateway's path to it. */
function functionOf(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;
}
