import { guestSchemas } from '../../../../core/contract/schemas/guest/guest.ts';
import { signingSchemas } from '../../../../core/contract/schemas/guest/signing.ts';
import { httpHandler } from '../../../middleware/http.ts';
import { limitPerAddress } from '../../../middleware/limits.ts';
import { reply } from '../../../middleware/reply.ts';
import { addressLimits, liveHoldsPerNetwork } from '../../../runtime/address-limits.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { cachingTable } from '../../../runtime/table.ts';
import { cancelBooking } from '../../../usecases/guest/booking/cancel-booking.ts';
import { createHold } from '../../../usecases/guest/booking/create-hold.ts';
import { extendHold } from '../../../usecases/guest/booking/extend-hold.ts';
import { quoteCheckout } from '../../../usecases/guest/booking/quote-checkout.ts';
import { quoteReschedule, rescheduleBooking } from '../../../usecases/guest/booking/reschedule-booking.ts';
import { bookingByLink, calendarFileOf, viewBooking } from '../../../usecases/guest/booking/view-booking.ts';
import { confirmWaitlist } from '../../../usecases/guest/waitlist/confirm-waitlist.ts';
import { joinWaitlist } from '../../../usecases/guest/waitlist/join-waitlist.ts';
import { leaveWaitlist } from '../../../usecases/guest/waitlist/leave-waitlist.ts';
import { signWaiver } from '../../../usecases/guest/waivers/sign-waiver.ts';

const data = cachingTable();
const deps = {
  table: data,
  clock: systemClock,
  ids: systemIds,
  linkSecret,
};
const siteUrl = env('SITE_URL');
const mostLiveHolds = liveHoldsPerNetwork();
const guard = limitPerAddress(addressLimits(data));

export const handler = httpHandler(
  'booking',
  { ...guestSchemas, ...signingSchemas },
  {
    createHold: ({ params, headers, body }, { address }) =>
      createHold(deps, {
        ...params,
        ...body,
        idempotencyKey: headers['idempotency-key'],
        network: { address, mostLiveHolds },
      }),
    extendHold: ({ params }) => extendHold(deps, params.token),
    quoteCheckout: ({ params, body }) => quoteCheckout(deps, params.token, body),
    getBooking: async ({ params }) => viewBooking(deps, await bookingByLink(deps, params.token)),
    getBookingCalendarFile: async ({ params }) => {
      const booking = await bookingByLink(deps, params.token);
      return reply({
        text: await calendarFileOf(deps.table, booking, `${siteUrl}/manage/${params.token}`),
        headers: { 'content-disposition': `attachment; filename="${booking.reference}.ics"` },
      });
    },
    quoteReschedule: ({ params, body }) => quoteReschedule(deps, params.token, body),
    rescheduleBooking: ({ params, body }) => rescheduleBooking(deps, params.token, body),
    cancelBooking: ({ params, body }) => cancelBooking(deps, params.token, body),
    signWaiver: ({ params, body }, { address }) => signWaiver(deps, params.token, { ...body, address }),
    joinWaitlist: ({ params, headers, body }, { address }) =>
      joinWaitlist(deps, { ...params, ...body, address, idempotencyKey: headers['idempotency-key'] }),
    confirmWaitlist: async ({ params }) => {
      await confirmWaitlist(deps, params.token);
    },
    leaveWaitlist: async ({ params }) => {
      await leaveWaitlist(deps, params.token);
      return undefined;
    },
  },
  guard,
);
