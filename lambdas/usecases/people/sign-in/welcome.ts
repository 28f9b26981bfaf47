import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { UserOrganization } from '../../../data/people/users.ts';

export interface WelcomeDeps {
  readonly users: { organizations(userId: string): Promise<UserOrganization[]> };
  readonly members: { activate(organization: OrganizationId, userId: string): Promise<void> };
}

/** Marks invited memberships as active, once the person signs in with a password of their own. */
export async function activateMemberships({ users, members }: WelcomeDeps, userId: string): Promise<void> {
  const invited = (await users.organizations(userId)).filter(({ status }) => status === 'invited');
  await Promise.all(invited.map(({ organizationId }) => members.activate(organizationId, userId)));
}
