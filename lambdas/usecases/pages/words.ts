import type { Language } from '../../../core/words/languages.ts';

/** The few sentences that a page says itself; all others are the widget's. */
export interface Words {
  readonly needsScript: string;
  readonly loading: string;
  /** Names the part of the page that tells of each activity. */
  readonly about: string;
  readonly languages: string;
  readonly accessibility: string;
  readonly waiver: string;
  /** Where the site has nothing at all. */
  readonly noPage: readonly [title: string, text: string];
  readonly noVenue: readonly [title: string, text: string];
  readonly noActivity: readonly [title: string, text: string];
  readonly badLink: readonly [title: string, text: string];
  readonly broken: readonly [title: string, text: string];
}

const english: Words = {
  needsScript: 'Please turn on JavaScript to book.',
  loading: 'Loading…',
  about: 'About the activities',
  languages: 'Languages',
  accessibility: 'Accessibility',
  waiver: 'What you sign before you take part',
  noPage: ['This page does not exist', 'The address may be mistyped, or the page has moved.'],
  noVenue: [
    'There is nothing to book here',
    'The address may be mistyped, or the venue takes no bookings now.',
  ],
  noActivity: ['This activity cannot be booked', 'It may have been renamed or taken off the programme.'],
  badLink: [
    'This link no longer works',
    'It may have expired, or part of it is missing. Open it from the latest email about your booking.',
  ],
  broken: ['Something went wrong', 'It is our fault, not yours. Please try again in a moment.'],
};

/** A language without words of its own here gets the English ones. */
const words: Partial<Record<Language, Words>> & { en: Words } = {
  en: english,
  es: {
    needsScript: 'Active JavaScript para reservar.',
    loading: 'Cargando…',
    about: 'Sobre las actividades',
    languages: 'Idiomas',
    accessibility: 'Accesibilidad',
    waiver: 'Lo que se firma antes de participar',
    noPage: [
      'Esta página no existe',
      'Puede que la dirección sea incorrecta o que la página haya cambiado de sitio.',
    ],
    noVenue: [
      'Aquí no hay nada que reservar',
      'Puede que la dirección sea incorrecta o que ahora no se admitan reservas.',
    ],
    noActivity: [
      'Esta actividad no se puede reservar',
      'Puede que haya cambiado de nombre o que ya no se ofrezca.',
    ],
    badLink: [
      'Este enlace ya no funciona',
      'Puede que haya caducado o que falte una parte. Ábralo desde el último correo sobre su reserva.',
    ],
    broken: ['Algo ha fallado', 'Es culpa nuestra. Inténtelo de nuevo en un momento.'],
  },
  fr: {
    needsScript: 'Activez JavaScript pour réserver.',
    loading: 'Chargement…',
    about: 'À propos des activités',
    languages: 'Langues',
    accessibility: 'Accessibilité',
    waiver: 'Ce que vous signez avant de participer',
    noPage: ['Cette page n’existe pas', 'L’adresse est peut-être erronée, ou la page a été déplacée.'],
    noVenue: [
      'Il n’y a rien à réserver ici',
      'L’adresse est peut-être erronée, ou les réservations sont fermées.',
    ],
    noActivity: [
      'Cette activité n’est pas réservable',
      'Elle a peut-être changé de nom ou quitté le programme.',
    ],
    badLink: [
      'Ce lien ne fonctionne plus',
      'Il a peut-être expiré, ou il est incomplet. Ouvrez-le depuis le dernier e-mail concernant votre réservation.',
    ],
    broken: ['Un problème est survenu', 'C’est de notre faute. Réessayez dans un instant.'],
  },
  de: {
    needsScript: 'Bitte JavaScript einschalten, um zu buchen.',
    loading: 'Wird geladen…',
    about: 'Über die Aktivitäten',
    languages: 'Sprachen',
    accessibility: 'Barrierefreiheit',
    waiver: 'Was Sie vor der Teilnahme unterschreiben',
    noPage: ['Diese Seite gibt es nicht', 'Vielleicht ist die Adresse falsch, oder die Seite ist umgezogen.'],
    noVenue: [
      'Hier gibt es nichts zu buchen',
      'Vielleicht ist die Adresse falsch, oder es wird gerade nichts angeboten.',
    ],
    noActivity: [
      'Diese Aktivität ist nicht buchbar',
      'Vielleicht heißt sie jetzt anders, oder es gibt sie nicht mehr.',
    ],
    badLink: [
      'Dieser Link gilt nicht mehr',
      'Er ist abgelaufen oder unvollständig. Öffnen Sie ihn aus der letzten E-Mail zu Ihrer Buchung.',
    ],
    broken: ['Etwas ist schiefgegangen', 'Das liegt an uns. Bitte versuchen Sie es gleich noch einmal.'],
  },
};

export const wordsIn = (language: Language): Words => words[language] ?? words.en;
