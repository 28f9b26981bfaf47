import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { UserOrganization } from '../../../data/people/users.ts';

export interface WelcomeDeps {
  readonly users: { organizations(userId: string): Promise<UserOrganization[]> };
  readonly members: { activate(organization: OrganizationId, userId: string): Promise<void> };
}

/** Whoever signs in with a password of their own has come: where they were invited, they now are. */
export async function activateMemberships({ users, members }: WelcomeDeps, userId: string): Promise<void> {
  const invited = (await users.organizations(userId)).filter(({ status }) => status === 'invited');
  await Promise.all(invited.map(({ organizationId }) => members.activate(organizationId, userId)));
}
