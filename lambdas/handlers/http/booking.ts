import { httpHandler } from '../../middleware/http.ts';
import { reply } from '../../middleware/reply.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { secretText } from '../../runtime/secrets.ts';
import { table } from '../../runtime/table.ts';
import { createHold } from '../../usecases/booking/create-hold.ts';
import { bookingByLink, calendarFileOf, viewBooking } from '../../usecases/booking/view-booking.ts';

const deps = {
  table: table(),
  clock: systemClock,
  ids: systemIds,
  linkSecret: () => secretText(env('LINK_SECRET_ARN')),
};
const siteUrl = env('SITE_URL');

export const handler = httpHandler('booking', {
  createHold: ({ params, headers, body }) =>
    createHold(deps, { ...params, ...body, idempotencyKey: headers['idempotency-key'] }),
  getBooking: async ({ params }) => viewBooking(deps.table, await bookingByLink(deps, params.token)),
  getBookingCalendarFile: async ({ params }) => {
    const booking = await bookingByLink(deps, params.token);
    return reply({
      text: await calendarFileOf(deps.table, booking, `${siteUrl}/manage/${params.token}`),
      headers: { 'content-disposition': `attachment; filename="${booking.reference}.ics"` },
    });
  },
});
