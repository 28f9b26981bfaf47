import type { Membership } from '../../../../core/domain/permissions/memberships.ts';
import type { TokenClaims } from './token-claims.ts';
import type { VerifiedKey } from './verify-api-key.ts';

/** What the authorizer passes on to the functions behind it: strings only, as API Gateway demands. */
export interface SessionContext {
  userId: string;
  name: string;
  email: string;
  role: string;
  /** Empty for whoever works for none at the moment. */
  organizationId: string;
  /** `all`, or ids with commas between them. */
  venueIds: string;
  /** All that they may work for, with commas between them. */
  organizationIds: string;
  /** Of an API key, with commas between them; empty for people. */
  scopes: string;
  /** Why a key that is known is refused all the same; empty for everybody else. */
  refusal: '' | 'rate-limited';
}

type Place = Pick<SessionContext, 'role' | 'organizationId' | 'venueIds'>;

export function contextOf({ userId, name, email, memberships }: TokenClaims, place: Place): SessionContext {
  const organizationIds = memberships.organizations.map(({ organizationId }) => organizationId).join(',');
  return { userId, name, email, ...place, organizationIds, scopes: '', refusal: '' };
}

/** Where somebody works as a member. */
export function placeOf({ organizationId, role, venueIds }: Membership): Place {
  return { role, organizationId, venueIds: venueIds === 'all' ? venueIds : venueIds.join(',') };
}

/** Where somebody works who has yet to choose one of their organizations: in none, as nobody in particular. */
export const nowhere: Place = { role: 'customer', organizationId: '', venueIds: 'all' };

/** Where an operator of the platform works: in one organization by a grant, else in none. */
export function operatorsPlace(organizationId: string): Place {
  return { role: 'system-admin', organizationId, venueIds: 'all' };
}

export function keyContext({ keyId, name, organizationId, scopes }: VerifiedKey): SessionContext {
  return {
    userId: keyId,
    name,
    email: '',
    role: 'integration',
    organizationId,
    venueIds: 'all',
    organizationIds: organizationId,
    scopes: scopes.join(','),
    refusal: '',
  };
}

/** Known, and over its limit: the function says so, before anything else. */
export const overLimit: SessionContext = {
  userId: 'api-key',
  name: '',
  email: '',
  role: 'integration',
  organizationId: '',
  venueIds: 'all',
  organizationIds: '',
  scopes: '',
  refusal: 'rate-limited',
};
