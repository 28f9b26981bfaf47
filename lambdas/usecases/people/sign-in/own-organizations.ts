import type * as z from 'zod';
import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { ownOrganization } from '../../../../core/contract/schemas/people/sign-in.ts';
import type { Role } from '../../../../core/contract/views.ts';
import type { Actor, Person } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { UserOrganization } from '../../../data/people/users.ts';
import type { OrganizationReader } from '../../scope/venue-in-scope.ts';

export interface OwnOrganizationsDeps {
  readonly users: { organizations(userId: string): Promise<UserOrganization[]> };
  readonly organizations: OrganizationReader;
}

/**
 * The names of a person's organizations, and the current one: for an operator, the one of their support
 * access.
 */
export async function listOrganizations(
  { users, organizations }: OwnOrganizationsDeps,
  person: Person,
  actor: Actor | null,
): Promise<{ organizations: z.infer<typeof ownOrganization>[] }> {
  const theirs = (await users.organizations(person.userId)).filter(({ organizationId }) =>
    person.organizationIds.includes(organizationId),
  );
  const roles = new Map<OrganizationId, Role>(theirs.map((each) => [each.organizationId, each.role]));
  if (actor && !roles.has(actor.organizationId) && actor.role !== 'integration') {
    roles.set(actor.organizationId, actor.role);
  }
  const named = await Promise.all(
    [...roles].map(async ([id, role]) => {
      const found = await organizations.get(id);
      const current = actor?.organizationId === id;
      return found ? [{ id, name: found.name, status: found.status, role, current }] : [];
    }),
  );
  return { organizations: named.flat().sort((a, b) => a.name.localeCompare(b.name)) };
}

/** @throws Problem('not-found') for an organization that is not one of theirs */
export function requireOwn({ organizationIds }: Person, organizationId: OrganizationId): void {
  if (organizationIds.includes(organizationId)) return;
  throw new Problem('not-found', 'not-your-organization');
}
