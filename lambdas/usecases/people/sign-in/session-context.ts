import type { Membership } from '../../../../core/domain/permissions/memberships.ts';
import type { TokenClaims } from './token-claims.ts';
import type { VerifiedKey } from './verify-api-key.ts';

/** What the authorizer passes on to the functions behind it: strings only, as API Gateway demands. */
export interface SessionContext {
  userId: string;
  name: string;
  email: string;
  role: string;
  /** Empty for a person without a current organization. */
  organizationId: string;
  /** `all`, or ids separated by commas. */
  venueIds: string;
  /** All organizations that they may work for, separated by commas. */
  organizationIds: string;
  /** Of an API key, separated by commas; empty for people. */
  scopes: string;
  /** Why a known API key is refused; empty for all other callers. */
  refusal: '' | 'rate-limited';
}

type ActiveMembership = Pick<SessionContext, 'role' | 'organizationId' | 'venueIds'>;

export function contextOf(
  { userId, name, email, memberships }: TokenClaims,
  membership: ActiveMembership,
): SessionContext {
  const organizationIds = memberships.organizations.map(({ organizationId }) => organizationId).join(',');
  return { userId, name, email, ...membership, organizationIds, scopes: '', refusal: '' };
}

/** Where a member works. */
export function activeMembershipOf({ organizationId, role, venueIds }: Membership): ActiveMembership {
  return { role, organizationId, venueIds: venueIds === 'all' ? venueIds : venueIds.join(',') };
}

/** Where a person works who has yet to choose one of their organizations: nowhere, without rights. */
export const nowhere: ActiveMembership = { role: 'customer', organizationId: '', venueIds: 'all' };

/** Where an operator works: in one organization during support access, else in none. */
export function operatorMembership(organizationId: string): ActiveMembership {
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

/** A known key over its limit: the function refuses it before it does anything else. */
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
