import type { EmailTexts } from './texts.ts';

export const de: EmailTexts = {
  greeting: (name) => `Hallo ${name},`,
  activity: 'Was',
  when: 'Wann',
  localTime: (zone) => `Ortszeit beim Veranstalter (${zone})`,
  where: 'Wo',
  map: 'Auf der Karte zeigen',
  reference: 'Buchungsnummer',
  price: 'Preis',
  total: 'Gesamt',
  paid: 'Bezahlt',
  free: 'Nichts zu zahlen',
  policy: 'Stornobedingungen',
  contact: (venue, phone, email) =>
    `Fragen? Antworte auf diese E-Mail oder wende dich an ${venue}: ${[phone, email].filter(Boolean).join(', ')}.`,
  why: (venue) => `Du bekommst diese E-Mail, weil du bei ${venue} gebucht hast.`,
  confirmed: {
    subject: (activity, date) => `Gebucht: ${activity}, ${date}`,
    preview: (date, times) => `${date}, ${times}. Hier steht alles, was du brauchst.`,
    title: 'Du hast gebucht!',
    lead: (activity, venue) => `${activity} bei ${venue} ist für dich reserviert. Wir freuen uns auf dich.`,
    calendarTitle: 'In den Kalender',
    calendar: 'Öffne die angehängte Datei, um den Termin in deinen Kalender zu übernehmen.',
    manage: 'Buchung ansehen',
    codeAlt: (reference) => `QR-Code der Buchung ${reference}`,
    codeCaption:
      'Zeig diesen Code bei der Ankunft. Er öffnet deine Buchung: Teile ihn nur mit deiner Gruppe.',
  },
  refunded: {
    subject: (activity) => `Es tut uns leid: keine Plätze für ${activity}, dein Geld kommt zurück`,
    preview: (amount) => `Wir erstatten dir ${amount}, den vollen Betrag.`,
    title: 'Es tut uns leid',
    lead: (activity, date) =>
      `Deine Zahlung für ${activity} (${date}) kam erst an, als die Zeit abgelaufen war, für die wir deine Plätze halten konnten, und sie waren schon vergeben. Wir konnten deine Buchung nicht bestätigen.`,
    money: (amount) =>
      `Dein Geld ist auf dem Weg zurück: ${amount}, der volle Betrag, auf die Karte oder das Konto, womit du bezahlt hast. Bei den Banken dauert das meist 5 bis 10 Tage. Du musst nichts tun.`,
    sorry:
      'Das ist nicht die Nachricht, auf die du gehofft hast. Wir würden uns freuen, dich ein anderes Mal zu sehen.',
    amount: 'Das bekommst du zurück',
    again: 'Andere Zeit finden',
  },
};
