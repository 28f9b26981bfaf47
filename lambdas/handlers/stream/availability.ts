import { eventBridge } from '../../gateways/bus.ts';
import { streamHandler } from '../../middleware/stream.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { push } from '../../runtime/push.ts';
import { table } from '../../runtime/table.ts';
import { indexBookings } from '../../usecases/guest/index-bookings.ts';
import { followChanges } from '../../usecases/notify/feeds/follow-changes.ts';

const deps = { table: table(), clock: systemClock, push: push(), bus: eventBridge(env('BUS_NAME')) };

export const handler = streamHandler('availability-stream', async (changes) => {
  await Promise.all([followChanges(deps, changes), indexBookings(deps.table, changes)]);
  return [];
});
