import type { OrganizationId, VenueId } from '../../contract/model/ids.ts';
import type { Permission } from '../../contract/permissions.ts';
import type { Role } from '../../contract/views.ts';

/** Who asks. Built from the user pool's server-set attributes only, never from what a client sends. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** `integration`: an API key, which may do what its scopes say. */
  readonly role: Role | 'integration';
  /** The organizations they belong to, of which they work for one at a time. */
  readonly organizationIds: readonly OrganizationId[];
  /** Where the request came from: an IP address. */
  readonly address: string;
}

/** Who asks, and for which organization they work at the moment. */
export interface Actor extends Person {
  readonly organizationId: OrganizationId;
  /** The venues a manager or a staff member works at; `all` for roles of the whole organization. */
  readonly venueIds: readonly VenueId[] | 'all';
  /** What an API key may do; people may do what their role says. */
  readonly scopes?: readonly Permission[];
  /** The request only reads: operators may read a suspended organization too. */
  readonly isReading?: true;
}
