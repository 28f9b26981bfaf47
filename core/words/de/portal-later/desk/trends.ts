import type { Words } from '../../../catalogue.ts';
import type { trends as english } from '../../../en/portal-later/desk/trends.ts';

export const trends = {
  'trends.title': 'Die letzten acht Wochen',
  'trends.revenue': 'Umsatz je Woche',
  'trends.revenueSummary':
    'Umsatz von acht Wochen: {first} in der ersten, {last} in den letzten sieben Tagen',
  'trends.occupancy': 'Auslastung je Woche',
  'trends.occupancyShort': 'Auslastung',
  'trends.occupancySummary':
    'Auslastung von acht Wochen: {first} in der ersten, {last} in den letzten sieben Tagen',
  'trends.weeksTable': 'Zahlen je Woche',
  'trends.week': 'Woche',
  'trends.weekOf': 'Ab {date}',
  'trends.asTable': 'Als Tabelle anzeigen',
  'trends.hours': 'Auslastung nach Wochentag und Stunde',
  'trends.hour': 'Stunde',
  'trends.hoursSummary': 'Auslastung nach Wochentag und Stunde: am höchsten am {weekday} um {time}, {share}',
  'trends.latest': 'Neueste Buchungen',
  'trends.latestNone': 'Keine Buchungen in den letzten 30 Tagen.',
  'trends.madeAt': 'Gebucht: {date}, {time}',
} as const satisfies Words<typeof english>;
