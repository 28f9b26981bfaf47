import { eventBridge } from '../../gateways/bus.ts';
import { streamHandler } from '../../middleware/stream.ts';
import { env } from '../../runtime/config.ts';
import { announceChanges } from '../../usecases/notify/events/announce-changes.ts';

const deps = { bus: eventBridge(env('BUS_NAME')) };

export const handler = streamHandler('event-stream', (changes) => announceChanges(deps, changes));
