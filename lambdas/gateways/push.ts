import {
  ApiGatewayManagementApiClient,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { FeedMessage } from '../../core/contract/feeds.ts';

export interface Push {
  /** Sends a message to one connection; `gone` when nobody is there any more. */
  send(connectionId: string, message: FeedMessage): Promise<'sent' | 'gone'>;
}

/** `endpoint`: the WebSocket API's management address. */
export function webSocketPush(endpoint: string): Push {
  const client = new ApiGatewayManagementApiClient({ endpoint });
  return {
    async send(connectionId, message) {
      const Data = new TextEncoder().encode(JSON.stringify(message));
      try {
        await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
        return 'sent';
      } catch (error) {
        if (error instanceof GoneException) return 'gone';
        throw error;
      }
    },
  };
}
