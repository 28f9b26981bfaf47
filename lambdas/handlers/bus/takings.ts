import { tenantBusHandler } from '../../middleware/bus.ts';
import { listTakings } from '../../usecases/desk/day/list-takings.ts';

export const handler = tenantBusHandler('takings', (table) => {
  const list = (event: Parameters<typeof listTakings>[1]) => listTakings({ table }, event);
  return {
    'booking.confirmed': list,
    'booking.paid': list,
    'booking.time-offered': list,
    'booking.refund-requested': list,
    'booking.refunded-to-gift-card': list,
  };
});
