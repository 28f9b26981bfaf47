import { organizationId } from '../../../core/contract/model/ids.ts';
import { type Organization, organization } from '../../../core/contract/model/platform/organization.ts';
import type { RouteInput } from '../../../core/contract/routes.ts';
import { shareOf } from '../../../core/domain/money/money.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditWrite } from '../../data/platform/audit.ts';
import { organizations } from '../../data/platform/organizations.ts';
import type { PlatformDeps } from './deps.ts';
import { inviteOwner, type OwnerDeps } from './invite-owner.ts';
import { detailsOf, knownOrganization, type OrganizationDetails } from './organization-details.ts';

type Wish = RouteInput<'createOrganization'>['body'] & { readonly idempotencyKey: string };

/**
 * Writes a new organization and invites its owner. The organization is written first: if the invitation
 * fails, repeating the request, or `resendOwnerInvitation`, sends it.
 * @throws Problem('conflict') for a key that was used for another request; what inviting throws
 */
export async function createOrganization(
  deps: OwnerDeps,
  person: Person,
  { idempotencyKey, ownerName, ...wish }: Wish,
): Promise<OrganizationDetails> {
  const id = `org_${deps.ids.from(`${person.userId}:${idempotencyKey}`).slice(0, 20)}`;
  const wanted = newOrganization(deps, organizationId.parse(id), wish);
  const written = await organizations(deps.table).create(wanted, [creation(deps, person, wanted)]);
  const made = written ? wanted : sameRequest(await knownOrganization(deps.table, wanted.id), wanted);
  const owner = { name: ownerName, email: made.ownerEmail, action: 'createOrganization' as const };
  await inviteOwner(deps, person, made, owner);
  return detailsOf(deps.table, made);
}

function newOrganization(
  { clock }: PlatformDeps,
  id: Organization['id'],
  wish: Omit<Wish, 'idempotencyKey' | 'ownerName'>,
): Organization {
  const made = organization.parse({ ...wish, id, status: 'active', createdAt: toInstant(clock.now()) });
  return { ...made, fees: inCurrency(made) };
}

/** The usual fee for a card is 30 cents; other currencies round it to their smallest step. */
function inCurrency({ fees, currency }: Organization): Organization['fees'] {
  const { processing } = fees;
  return { ...fees, processing: { ...processing, fixed: shareOf(processing.fixed, 10_000, currency) } };
}

function creation({ ids }: PlatformDeps, actor: Person, made: Organization) {
  const { id, name, currency, plan, limits, applicationFeeBasisPoints, createdAt } = made;
  return auditWrite({
    organizationId: id,
    actor,
    action: 'createOrganization',
    resource: { kind: 'organization', id },
    after: { name, currency, plan, limits, applicationFeeBasisPoints },
    at: createdAt,
    id: ids.random(),
  });
}

/** A key is for one request: a different request with the same key does not get the organization. */
function sameRequest(made: Organization, wanted: Organization): Organization {
  const same = made.name === wanted.name && made.ownerEmail === wanted.ownerEmail;
  if (same && made.currency === wanted.currency) return made;
  throw new Problem('conflict', 'idempotency-key-reused');
}
