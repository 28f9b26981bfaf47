import { busHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { offerSeats } from '../../usecases/waitlist/offer-seats.ts';

const deps = { table: table(), clock: systemClock, ids: systemIds };

export const handler = busHandler({
  'session.seats-freed': (event) => offerSeats(deps, event),
});
