import type { Words } from '../catalogue.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  policyCancel: 'Puede cancelar por su cuenta {ways}; después, pregunte al establecimiento.',
  policyFree: 'sin coste {limit}',
  policyFee: '{limit} con un coste del {share} de lo pagado',
  policyNothingBack: '{limit} sin devolución',
  policyOnlyVenue:
    'Solo el establecimiento puede cancelar esta reserva: póngase en contacto si no puede venir.',
  policyMove: 'Puede elegir otra hora {limit}.',
  policyBefore: 'hasta {time} antes del inicio',
  policyStart: 'hasta el inicio',
} as const satisfies Words<typeof english>;
