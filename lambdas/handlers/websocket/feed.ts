import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { type WebsocketHandshake, websocketAddressOf } from '../../middleware/address.ts';
import { connectionsPerNetwork } from '../../runtime/address-limits.ts';
import { systemClock } from '../../runtime/clock.ts';
import { push } from '../../runtime/push.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { answerFeedMessage, closeFeed, openFeed } from '../../usecases/feeds/follow-venue.ts';

const deps = {
  table: table(),
  clock: systemClock,
  linkSecret,
  push: push(),
  perNetwork: connectionsPerNetwork(),
};

export const handler = async (
  event: APIGatewayProxyWebsocketEventV2 & WebsocketHandshake,
): Promise<{ statusCode: number }> => {
  const { connectionId, eventType } = event.requestContext;
  switch (eventType) {
    case 'CONNECT':
      return { statusCode: await openFeed(deps, connectionId, await websocketAddressOf(event)) };
    case 'MESSAGE':
      await answerFeedMessage(deps, connectionId, event.body ?? '');
      return { statusCode: 200 };
    case 'DISCONNECT':
      await closeFeed(deps, connectionId);
      return { statusCode: 200 };
  }
};
