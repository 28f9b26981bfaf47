import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { FeedFrame } from '../../core/contract/feeds.ts';

export interface Push {
  /**
   * Sends a frame to one connection; answers `gone` when it has ended.
   * @throws any other answer of API Gateway, after one retry of at most five seconds each
   */
  send(connectionId: string, frame: FeedFrame): Promise<'sent' | 'gone'>;
  /** Ends a connection; does nothing when it has ended. @throws any other answer of API Gateway */
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
