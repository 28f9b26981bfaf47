import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { countEndedDays, recountDaysOf } from '../../usecases/desk/day/count-day-figures.ts';

export const handler = tenantBusHandler('day-figures', (table) => {
  const deps = { table, clock: systemClock };
  const recount = (event: Parameters<typeof recountDaysOf>[1]) => recountDaysOf(deps, event);
  return {
    'organization.reconciliation-due': (due) => countEndedDays(deps, due),
    'booking.confirmed': recount,
    'booking.rescheduled': recount,
    'booking.cancelled': recount,
    'booking.checked-in': recount,
    'booking.completed': recount,
    'booking.no-show': recount,
    'booking.reopened': recount,
    'booking.paid': recount,
    'booking.disputed': recount,
    'booking.refund-requested': recount,
    'booking.refunded-to-gift-card': recount,
  };
});
