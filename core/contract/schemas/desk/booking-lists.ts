import * as z from 'zod';
import { booking } from '../../model/guest/booking.ts';
import { activityId } from '../../model/ids.ts';
import { currency, minorUnits } from '../../model/money.ts';
import { localDate } from '../../model/time.ts';
import { promoCodeText } from '../../model/venue/promo-code.ts';
import { waiverCount } from '../../waivers.ts';
import { exportQuery, pageOf, pageQuery } from '../scope/paging.ts';
import { portalProblems, portalVenueParams, type RouteSchema } from '../scope/route-schema.ts';

/** `from` and `to`: dates on the venue's calendar, both included; at most 366 days. */
const filter = z.object({
  /** Whether `from` and `to` are dates of the visit, or dates on which the booking was made. */
  by: z.enum(['visit', 'booking']).default('visit'),
  /** Today when absent; for dates of booking, 30 days before `to`. */
  from: localDate.optional(),
  /** 30 days after `from` when absent; for dates of booking, today. */
  to: localDate.optional(),
  /** `soonest` when absent; for dates of booking, `newest`. */
  order: z.enum(['soonest', 'newest']).optional(),
  /** Every state but `expired` when absent. */
  state: booking.shape.state.optional(),
  /** `refunded`: in part or in full. */
  payment: z.enum(['paid', 'balance-due', 'refunded']).optional(),
  activityId: activityId.optional(),
  source: booking.shape.source.optional(),
  promoCode: promoCodeText.optional(),
});

/** A booking in a list. Amounts in minor units. */
export const bookingRow = booking
  .pick({
    id: true,
    venueId: true,
    activityId: true,
    sessionId: true,
    reference: true,
    state: true,
    paymentState: true,
    source: true,
    date: true,
    startsAt: true,
    endsAt: true,
    guestCount: true,
    promoCode: true,
    createdAt: true,
  })
  .extend({
    guest: booking.shape.guest.unwrap(),
    total: minorUnits,
    paid: minorUnits,
    balance: minorUnits,
    /** How many of the party have signed; absent where they sign nothing. */
    waiver: waiverCount.optional(),
  });

/** Lists of bookings. */
export const bookingListSchemas = {
  listBookings: {
    summary: 'Bookings of a venue by date of visit or of booking, with filters; a page may be short',
    params: portalVenueParams,
    query: filter.extend({ ...pageQuery.shape, limit: pageQuery.shape.limit.default(50) }),
    output: pageOf(bookingRow).extend({
      from: localDate,
      to: localDate,
      currency,
      /**
       * Of the whole list, on its first page only. `players` and `value` (minor units, what bookings cost) leave out
       * cancelled and expired bookings. `value` is for members who may see reports. `isComplete: false`: the list has
       * more than the 500 bookings that were counted.
       */
      totals: z
        .object({
          bookings: z.int(),
          players: z.int(),
          value: minorUnits.optional(),
          isComplete: z.boolean(),
        })
        .optional(),
    }),
    status: 200,
    problems: [...portalProblems],
  },
  exportBookings: {
    summary: 'Bookings as a spreadsheet; the `link` header points to the next part',
    params: portalVenueParams,
    query: filter.extend(exportQuery.shape),
    produces: 'text/csv',
    status: 200,
    problems: [...portalProblems],
  },
} as const satisfies Record<string, RouteSchema>;

export type BookingFilter = z.output<typeof filter>;
export type BookingRow = z.output<typeof bookingRow>;
export type BookingList = z.output<(typeof bookingListSchemas)['listBookings']['output']>;
