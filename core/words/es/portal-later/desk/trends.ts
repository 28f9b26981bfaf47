import type { Words } from '../../../catalogue.ts';
import type { trends as english } from '../../../en/portal-later/desk/trends.ts';

export const trends = {
  'trends.title': 'Las últimas ocho semanas',
  'trends.revenue': 'Ingresos por semana',
  'trends.revenueSummary':
    'Ingresos de ocho semanas: {first} en la primera, {last} en los últimos siete días',
  'trends.occupancy': 'Ocupación por semana',
  'trends.occupancyShort': 'Ocupación',
  'trends.occupancySummary':
    'Ocupación de ocho semanas: {first} en la primera, {last} en los últimos siete días',
  'trends.weeksTable': 'Cifras por semana',
  'trends.week': 'Semana',
  'trends.weekOf': 'Desde {date}',
  'trends.asTable': 'Mostrar como tabla',
  'trends.hours': 'Ocupación por día y hora',
  'trends.hour': 'Hora',
  'trends.hoursSummary': 'Ocupación por día y hora: la más alta, {weekday} a las {time}, {share}',
  'trends.latest': 'Últimas reservas',
  'trends.latestNone': 'Ninguna reserva en los últimos 30 días.',
  'trends.madeAt': 'Reservada: {date}, {time}',
} as const satisfies Words<typeof english>;
