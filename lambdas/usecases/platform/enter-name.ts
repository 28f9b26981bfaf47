import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { organizationNames } from '../../data/platform/organization-names.ts';
import { organizations } from '../../data/platform/organizations.ts';
import type { Table } from '../../data/table.ts';

/** Lets operators find an organization by its name, if it was made before names had entries. Repeats change nothing. */
export async function enterName(tenant: Table, organizationId: OrganizationId): Promise<void> {
  const found = await organizations(tenant).getLatest(organizationId);
  if (found) await organizationNames(tenant).add(found);
}
