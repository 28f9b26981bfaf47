import type { Words } from '../../../catalogue.ts';
import type { trends as english } from '../../../en/portal-later/desk/trends.ts';

export const trends = {
  'trends.title': 'Les huit dernières semaines',
  'trends.revenue': 'Chiffre d’affaires par semaine',
  'trends.revenueSummary':
    'Chiffre d’affaires sur huit semaines : {first} la première, {last} ces sept derniers jours',
  'trends.occupancy': 'Remplissage par semaine',
  'trends.occupancyShort': 'Remplissage',
  'trends.occupancySummary':
    'Remplissage sur huit semaines : {first} la première, {last} ces sept derniers jours',
  'trends.weeksTable': 'Chiffres par semaine',
  'trends.week': 'Semaine',
  'trends.weekOf': 'À partir du {date}',
  'trends.asTable': 'Afficher le tableau',
  'trends.hours': 'Remplissage par jour et heure',
  'trends.hour': 'Heure',
  'trends.hoursSummary': 'Remplissage par jour et heure : le plus fort le {weekday} à {time}, {share}',
  'trends.latest': 'Dernières réservations',
  'trends.latestNone': 'Aucune réservation ces 30 derniers jours.',
  'trends.madeAt': 'Réservé le {date}, {time}',
} as const satisfies Words<typeof english>;
