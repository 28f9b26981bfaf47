import type { SupportAccess } from '../../../core/contract/model/platform/support-access.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import type { Page, Paging, Table } from '../../data/table.ts';
import { activeOrganization, type OrganizationReader } from '../scope/venue-in-scope.ts';

interface Deps {
  readonly table: Table;
  readonly organizations: OrganizationReader;
}

/**
 * Who of those who run the platform looked into the actor's organization, the latest first.
 * @throws Problem('suspended' | 'forbidden'); Problem('invalid-input') for a cursor that is none
 */
export async function listSupportAccess(
  { table, organizations }: Deps,
  actor: Actor,
  paging: Paging,
): Promise<Page<SupportAccess>> {
  const { id } = await activeOrganization(organizations, actor);
  return supportAccesses(table).page(id, paging);
}
