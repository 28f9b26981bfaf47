import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import { organization } from '../../../../core/contract/model/platform/organization.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Table } from '../../../data/table.ts';

/**
 * Writes a complete organization as given: for imported files, demo data and tests.
 * @throws Problem('conflict') when its id or its Stripe account is taken, ZodError when it is not valid
 */
export async function importOrganization(table: Table, value: Organization): Promise<void> {
  const written = await organizations(table).create(organization.parse(value));
  if (!written) throw new Problem('conflict', 'organization-exists');
}
