import { websocketAddressOf } from '../../middleware/address.ts';
import { websocketHandler } from '../../middleware/websocket.ts';
import { connectionsPerNetwork } from '../../runtime/address-limits.ts';
import { systemClock } from '../../runtime/clock.ts';
import { push } from '../../runtime/push.ts';
import { linkSecret } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { answerFeedMessage, closeFeed, openFeed } from '../../usecases/notify/feeds/follow-venue.ts';

const deps = {
  table: table(),
  clock: systemClock,
  linkSecret,
  push: push(),
  perNetwork: connectionsPerNetwork(),
};

export const handler = websocketHandler('websocket', {
  CONNECT: async (event) =>
    openFeed(deps, event.requestContext.connectionId, await websocketAddressOf(event)),
  MESSAGE: async ({ requestContext, body = '' }) => {
    await answerFeedMessage(deps, requestContext.connectionId, body);
    return 200;
  },
  DISCONNECT: async ({ requestContext }) => {
    await closeFeed(deps, requestContext.connectionId);
    return 200;
  },
});
