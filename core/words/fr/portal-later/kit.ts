import type { Words } from '../../catalogue.ts';
import type { kit as english } from '../../en/portal-later/kit.ts';

export const kit = {
  'discard.title': 'Abandonner votre saisie ?',
  'discard.text': 'Elle n’est pas encore enregistrée.',
  'discard.keep': 'Continuer la saisie',
  'discard.confirm': 'Abandonner',
  showMore: 'Afficher plus',
  email: 'E-mail',
  code: 'Code',
  name: 'Nom',
  copy: 'Copier',
  copied: 'Copiée',

  on: 'Activée',
  off: 'Désactivée',
  arriveBy: 'Arrivée avant {time}',
  reference: 'Référence',
  phone: 'Téléphone',
  keptUntil: 'Places gardées jusqu’à',
  no: 'Non',
} as const satisfies Words<typeof english>;
