import type { Words } from '../../catalogue.ts';
import type { door as english } from '../../en/portal/door.ts';

/** La entrada: quién viene y su registro, también sin conexión. */
export const door = {
  'nav.door': 'Entrada',
  'door.title': 'Entrada',
  'door.search': 'Nombre, referencia o teléfono',
  'door.scan': 'Escanear',
  'door.scanTitle': 'Escanee el código del cliente',
  'door.noCamera': 'No hay cámara disponible. Permita la cámara para esta página o escriba la referencia.',
  'door.headcount': 'Han llegado {here} de {expected} clientes',
  'door.parties': 'Grupos',
  'door.checkIn': 'Registrar',
  'door.checkInNamed': 'Registrar a {name}',
  'door.checkedIn': '{name} ya está dentro.',
  'door.undo': 'Deshacer',
  'door.notSent': 'Sin enviar',
  'door.notFound': 'Hoy no hay ningún grupo así',
  'door.notFoundText': 'Revise el nombre o pruebe con la referencia o las últimas cifras del teléfono.',
  'door.none': 'Hoy no hay grupos',
  'door.noneText': 'Las reservas de hoy aparecen aquí según llegan.',
  'door.offline': 'Sin conexión',
  'door.offlineText':
    'Esta es la lista de las {time}. Los registros se guardan en este dispositivo y se envían cuando vuelve la conexión.',
  'door.waiting': { one: '{count} registro en espera.', other: '{count} registros en espera.' },
  'door.conflict': 'No se pudo registrar a {name}',
  'door.conflictDone': 'Entendido',
} as const satisfies Words<typeof english>;
