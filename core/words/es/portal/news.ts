import type { Words } from '../../catalogue.ts';
import type { news as english } from '../../en/portal/news.ts';

export const news: Words<typeof english> = {
  'news.title': 'Novedades',
  'news.open': 'Novedades',
  'news.openUnread': 'Novedades: {count} sin leer',
  'news.none': 'Sin novedades en los últimos 30 días',
  'news.allMuted': 'Ha desactivado todas las novedades',
  'news.new': 'Nueva',
  'news.sound': 'Sonido',
  'news.kind.booked': 'Nueva reserva',
  'news.kind.moved': 'Reserva cambiada',
  'news.kind.cancelled': 'Reserva cancelada',
  'news.kind.payment-failed': 'Pago fallido',
  'news.kind.disputed': 'Pago disputado',
  'news.kind.dispute-lost': 'Disputa perdida',
  'news.kind.refund-failed': 'Reembolso fallido',
  'news.kind.seats-offered': 'Plazas ofrecidas de la lista de espera',
};
