import type { Words } from '../../catalogue.ts';
import type { people as english } from '../../en/portal/people.ts';

export const people = {
  'people.sessionEnded':
    'Ihre Sitzung ist beendet. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
  'people.rule.length': 'Mindestens 12 Zeichen',
  'people.rule.lower': 'Ein Kleinbuchstabe',
  'people.rule.upper': 'Ein Großbuchstabe',
  'people.rule.digit': 'Eine Ziffer',
  'people.rule.symbol': 'Ein Sonderzeichen wie ! oder -',
  'people.shifts': 'Schichten',
} as const satisfies Words<typeof english>;
