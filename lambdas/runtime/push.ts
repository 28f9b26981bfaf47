import { type Push, webSocketPush } from '../gateways/push.ts';
import { env, optionalEnv } from './config.ts';

/** Messages to open WebSockets. An endpoint given the SDK's own way comes before the stack's. */
export function push(): Push {
  return webSocketPush(optionalEnv('AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI') ?? env('FEED_ENDPOINT'));
}
