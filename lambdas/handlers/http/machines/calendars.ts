import { calendarSchemas } from '../../../../core/contract/schemas/integrations/calendars.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { limitPerAddress } from '../../../middleware/limits.ts';
import { reply } from '../../../middleware/reply.ts';
import { addressLimits } from '../../../runtime/address-limits.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { table } from '../../../runtime/table.ts';
import { getCalendarFeed, isKnown } from '../../../usecases/integrations/calendars/get-calendar-feed.ts';

const data = table();
const deps = { table: data, clock: systemClock };
const guard = limitPerAddress(addressLimits(data));

export const handler = httpHandler(
  'calendars',
  calendarSchemas,
  {
    getCalendarFeed: async ({ params }, { headers }) => {
      const { text, etag } = await getCalendarFeed(deps, params.token);
      if (isKnown(etag, headers['if-none-match'])) return reply({ status: 304, headers: { etag } });
      return reply({ text, headers: { etag } });
    },
  },
  guard,
);
