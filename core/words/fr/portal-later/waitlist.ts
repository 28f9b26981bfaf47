import type { Words } from '../../catalogue.ts';
import type { waitlist as english } from '../../en/portal-later/waitlist.ts';

export const waitlist: Words<typeof english> = {
  'waitlist.title': 'Liste d’attente',
  'waitlist.people': { one: '{count} personne en attente', other: '{count} personnes en attente' },
  'waitlist.none': 'Personne n’attend ce jour-là',
  'waitlist.noneText':
    'Les clients s’inscrivent sur la liste d’attente d’une séance complète depuis votre page de réservation. Les places libérées leur sont proposées par e-mail, dans l’ordre d’inscription.',
  'waitlist.closed': 'Fermée',
  'waitlist.seats': '{left} places libres sur {total}',
  'waitlist.guest': 'Client',
  'waitlist.party': 'Personnes',
  'waitlist.joined': 'Inscription',
  'waitlist.status': 'Statut',
  'waitlist.actions': 'Actions',
  'waitlist.status.unconfirmed': 'E-mail non confirmé',
  'waitlist.status.waiting': 'En attente',
  'waitlist.status.offered': 'Places proposées',
  'waitlist.status.booked': 'Réservé',
  'waitlist.status.missed': 'Offre manquée',
  'waitlist.status.left': 'Parti',
  'waitlist.booking': 'Ouvrir la réservation',
  'waitlist.remove': 'Retirer',
  'waitlist.removeNamed': 'Retirer {name}',
  'waitlist.removeTitle': 'Retirer {name} de la liste d’attente ?',
  'waitlist.removeText': 'Ce groupe perd sa place dans la file. Il n’est pas prévenu.',
  'waitlist.removeOffered': 'Les places retenues pour lui vont au groupe suivant. Il n’est pas prévenu.',
  'waitlist.removed': '{name} n’est plus sur la liste d’attente.',
};
