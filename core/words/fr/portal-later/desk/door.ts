import type { Words } from '../../../catalogue.ts';
import type { door as english } from '../../../en/portal-later/desk/door.ts';

/** L’entrée : qui vient, et l’enregistrement, même hors connexion. */
export const door = {
  'door.title': 'Entrée',
  'door.search': 'Nom, référence ou téléphone',
  'door.scan': 'Scanner',
  'door.scanTitle': 'Scannez le code du client',
  'door.noCamera':
    'Aucune caméra disponible. Autorisez la caméra pour cette page, ou saisissez la référence.',
  'door.headcount': '{here} clients sur {expected} sont là',
  'door.parties': 'Groupes',
  'door.checkIn': 'Enregistrer',
  'door.checkInNamed': 'Enregistrer {name}',
  'door.checkedIn': '{name} est enregistré.',
  'door.undo': 'Annuler',
  'door.notSent': 'Pas encore envoyé',
  'door.notFound': 'Aucun groupe de ce nom aujourd’hui',
  'door.notFoundText':
    'Vérifiez l’orthographe, ou essayez la référence ou les derniers chiffres du téléphone.',
  'door.none': 'Aucun groupe aujourd’hui',
  'door.noneText': 'Les réservations du jour apparaissent ici dès leur arrivée.',
  'door.offline': 'Vous êtes hors connexion',
  'door.offlineShort': 'Hors connexion',
  'door.offlineText':
    'Voici la liste de {time}. Les enregistrements et les notes restent sur cet appareil et partent dès que la connexion revient.',
  'door.waiting': { one: '{count} enregistrement en attente.', other: '{count} enregistrements en attente.' },
  'door.conflict': 'Impossible d’enregistrer {name}',
  'door.conflictDone': 'Compris',
  'door.unknownCode': 'Ce code ne correspond à aucun groupe d’aujourd’hui.',
  'door.unknownText': 'Aucun groupe d’aujourd’hui ne correspond à « {text} ».',
  'door.isHere': '{name} est déjà enregistré.',
  'door.otherDay': '{name} a réservé pour le {start}.',
  'door.otherState': '{name} : {state}.',
  'door.otherVenue': '{name} a réservé à {venue}, {start}.',
  'door.otherVenueOnly': 'Cette réservation concerne {venue}.',
  'door.openBooking': 'Ouvrir la réservation',
  'door.balance': '{amount} à payer',
  'door.note': 'Note',
  'door.noteFor': 'Ajouter une note sur {name}',
  'door.changePartyOf': 'Modifier la taille du groupe de {name}',
  'door.undoNamed': 'Annuler l’arrivée de {name}',
  'door.notesWaiting': { one: '{count} note en attente.', other: '{count} notes en attente.' },
  'door.noteConflict': 'La note sur {name} n’a pas pu être enregistrée',
} as const satisfies Words<typeof english>;
