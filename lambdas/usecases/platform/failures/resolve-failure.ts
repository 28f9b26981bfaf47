import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type {
  FailedDelivery,
  FailedDeliveryId,
} from '../../../../core/contract/model/platform/failed-delivery.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import type { Person } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { failedDeliveries } from '../../../data/platform/failed-deliveries.ts';
import type { Functions } from '../../../gateways/functions.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { log } from '../../../runtime/log.ts';

interface Deps {
  readonly failures: ReturnType<typeof failedDeliveries>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Sends an event again to the function that failed. It is sent before this is recorded: an event sent twice
 * does no harm, because consumers tolerate repeats, but a recorded one that was not sent would be lost. If it
 * fails again, it is listed again.
 * @throws Problem('not-found'); Problem('conflict') for one that cannot be sent, or that another operator has
 * just handled
 */
export async function replayFailedDelivery(
  deps: Deps & { readonly functions: Functions },
  person: Person,
  id: FailedDeliveryId,
): Promise<FailedDelivery> {
  const failure = await getFailure(deps, id);
  if (failure.status === 'discarded') throw new Problem('conflict', 'failure-discarded');
  if (failure.kind === 'stream' || failure.kind === 'unreadable') throw notReplayable();
  await deps.functions.start(failure.function, failure.event);
  const resolved = { status: 'replayed' as const, replays: failure.replays + 1 };
  return resolve(deps, person, failure, { action: 'replayFailedDelivery', ...resolved });
}

/** Takes a failure off the list. @throws Problem('not-found' | 'conflict') */
export async function discardFailedDelivery(
  deps: Deps,
  person: Person,
  id: FailedDeliveryId,
): Promise<FailedDelivery> {
  const failure = await getFailure(deps, id);
  if (failure.status === 'discarded') return failure;
  const { replays } = failure;
  return resolve(deps, person, failure, { action: 'discardFailedDelivery', status: 'discarded', replays });
}

async function getFailure({ failures }: Deps, id: FailedDeliveryId): Promise<FailedDelivery> {
  const found = await failures.get(id);
  if (!found) throw new Problem('not-found', 'no-failure');
  return found;
}

interface Outcome extends Pick<FailedDelivery, 'status' | 'replays'> {
  readonly action: AuditedAction;
}

async function resolve(
  deps: Deps,
  person: Person,
  failure: FailedDelivery,
  { action, status, replays }: Outcome,
): Promise<FailedDelivery> {
  const at = toInstant(deps.clock.now());
  const set = { status, replays, seenTo: { by: person.name, at } };
  const extra = inItsLog(deps, person, failure, action);
  if (!(await deps.failures.resolve(failure, set, extra))) {
    throw new Problem('conflict', 'changed-by-someone-else');
  }
  log('failure-resolved', { action, failure: failure.id, operator: person.userId });
  return { ...failure, ...set, version: failure.version + 1 };
}

/**
 * Writes to the audit log of the organization whose event it was; for work of the platform the item itself is
 * the only record.
 */
function inItsLog({ ids, clock }: Deps, actor: Person, failure: FailedDelivery, action: AuditedAction) {
  const { organizationId, id, eventType, function: name } = failure;
  if (!organizationId) return [];
  const resource = { kind: 'failed-delivery' as const, id };
  const after = { function: name, eventType };
  const at = toInstant(clock.now());
  return [auditWrite({ organizationId, actor, action, resource, after, at, id: ids.random() })];
}

function notReplayable(): Problem {
  return new Problem('conflict', 'not-replayable');
}
