import type { SetupChoices } from '../../../../core/contract/model/platform/setup.ts';
import type { SetupView } from '../../../../core/contract/schemas/platform/setup.ts';
import type { SettleableStep } from '../../../../core/contract/setup-steps.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { mayFinish } from '../../../../core/domain/platform/setup-steps.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { setups } from '../../../data/platform/setup.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import { readSetup, type SetupReader } from './read-setup.ts';

interface SetupDeps extends SetupReader {
  readonly ids: Ids;
}

/** How far the actor's organization is. @throws Problem('suspended' | 'forbidden') */
export async function getSetup(deps: SetupReader, actor: Actor): Promise<SetupView> {
  const organization = await organizationOf(deps, actor);
  return readSetup(deps, organization, await setups(deps.table).get(organization.id));
}

/**
 * Confirms or skips a step, or opens it again.
 * @throws Problem('conflict') for a concurrent change; Problem('suspended' | 'forbidden')
 */
export async function settleSetupStep(
  deps: SetupDeps,
  actor: Actor,
  { step, isSettled }: { readonly step: SettleableStep; readonly isSettled: boolean },
): Promise<SetupView> {
  const organization = await organizationOf(deps, actor);
  const before = await setups(deps.table).get(organization.id);
  const others = before.settled.filter((each) => each !== step);
  const settled = isSettled ? [...others, step] : others;
  const next = { ...before, settled, version: before.version + 1 };
  await replace(deps, actor, 'settleSetupStep', { before, next });
  return readSetup(deps, organization, next);
}

/**
 * Hides the checklist for good.
 * @throws Problem('wrong-state') before an activity is on sale; Problem('conflict' | 'suspended' | 'forbidden')
 */
export async function finishSetup(deps: SetupDeps, actor: Actor): Promise<SetupView> {
  const organization = await organizationOf(deps, actor);
  const before = await setups(deps.table).get(organization.id);
  const view = await readSetup(deps, organization, before);
  if (view.isFinished) return view;
  if (!mayFinish(view.steps)) throw new Problem('wrong-state', 'setup-not-live');
  const next = { ...before, finishedAt: toInstant(deps.clock.now()), version: before.version + 1 };
  await replace(deps, actor, 'finishSetup', { before, next });
  return readSetup(deps, organization, next);
}

function organizationOf({ table }: Pick<SetupDeps, 'table'>, actor: Actor) {
  return activeOrganization({ get: organizations(table).getLatest }, actor);
}

async function replace(
  { table, clock, ids }: SetupDeps,
  actor: Actor,
  action: 'settleSetupStep' | 'finishSetup',
  { before, next }: { readonly before: SetupChoices; readonly next: SetupChoices },
): Promise<void> {
  const { organizationId } = actor;
  const audit = auditWrite({
    organizationId,
    actor,
    action,
    resource: { kind: 'organization', id: organizationId },
    before: { settled: before.settled, finishedAt: before.finishedAt },
    after: { settled: next.settled, finishedAt: next.finishedAt },
    at: toInstant(clock.now()),
    id: ids.random(),
  });
  if (!(await setups(table).replace(organizationId, next, audit))) {
    throw new Problem('conflict', 'changed-by-someone-else');
  }
}
