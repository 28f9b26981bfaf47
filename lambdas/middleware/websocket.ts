import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import type { ConsumerOf } from '../../core/contract/consumers.ts';
import { addLogFields } from '../runtime/log.ts';
import type { WebsocketHandshake } from './address.ts';
import { consumerHandler } from './consumer.ts';

type WebSocketEvent = APIGatewayProxyWebsocketEventV2 & WebsocketHandshake;

/** A handler for each type of WebSocket event. A connection opens only if CONNECT answers 200. */
type WebSocketHandlers = Readonly<
  Record<WebSocketEvent['requestContext']['eventType'], (event: WebSocketEvent) => Promise<number>>
>;

/** The Lambda handler of the WebSocket API: each event is answered with the status of its handler. */
export function websocketHandler(name: ConsumerOf<'websocket'>, handlers: WebSocketHandlers) {
  return consumerHandler(name, async (event: WebSocketEvent) => {
    const { eventType, connectionId } = event.requestContext;
    addLogFields({ event: eventType, connectionId });
    const statusCode = await handlers[eventType](event);
    addLogFields({ status: statusCode });
    return { statusCode };
  });
}
