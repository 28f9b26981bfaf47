import type { Words } from '../catalogue.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  policyCancel: 'Sie können selbst stornieren: {ways}; danach hilft Ihnen der Veranstalter.',
  policyFree: 'kostenlos {limit}',
  policyFee: '{limit} gegen eine Gebühr von {share} des bezahlten Betrags',
  policyNothingBack: '{limit} ohne Erstattung',
  policyOnlyVenue:
    'Diese Buchung kann nur der Veranstalter stornieren: Melden Sie sich, wenn Sie nicht kommen können.',
  policyMove: 'Einen anderen Termin können Sie {limit} wählen.',
  policyBefore: 'bis {time} vor Beginn',
  policyStart: 'bis zum Beginn',
} as const satisfies Words<typeof english>;
