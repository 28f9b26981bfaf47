import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import {
  type OrganizationEdit,
  type OrganizationOverview,
  type OrganizationRecord,
  organizationEdit,
  organizationOverview,
  organizationRecord,
} from '../../../../core/contract/schemas/venue/venues.ts';
import { isOfAnotherAlbum } from '../../../../core/domain/catalogue/uploads.ts';
import { checkAmount } from '../../../../core/domain/money/amount-problems.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { limitsOf } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { usages } from '../../../data/scope/usage.ts';
import { organizationOf, refuse, type VenueDeps } from './deps.ts';

/** @throws Problem('suspended' | 'forbidden') */
export async function getOrganization(
  deps: Pick<VenueDeps, 'table'>,
  actor: Actor,
): Promise<OrganizationOverview> {
  const organization = await organizationOf(deps, actor);
  const usage = await usages(deps.table).get(organization.id);
  return organizationOverview.parse({ ...organization, usage, allowed: limitsOf(organization) });
}

/**
 * Changes the settings of an organization that its own people decide. Settings of the platform and of Stripe
 * do not change, even if they are written at the same moment. A new booking window updates the sessions of
 * its activities.
 * @throws Problem('conflict') when it changed since it was read; Problem('invalid-input' | 'suspended' |
 * 'forbidden')
 */
export async function editOrganization(
  { table, clock, ids }: VenueDeps,
  actor: Actor,
  { version, ...edit }: OrganizationEdit & { readonly version: number },
): Promise<OrganizationRecord> {
  const before = await organizationOf({ table }, actor);
  if (before.version !== version) throw changedMeanwhile();
  checkAmount('fees.processing.fixed', edit.fees.processing.fixed, before.currency);
  const { id } = before;
  checkLogo(id, edit.look);
  const { ownerEmail = before.ownerEmail, look = before.look } = edit;
  const changes = { ...edit, ownerEmail, look };
  const audit = auditWrite({
    organizationId: id,
    actor,
    action: 'editOrganization',
    resource: { kind: 'organization', id },
    before: organizationEdit.parse(before),
    after: changes,
    at: toInstant(clock.now()),
    id: ids.random(),
  });
  if (!(await organizations(table).edit(before, changes, [audit]))) throw changedMeanwhile();
  return organizationRecord.parse({ ...before, ...changes, version: version + 1 });
}

/** @throws Problem('invalid-input') for a logo that was uploaded elsewhere */
function checkLogo(organizationId: OrganizationId, look: OrganizationEdit['look']): void {
  const url = look?.logoUrl;
  if (url === undefined || !isOfAnotherAlbum(url, { organizationId, owner: 'organization' })) return;
  refuse([fieldProblem('look.logoUrl', 'upload-picture-here')]);
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'changed-by-someone-else');
}
