import { type Push, webSocketPush } from '../gateways/push.ts';
import { env, optionalEnv } from './config.ts';

/** Sends messages to open WebSockets. The SDK's own setting of an endpoint overrides the stack's. */
export function push(): Push {
  return webSocketPush(optionalEnv('AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI') ?? env('FEED_ENDPOINT'));
}
