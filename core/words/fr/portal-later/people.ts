import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal-later/people.ts';

export const people = {
  'people.status': 'Statut',
  'people.addedOn': 'Ajouté le {date}',
  'people.access': 'Accès',
  'people.noVenueChoice':
    'Les responsables et les employés travaillent dans un établissement, et il n’y en a pas encore. Vous pouvez déjà inviter des administrateurs.',
  'people.organization': 'Organisation',
  'people.owner': 'Propriétaire',
  'people.open': 'Ouvrir',
  'people.plan': 'Forfait',
  'people.sessions': 'Séances à venir',
  'people.sessionsNone': 'Aucune séance attribuée.',
  'people.sessionsMore': 'Afficher plus',
  'people.assign': 'Affecter',
  'people.assignTo': 'Affecter quelqu’un à {activity}, {time}',
  'people.whose': 'Planning de',
  'people.everyone': 'Toute l’équipe',
  'people.withoutAnyone': 'Séances sans personne',
  'people.mine': 'Mes séances',
  'people.shiftsNone': 'Rien au planning ces jours-ci',
  'people.shiftsNoneText': 'Les séances réservées apparaissent ici, avec les personnes qui les animent.',
  'people.shiftsFree': 'Rien de prévu',
  'people.calendar': 'Mon calendrier',
  'people.calendarText':
    'Abonnez-vous à vos séances dans Google Agenda, Apple Calendrier ou Outlook : collez-y l’adresse. Les changements arrivent d’eux-mêmes.',
  'people.calendarAddress': 'Adresse de votre calendrier',
  'people.calendarOnce':
    'L’adresse n’est affichée qu’une fois. Si vous en avez déjà une, elle ne fonctionnera plus.',
  'people.calendarCreate': 'Créer l’adresse',
} as const satisfies Words<typeof english>;
