import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Member, MemberRole } from '../../../../core/contract/model/people/member.ts';
import type { Organization } from '../../../../core/contract/model/platform/organization.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { mayAppoint } from '../../../../core/domain/permissions/may-manage.ts';
import { parseMemberships } from '../../../../core/domain/permissions/memberships.ts';
import { planLimit } from '../../../../core/domain/plans.ts';
import { fieldProblem, Problem, say } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { claims } from '../../../data/scope/usage.ts';
import type { Account } from '../../../gateways/accounts.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { MemberDeps } from './deps.ts';
import { type MemberView, viewMember } from './find-member.ts';
import { firstPassword } from './first-password.ts';
import { languageOf } from './language-of.ts';
import { membershipFor, requireMembershipFits } from './membership.ts';
import { syncAccount } from './sync-account.ts';
import { endSharedPassword } from './take-from-others.ts';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly venueIds: readonly VenueId[];
}

/**
 * Adds a person to the actor's organization. An existing account stays, with a password that only its owner
 * knows; otherwise one is created. The email to them is sent once the table has the membership: see
 * `greet-member.ts`.
 * @throws Problem('forbidden') for a role that the actor may not give; Problem('plan-limit');
 * Problem('conflict') at `email` for a member, and for an operator; Problem('invalid-input' | 'suspended' |
 * 'rate-limited')
 */
export async function inviteMember(
  deps: MemberDeps,
  actor: Actor,
  invitation: Invitation,
): Promise<MemberView> {
  const organization = await activeOrganization(deps.organizations, actor);
  if (!mayAppoint(actor, invitation.role)) {
    throw new Problem('forbidden', 'only-lower-roles');
  }
  return viewMember(await addMember(deps, actor, organization, invitation, 'inviteMember'));
}

/**
 * The same, without a check of permissions: the caller has made it. `action`: the route that it is part of.
 */
export async function addMember(
  deps: Omit<MemberDeps, 'audit' | 'organizations'>,
  actor: Actor,
  organization: Organization,
  { email, name, ...wish }: Invitation,
  action: AuditedAction,
): Promise<Member> {
  const { id: organizationId } = organization;
  const membership = await membershipFor(deps, organizationId, wish);
  const { account, isNew } = await accountFor(deps, email.toLowerCase(), name);
  const { userId, state } = account;
  if (parseMemberships(account.memberships)?.operator) throw operatorsAddress();
  if (!isNew && (await deps.members.get(organizationId, userId))) throw alreadyThere(email);
  await requireMembershipFits(deps, userId, { organizationId, ...membership });
  const exceptFrom = organizationId;
  await endSharedPassword(deps, organization, userId, { exceptFrom });
  const at = toInstant(deps.clock.now());
  const status = state === 'ready' ? ('active' as const) : ('invited' as const);
  const who = { organizationId, userId, email: account.email, name, createdAt: at, version: 1 };
  const invitedIn = await languageOf(deps.users, actor);
  const made: Member = { ...who, ...membership, status, invitedBy: actor.name, invitedIn };
  const resource = { kind: 'member' as const, id: userId };
  const audit = { organizationId, actor, action, resource, after: { email, name, ...membership }, at };
  const outcome = await deps.members.create(made, [
    claims(organization, 'members'),
    auditWrite({ ...audit, id: deps.ids.random() }),
  ]);
  if (outcome.done) {
    await syncAccount(deps, made);
    // An administrator who has set their password since then did not yet see that the person also works
    // elsewhere.
    await endSharedPassword(deps, organization, userId, { exceptFrom });
    return made;
  }
  // Another organization may have added them meanwhile, and then the account is theirs.
  if (isNew && (await deps.users.organizations(userId)).length === 0) await deps.accounts.remove(userId);
  throw outcome.met.has('member') ? alreadyThere(email) : planLimit('members');
}

/**
 * The account stays unannounced until its membership is written: then the email with the first password is
 * sent.
 */
async function accountFor(
  { accounts, ids }: Pick<MemberDeps, 'accounts' | 'ids'>,
  email: string,
  name: string,
): Promise<{ account: Account; isNew: boolean }> {
  const known = await accounts.find(email);
  if (known) return { account: known, isNew: false };
  const made = await accounts.create({ email, name, password: firstPassword(ids) });
  if (made) return { account: made, isNew: true };
  throw new Problem('conflict', 'already-inviting');
}

/** Operators enter an organization by support access only. */
function operatorsAddress(): Problem {
  const detail = 'email-not-possible';
  return new Problem('conflict', detail, [fieldProblem('email', detail)]);
}

function alreadyThere(email: string): Problem {
  const detail = say('already-member', { email });
  return new Problem('conflict', detail, [fieldProblem('email', detail)]);
}
