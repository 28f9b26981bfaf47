import type { Words } from '../../catalogue.ts';
import type { kit as english } from '../../en/portal-later/kit.ts';

export const kit = {
  'discard.title': '¿Descartar lo que ha escrito?',
  'discard.text': 'Aún no se ha guardado.',
  'discard.keep': 'Seguir editando',
  'discard.confirm': 'Descartar',
  showMore: 'Mostrar más',
  email: 'Correo electrónico',
  code: 'Código',
  name: 'Nombre',
  copy: 'Copiar',
  copied: 'Copiada',

  on: 'Activada',
  off: 'Desactivada',
  arriveBy: 'Llegada antes de las {time}',
  reference: 'Referencia',
  phone: 'Teléfono',
  keptUntil: 'Plazas guardadas hasta',
  no: 'No',
} as const satisfies Words<typeof english>;
