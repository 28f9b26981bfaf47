import type { OrganizationId } from '../../../../core/contract/model/ids.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Person } from '../../../../core/domain/permissions/actor.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { members } from '../../../data/people/members.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Accounts } from '../../../gateways/accounts.ts';
import type { Ids } from '../../../runtime/ids.ts';

export interface OwnNameDeps {
  readonly members: Pick<ReturnType<typeof members>, 'get' | 'change'>;
  readonly accounts: Pick<Accounts, 'set'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Changes the caller's name in each of their organizations, then in the account. After a failure between the two,
 * repeating it finishes the work.
 * @throws Problem('conflict' | 'rate-limited')
 */
export async function changeOwnName(deps: OwnNameDeps, person: Person, name: string): Promise<void> {
  for (const organizationId of person.organizationIds) await renameIn(deps, person, organizationId, name);
  await deps.accounts.set(person.userId, { name });
}

async function renameIn(
  { members, clock, ids }: OwnNameDeps,
  person: Person,
  organizationId: OrganizationId,
  name: string,
): Promise<void> {
  const at = toInstant(clock.now());
  await retryOnConflict(async () => {
    const member = await members.get(organizationId, person.userId);
    if (!member || member.name === name) return undefined;
    const audit = auditWrite({
      organizationId,
      actor: person,
      action: 'editAccount',
      resource: { kind: 'member', id: person.userId },
      before: { name: member.name },
      after: { name },
      at,
      id: ids.random(),
    });
    return (await members.change(member, { name }, [audit])) ? undefined : again;
  });
}
