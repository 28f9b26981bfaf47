import type { Words } from '../../../catalogue.ts';
import type { waivers as english } from '../../../en/portal-later/desk/waivers.ts';

export const waivers = {
  'waivers.title': 'Exenciones de responsabilidad',
  'waivers.count': 'Han firmado {signed} de {of}',
  'waivers.unsigned': { one: '{count} sin firmar', other: '{count} sin firmar' },
  'waivers.how.paper': 'En papel, anotada por {name}',
  'waivers.born': 'Nacimiento: {date}',
  'waivers.validUntil': 'Válida hasta el {date}',
  'waivers.version': 'Versión {version}',
  'waivers.signature': 'Firma de {name}',
  'waivers.guardian': 'Firmado por {name}',
  'waivers.remove': 'Eliminar la firma de {name}',
  'waivers.removeTitle': '¿Eliminar esta firma?',
  'waivers.removeText':
    '{name} tendría que firmar de nuevo. La firma y sus datos se eliminan definitivamente.',
  'waivers.removeConfirm': 'Eliminar la firma',
  'waivers.paperName': '¿Quién firmó en papel?',
  'waivers.notePaper': 'Anotar firma en papel',
  'waivers.copyLink': 'Copiar enlace',
  'waivers.signHere': 'Firmar aquí',
  'waivers.text': 'Texto de la versión {version}',
  'waivers.kiosk': 'Quiosco',
  'waivers.kioskTitle': 'Quiosco para firmar',
  'waivers.kioskAbout':
    'Abra este enlace en una tableta en la entrada. Muestra los grupos de hoy por su nombre de pila y los participantes firman allí. Funciona 30 días; quien lo tenga ve la lista.',
  'waivers.kioskMake': 'Crear un enlace',
  'waivers.kioskLink': 'Enlace para la tableta',
  'waivers.kioskUntil': 'Funciona hasta el {date}.',
  'waivers.edit': 'Exención de responsabilidad',
  'waivers.editAbout':
    'Cada participante la firma antes de participar: con el enlace de su correo, en el quiosco o en papel.',
  'waivers.asked': 'Los participantes firman una exención aquí',
  'waivers.editText': 'Texto',
  'waivers.editTextHint':
    'Un texto cambiado pasa a ser la versión {version}. Las firmas conservan la versión con la que se hicieron.',
  'waivers.validMonths': 'Validez (meses)',
  'waivers.asksBirthDate': 'Pedir la fecha de nacimiento',
  'waivers.guardianAge': 'Edad a partir de la cual firman por sí mismos',
  'waivers.save': 'Guardar la exención',
  'waivers.saved': 'La exención se ha guardado.',
} as const satisfies Words<typeof english>;
