import type * as z from 'zod';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization, organizationStatus } from '../../../core/contract/model/platform/organization.ts';
import { organizationDetails, organizationRow } from '../../../core/contract/schemas/platform/platform.ts';
import { limitsOf } from '../../../core/domain/plans.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { organizations } from '../../data/platform/organizations.ts';
import { platformOrganizations } from '../../data/platform/platform-organizations.ts';
import { usages } from '../../data/scope/usage.ts';
import type { Page, Paging, Table } from '../../data/table.ts';

export type OrganizationDetails = z.infer<typeof organizationDetails>;

type Filter = Paging & { readonly status?: z.infer<typeof organizationStatus> | undefined };

/** A page of all organizations. @throws Problem('invalid-input') for an invalid cursor */
export async function listAllOrganizations(
  table: Table,
  { status, ...paging }: Filter,
): Promise<Page<z.infer<typeof organizationRow>>> {
  const { items, next } = await platformOrganizations(table).page(status, paging);
  return { items: items.map((item) => organizationRow.parse(item)), next };
}

/** @throws Problem('not-found') */
export async function getOrganizationDetails(table: Table, id: OrganizationId): Promise<OrganizationDetails> {
  return detailsOf(table, await knownOrganization(table, id));
}

/** An organization, and how much of its limits it uses. */
export async function detailsOf(table: Table, organization: Organization): Promise<OrganizationDetails> {
  const usage = await usages(table).get(organization.id);
  return organizationDetails.parse({ ...organization, usage, allowed: limitsOf(organization) });
}

/** The organization as it is now. @throws Problem('not-found') */
export async function knownOrganization(table: Table, id: OrganizationId): Promise<Organization> {
  const found = await organizations(table).getLatest(id);
  if (!found) throw new Problem('not-found', 'no-organization');
  return found;
}
