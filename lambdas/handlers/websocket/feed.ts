import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { connections } from '../../data/connections.ts';
import { systemClock } from '../../runtime/clock.ts';
import { push } from '../../runtime/push.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { answerFeedMessage } from '../../usecases/feeds/follow-venue.ts';

const deps = { table: table(), clock: systemClock, linkSecret };
const feed = push();

export const handler = async (event: APIGatewayProxyWebsocketEventV2): Promise<{ statusCode: number }> => {
  const { connectionId, eventType } = event.requestContext;
  if (eventType === 'DISCONNECT') await connections(deps.table).forget(connectionId);
  if (eventType === 'MESSAGE') {
    await feed.send(connectionId, await answerFeedMessage(deps, connectionId, event.body ?? ''));
  }
  return { statusCode: 200 };
};
