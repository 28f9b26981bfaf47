import { guestSchemas } from '../../../../core/contract/schemas/guest/guest.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { cachingTable } from '../../../runtime/table.ts';
import { getCalendar, getDay } from '../../../usecases/guest/availability/get-calendar.ts';
import { getVenue } from '../../../usecases/guest/availability/get-venue.ts';
import { priceParty } from '../../../usecases/guest/availability/price-party.ts';

const deps = { table: cachingTable(), clock: systemClock };

export const handler = httpHandler('availability', guestSchemas, {
  getVenue: ({ params }) => getVenue(deps, params.key),
  getCalendar: ({ params, query }) => getCalendar(deps, { ...params, ...query }),
  getDay: ({ params }) => getDay(deps, params),
  quoteParty: async ({ params, body }) => (await priceParty(deps, { ...params, ...body })).quote,
});
