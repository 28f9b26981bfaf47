import type { StripeEvent } from '../state.ts';
import { eventObject } from '../wire/objects.ts';
import type { World } from '../world.ts';
import { type Answerers, createdWithin, listPage, one, own } from './call.ts';
import { eventsPage, parse } from './parameters.ts';

export const eventRoutes: Answerers = {
  'GET /v1/events/:id': (call) => shown(call.world, one(call, call.world.state.events, 'event', 'id')),
  'GET /v1/events': (call) => {
    const { type, types, created, ...page } = parse(eventsPage, call.sent);
    const wanted = types ?? (type === undefined ? undefined : [type]);
    const found = own(call, call.world.state.events)
      .filter((event) => wanted === undefined || wanted.includes(event.type))
      .filter(createdWithin(created));
    return listPage(
      '/v1/events',
      found.map((event) => shown(call.world, event)),
      page,
    );
  },
};

function shown(world: World, event: StripeEvent) {
  const waiting = Object.values(world.state.deliveries).filter(
    (delivery) => delivery.event === event.id && delivery.status !== 'delivered',
  );
  return eventObject(event, waiting.length);
}
