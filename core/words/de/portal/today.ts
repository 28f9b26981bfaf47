import type { Words } from '../../catalogue.ts';
import type { today as english } from '../../en/portal/today.ts';

/** Heute: was jemanden braucht, die Zahlen des Tages und seine Termine. */
export const today = {
  'today.attention': 'Zu erledigen',
  'today.attentionNone': 'Im Moment ist nichts zu tun.',
  'today.concern.arrivals': 'Kommen jetzt',
  'today.concern.balances': 'Noch zu kassieren',
  'today.concern.closedSessions': 'Geschlossen, mit Gästen',
  'today.concern.offSchedule': 'Nicht mehr im Plan, mit Gästen',
  'today.concern.disputes': 'Angefochtene Zahlungen',
  'today.concern.bouncedEmails': 'Nicht zugestellte E-Mails',
  'today.concern.waitlistOffers': 'Angebote an die Warteliste',
  'today.offScheduleAll': 'Alle {count} anzeigen',
  'today.concernMore': { one: '{count} weitere', other: '{count} weitere' },
  'today.due': '{amount} offen',
  'today.seatsTaken': { one: '{count} Platz belegt', other: '{count} Plätze belegt' },
  'today.privateSeats': {
    one: '{count} bleibt bei privaten Gruppen leer',
    other: '{count} bleiben bei privaten Gruppen leer',
  },
  'today.heldSeats': { one: '{count} wird gerade gebucht', other: '{count} werden gerade gebucht' },
  'today.otherSeats': { one: '{count} für Nichterschienene', other: '{count} für Nichterschienene' },
  'today.weekBefore': '{amount} vor einer Woche',
  'today.weekBeforeCount': '{count} vor einer Woche',
  'today.print': 'Tagesblatt drucken',
  'today.nextDays': 'Nächste 7 Tage',
  'today.closedWithGuests': 'Geschlossen, Gäste gebucht',
} as const satisfies Words<typeof english>;
