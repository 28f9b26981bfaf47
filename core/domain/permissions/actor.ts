import type { OrganizationId, VenueId } from '../../contract/model/ids.ts';
import type { Role } from '../../contract/views.ts';

/** Who asks. Built from the user pool's server-set attributes only, never from what a client sends. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organizationId: OrganizationId;
  /** The venues a manager or a staff member works at; `all` for roles of the whole organization. */
  readonly venueIds: readonly VenueId[] | 'all';
}
