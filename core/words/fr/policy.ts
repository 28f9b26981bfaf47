import type { Words } from '../catalogue.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  policyCancel: 'Vous pouvez annuler vous-même {ways} ; ensuite, adressez-vous à l’établissement.',
  policyFree: 'sans frais {limit}',
  policyFee: '{limit} en laissant {share} du montant payé',
  policyNothingBack: '{limit} sans remboursement',
  policyOnlyVenue:
    'Seul l’établissement peut annuler cette réservation : contactez-le si vous ne pouvez pas venir.',
  policyMove: 'Vous pouvez choisir un autre horaire {limit}.',
  policyBefore: 'jusqu’à {time} avant le début',
  policyStart: 'jusqu’au début',
} as const satisfies Words<typeof english>;
