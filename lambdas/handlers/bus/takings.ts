import { tenantBusHandler } from '../../middleware/bus.ts';
import { systemClock } from '../../runtime/clock.ts';
import { listTakings, listTakingsOfCard } from '../../usecases/desk/day/list-takings.ts';
import { countEndedMoneyDays } from '../../usecases/desk/money-days/count-money-day.ts';

export const handler = tenantBusHandler('takings', (table) => {
  const deps = { table, clock: systemClock };
  const list = (event: Parameters<typeof listTakings>[1]) => listTakings(deps, event);
  const ofCard = (event: Parameters<typeof listTakingsOfCard>[1]) => listTakingsOfCard(deps, event);
  return {
    'organization.reconciliation-due': (due) => countEndedMoneyDays(deps, due),
    'booking.confirmed': list,
    'booking.paid': list,
    'booking.rescheduled': list,
    'booking.cancelled': list,
    'booking.disputed': list,
    'booking.time-offered': list,
    'booking.refund-requested': list,
    'booking.refunded-to-gift-card': list,
    'gift-card.activated': ofCard,
    'gift-card.balance-changed': ofCard,
  };
});
