import type { Words } from '../../catalogue.ts';
import type { kit as english } from '../../en/portal-later/kit.ts';

export const kit = {
  'discard.title': 'Eingaben verwerfen?',
  'discard.text': 'Sie sind noch nicht gespeichert.',
  'discard.keep': 'Weiter bearbeiten',
  'discard.confirm': 'Verwerfen',
  showMore: 'Mehr anzeigen',
  email: 'E-Mail',
  code: 'Code',
  name: 'Name',
  copy: 'Kopieren',
  copied: 'Kopiert',

  on: 'An',
  off: 'Aus',
  arriveBy: 'Ankunft bis {time}',
  reference: 'Buchungsnummer',
  phone: 'Telefon',
  keptUntil: 'Plätze gehalten bis',
  no: 'Nein',
} as const satisfies Words<typeof english>;
