import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal-later/people.ts';

export const people = {
  'people.status': 'Status',
  'people.addedOn': 'Hinzugefügt am {date}',
  'people.access': 'Zugang',
  'people.noVenueChoice':
    'Manager und Mitarbeiter arbeiten an einem Standort, und es gibt noch keinen. Administratoren können Sie schon einladen.',
  'people.organization': 'Organisation',
  'people.owner': 'Inhaber',
  'people.open': 'Öffnen',
  'people.plan': 'Tarif',
  'people.sessions': 'Kommende Termine',
  'people.sessionsNone': 'Keine Termine zugeteilt.',
  'people.sessionsMore': 'Mehr anzeigen',
  'people.assign': 'Zuteilen',
  'people.assignTo': 'Jemanden für {activity} zuteilen, {time}',
  'people.whose': 'Wessen Schichten',
  'people.everyone': 'Alle',
  'people.withoutAnyone': 'Termine ohne Leitung',
  'people.mine': 'Meine Schichten',
  'people.shiftsNone': 'Keine Schichten an diesen Tagen',
  'people.shiftsNoneText': 'Hier stehen Termine mit Gästen und die Personen, die sie leiten.',
  'people.shiftsFree': 'Keine Schichten',
  'people.calendar': 'Mein Kalender',
  'people.calendarText':
    'Abonnieren Sie Ihre Schichten in Google Kalender, Apple Kalender oder Outlook: Fügen Sie dort die Adresse ein. Änderungen kommen von selbst an.',
  'people.calendarAddress': 'Adresse Ihres Kalenders',
  'people.calendarOnce':
    'Die Adresse wird nur einmal angezeigt. Eine frühere Adresse funktioniert danach nicht mehr.',
  'people.calendarCreate': 'Adresse erstellen',
} as const satisfies Words<typeof english>;
