import type { NotificationKind } from '../../../core/contract/model/desk/notification.ts';
import { tenantBusHandler } from '../../middleware/bus.ts';
import { recordNotification } from '../../usecases/desk/notifications/record-notification.ts';

export const handler = tenantBusHandler('notifications', (table) => {
  const as = (kind: NotificationKind) => (event: Parameters<typeof recordNotification>[2]) =>
    recordNotification({ table }, kind, event);
  return {
    'booking.confirmed': as('booked'),
    'booking.rescheduled': as('moved'),
    'booking.cancelled': as('cancelled'),
    'booking.payment-failed': as('payment-failed'),
    'booking.difference-unpaid': as('payment-failed'),
    'booking.disputed': as('disputed'),
    'booking.dispute-lost': as('dispute-lost'),
    'booking.refund-failed': as('refund-failed'),
    'booking.seats-offered': as('seats-offered'),
  };
});
