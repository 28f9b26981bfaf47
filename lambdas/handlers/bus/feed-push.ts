import { eventBridge } from '../../gateways/bus.ts';
import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { push } from '../../runtime/push.ts';
import { table } from '../../runtime/table.ts';
import { pushPart } from '../../usecases/notify/feeds/share-out.ts';

const deps = { table: table(), push: push(), bus: eventBridge(env('BUS_NAME')) };

export const handler = busHandler('feed-push', {
  'feed.push-due': (event) => pushPart({ ...deps, now: systemClock.now() }, event),
});
