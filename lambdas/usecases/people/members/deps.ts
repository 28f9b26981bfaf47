import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { members } from '../../../data/people/members.ts';
import type { users } from '../../../data/people/users.ts';
import type { auditLog } from '../../../data/platform/audit.ts';
import type { Accounts } from '../../../gateways/accounts.ts';
import type { Ids } from '../../../runtime/ids.ts';
import type { OrganizationReader } from '../../scope/venue-in-scope.ts';
import type { SessionEndDeps } from '../sign-in/end-sessions.ts';
import type { InvitationDeps } from './invitation.ts';

export interface MemberDeps extends Pick<SessionEndDeps, 'clock'>, Omit<InvitationDeps, 'accounts' | 'ids'> {
  readonly organizations: OrganizationReader;
  readonly venues: { list(organization: OrganizationId): Promise<Pick<Venue, 'id'>[]> };
  readonly members: ReturnType<typeof members>;
  readonly audit: Pick<ReturnType<typeof auditLog>, 'add'>;
  /** Not limited to the organization: reached with the function's own role. */
  readonly users: ReturnType<typeof users>;
  readonly accounts: Accounts;
  readonly ids: Ids;
}
