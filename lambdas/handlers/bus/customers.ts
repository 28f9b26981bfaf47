import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemIds } from '../../runtime/ids.ts';
import { finishCustomerChange } from '../../usecases/people/customers/finish-customer-change.ts';
import { followBooking } from '../../usecases/people/customers/follow-booking.ts';

export const handler = tenantBusHandler('customer-records', (table) => {
  const deps = { table, clock: systemClock, ids: systemIds };
  const follow = (event: Parameters<typeof followBooking>[1]) => followBooking(deps, event);
  return {
    'booking.checkout-started': follow,
    'booking.payment-requested': follow,
    'booking.guest-changed': follow,
    'booking.seats-offered': follow,
    'booking.confirmed': follow,
    'booking.expired': follow,
    'booking.time-offered': follow,
    'booking.rescheduled': follow,
    'booking.cancelled': follow,
    'booking.checked-in': follow,
    'booking.completed': follow,
    'booking.no-show': follow,
    'booking.reopened': follow,
    'booking.paid': follow,
    'booking.disputed': follow,
    'booking.refund-requested': follow,
    'booking.refunded-to-gift-card': follow,
    'customer.changed': (event) => finishCustomerChange(deps, event),
  };
});
