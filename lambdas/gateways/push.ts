import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { FeedFrame } from '../../core/contract/feeds.ts';

export interface Push {
  /**
   * Sends a frame to one connection; `gone` when it has ended.
   * @throws what API Gateway answers otherwise, after one retry and five seconds at most each
   */
  send(connectionId: string, frame: FeedFrame): Promise<'sent' | 'gone'>;
  /** Ends a connection; nothing when it has ended. @throws what API Gateway answers otherwise */
  close(connectionId: string): Promise<void>;
}

/** Milliseconds. Limits how long a follower that does not accept a message delays the others. */
const patience = { requestTimeout: 5000, connectionTimeout: 5000 };

/** `endpoint`: the WebSocket API's management address. */
export function webSocketPush(endpoint: string): Push {
  const client = new ApiGatewayManagementApiClient({ endpoint, maxAttempts: 2, requestHandler: patience });
  return {
    async send(connectionId, frame) {
      const Data = new TextEncoder().encode(JSON.stringify(frame));
      try {
        await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data }));
        return 'sent';
      } catch (error) {
        if (error instanceof GoneException) return 'gone';
        throw error;
      }
    },
    async close(connectionId) {
      try {
        await client.send(new DeleteConnectionCommand({ ConnectionId: connectionId }));
      } catch (error) {
        if (!(error instanceof GoneException)) throw error;
      }
    },
  };
}
