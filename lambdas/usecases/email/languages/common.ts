import type { Language } from '../../../../core/words/languages.ts';

/** One set of words for each language: the compiler asks for another once the contract has it. */
export type Words<T> = Readonly<Record<Language, T>>;

/** What emails of every kind say. */
export interface CommonWords {
  readonly greeting: (name: string) => string;
  readonly activity: string;
  readonly when: string;
  readonly localTime: (zone: string) => string;
  readonly where: string;
  readonly map: string;
  readonly reference: string;
  readonly manage: string;
  readonly again: string;
  readonly contact: (venue: string, ways: string) => string;
  readonly why: (venue: string) => string;
}

export const commonWords: Words<CommonWords> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    activity: 'What',
    when: 'When',
    localTime: (zone) => `Local time at the venue (${zone})`,
    where: 'Where',
    map: 'Show on a map',
    reference: 'Booking reference',
    manage: 'View your booking',
    again: 'Find another time',
    contact: (venue, ways) => `Questions? Reply to this email, or reach ${venue}: ${ways}.`,
    why: (venue) => `You get this email because you booked at ${venue}.`,
  },
  es: {
    greeting: (name) => `Hola, ${name}:`,
    activity: 'Qué',
    when: 'Cuándo',
    localTime: (zone) => `Hora local del establecimiento (${zone})`,
    where: 'Dónde',
    map: 'Ver en el mapa',
    reference: 'Código de reserva',
    manage: 'Ver la reserva',
    again: 'Buscar otra hora',
    contact: (venue, ways) => `¿Tiene preguntas? Responda a este correo o contacte con ${venue}: ${ways}.`,
    why: (venue) => `Recibe este correo porque ha hecho una reserva en ${venue}.`,
  },
  fr: {
    greeting: (name) => `Bonjour ${name},`,
    activity: 'Quoi',
    when: 'Quand',
    localTime: (zone) => `Heure locale sur place (${zone})`,
    where: 'Où',
    map: 'Voir sur une carte',
    reference: 'Numéro de réservation',
    manage: 'Voir la réservation',
    again: 'Trouver un autre horaire',
    contact: (venue, ways) => `Une question ? Répondez à cet e-mail ou contactez ${venue} : ${ways}.`,
    why: (venue) => `Vous recevez cet e-mail car vous avez réservé chez ${venue}.`,
  },
  de: {
    greeting: (name) => `Hallo ${name},`,
    activity: 'Was',
    when: 'Wann',
    localTime: (zone) => `Ortszeit beim Veranstalter (${zone})`,
    where: 'Wo',
    map: 'Auf der Karte zeigen',
    reference: 'Buchungsnummer',
    manage: 'Buchung ansehen',
    again: 'Anderen Termin finden',
    contact: (venue, ways) =>
      `Fragen? Antworten Sie auf diese E-Mail oder wenden Sie sich an ${venue}: ${ways}.`,
    why: (venue) => `Sie bekommen diese E-Mail, weil Sie bei ${venue} gebucht haben.`,
  },
};
