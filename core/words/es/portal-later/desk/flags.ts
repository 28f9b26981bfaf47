import type { Words } from '../../../catalogue.ts';
import type { flags as english } from '../../../en/portal-later/desk/flags.ts';

/** Lo que el equipo debe saber de un cliente: VIP, salud, vetado. */
export const flags: Words<typeof english> = {
  'flags.title': 'Avisos',
  'flags.vip': 'VIP',
  'flags.medical': 'Alergia o salud',
  'flags.banned': 'Vetado',
  'flags.untilDate': 'hasta el {date}',
  'flags.add.vip': 'Marcar como VIP',
  'flags.add.medical': 'Añadir nota médica',
  'flags.add.banned': 'Vetar al cliente',
  'flags.changeOf': 'Cambiar «{flag}»',
  'flags.removeOf': 'Quitar «{flag}»',
  'flags.removed': 'Se ha quitado «{flag}».',
  'flags.saved': 'Se ha guardado «{flag}».',
  'flags.undo': 'Deshacer',
  'flags.save': 'Guardar aviso',
  'flags.note.vip': 'Nota (opcional)',
  'flags.note.medical': 'Alergia o nota médica',
  'flags.note.banned': 'Motivo',
  'flags.hint.vip': 'Su equipo lo ve al reservar y en la entrada.',
  'flags.hint.medical': 'Lo ven quienes registran las llegadas y nadie más. Sea breve.',
  'flags.hint.banned':
    'No puede reservar en línea con su correo ni con su teléfono. Su equipo ve el motivo y puede reservar por él.',
  'flags.until': 'Último día (opcional)',
};
