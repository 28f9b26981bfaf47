import type * as z from 'zod';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import type { Organization, organizationStatus } from '../../../core/contract/model/platform/organization.ts';
import type { SupportAccess } from '../../../core/contract/model/platform/support-access.ts';
import { organizationDetails, organizationRow } from '../../../core/contract/schemas/platform/platform.ts';
import { foldText } from '../../../core/domain/customers/fold.ts';
import { limitsOf } from '../../../core/domain/plans.ts';
import { daysOf } from '../../../core/domain/platform/counted-days.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { figures } from '../../data/platform/figures.ts';
import { organizationNames } from '../../data/platform/organization-names.ts';
import { organizations } from '../../data/platform/organizations.ts';
import { platformOrganizations } from '../../data/platform/platform-organizations.ts';
import { supportAccesses } from '../../data/platform/support-accesses.ts';
import { usages } from '../../data/scope/usage.ts';
import type { Page, Paging, Table } from '../../data/table.ts';

export type OrganizationDetails = z.infer<typeof organizationDetails>;

interface Filter extends Paging {
  readonly status?: z.infer<typeof organizationStatus> | undefined;
  /** The beginning of a name. */
  readonly name?: string | undefined;
}

/** A page of all organizations, or of those with such a name. @throws Problem('invalid-input') for an invalid cursor */
export async function listAllOrganizations(
  table: Table,
  { status, name = '', ...paging }: Filter,
): Promise<Page<z.infer<typeof organizationRow>>> {
  const { items, next } =
    foldText(name) === ''
      ? await platformOrganizations(table).page(status, paging)
      : await organizationNames(table).find(name, paging);
  return { items: items.map((item) => organizationRow.parse(item)), next };
}

/** @throws Problem('not-found') */
export async function getOrganizationDetails(table: Table, id: OrganizationId): Promise<OrganizationDetails> {
  return detailsOf(table, await knownOrganization(table, id));
}

/** An organization, how much of its limits it uses, and what came of it in 30 days. */
export async function detailsOf(table: Table, organization: Organization): Promise<OrganizationDetails> {
  const [usage, counted] = await Promise.all([
    usages(table).get(organization.id),
    figures(table).get(organization.id),
  ]);
  const last30Days = counted?.countedAt === undefined ? null : { ...counted, days: daysOf(counted) };
  return organizationDetails.parse({ ...organization, usage, allowed: limitsOf(organization), last30Days });
}

/** Who had support access to an organization, the latest first. @throws Problem('not-found' | 'invalid-input') */
export async function listOrganizationSupport(
  table: Table,
  { organizationId, ...paging }: Paging & { readonly organizationId: OrganizationId },
): Promise<Page<SupportAccess>> {
  await knownOrganization(table, organizationId);
  return supportAccesses(table).page(organizationId, paging);
}

/** The organization as it is now. @throws Problem('not-found') */
export async function knownOrganization(table: Table, id: OrganizationId): Promise<Organization> {
  const found = await organizations(table).getLatest(id);
  if (!found) throw new Problem('not-found', 'no-organization');
  return found;
}
