import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { offerResource, offerSeats } from '../../usecases/guest/waitlist/offer-seats.ts';

export const handler = tenantBusHandler('waitlist', (table) => {
  const deps = { table, clock: systemClock, ids: systemIds };
  return {
    'session.seats-freed': (event) => offerSeats(deps, event),
    'resource.freed': (event) => offerResource(deps, event),
  };
});
