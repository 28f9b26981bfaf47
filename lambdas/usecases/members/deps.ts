import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Venue } from '../../../core/contract/model/venue.ts';
import type { auditLog } from '../../data/audit.ts';
import type { members } from '../../data/members.ts';
import type { users } from '../../data/users.ts';
import type { Accounts } from '../../gateways/accounts.ts';
import type { Ids } from '../../runtime/ids.ts';
import type { SessionEndDeps } from '../auth/end-sessions.ts';
import type { OrganizationReader } from '../portal/venue-in-scope.ts';
import type { InvitationDeps } from './invitation.ts';

export interface MemberDeps extends Pick<SessionEndDeps, 'clock'>, Omit<InvitationDeps, 'accounts' | 'ids'> {
  readonly organizations: OrganizationReader;
  readonly venues: { list(organization: OrganizationId): Promise<Pick<Venue, 'id'>[]> };
  readonly members: ReturnType<typeof members>;
  readonly audit: Pick<ReturnType<typeof auditLog>, 'add'>;
  /** Beyond the organization: reached with the function's own role. */
  readonly users: ReturnType<typeof users>;
  readonly accounts: Accounts;
  readonly ids: Ids;
}
