import type * as z from 'zod';
import type { SupportAccess } from '../../../core/contract/model/platform/support-access.ts';
import type { platformAccess } from '../../../core/contract/schemas/platform/platform.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { platformOrganizations } from '../../data/platform/platform-organizations.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import type { Page, Paging, Table } from '../../data/table.ts';
import { activeOrganization, type OrganizationReader } from '../scope/venue-in-scope.ts';

interface Deps {
  readonly table: Table;
  readonly organizations: OrganizationReader;
}

/**
 * The operators who had support access to the actor's organization, the latest first.
 * @throws Problem('suspended' | 'forbidden'); Problem('invalid-input') for an invalid cursor
 */
export async function listSupportAccess(
  { table, organizations }: Deps,
  actor: Actor,
  paging: Paging,
): Promise<Page<SupportAccess>> {
  const { id } = await activeOrganization(organizations, actor);
  return supportAccesses(table).page(id, paging);
}

/** Support access to all organizations, the latest first. @throws Problem('invalid-input') for an invalid cursor */
export async function listAllSupportAccess(
  table: Table,
  paging: Paging,
): Promise<Page<z.infer<typeof platformAccess>>> {
  const { items, next } = await supportAccesses(table).pageOfAll(paging);
  const names = await platformOrganizations(table).names(items.map(({ organizationId }) => organizationId));
  const shown = items.map((access) => {
    const { organizationId } = access;
    return { ...access, organizationName: names.get(organizationId) ?? organizationId };
  });
  return { items: shown, next };
}
