import type { Instant } from '../../../../core/contract/model/time.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { type GenerationPlan, planGeneration } from '../../../../core/domain/schedule/generation.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import {
  type GenerationRecord,
  type GenerationTarget,
  generations,
  noProgress,
  type Progress,
} from '../../../data/catalogue/generation.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Table } from '../../../data/table.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { log } from '../../../runtime/log.ts';
import { carryOut, type PlanToCarryOut, type Run } from './carry-out.ts';
import { circumstancesOf } from './circumstances.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
}

export interface Generated {
  readonly added: number;
  readonly updated: number;
  readonly offSchedule: number;
  readonly removed: number;
  readonly kept: number;
}

/** Longer than the function may run, so that a lease that has expired is a dead run's. */
const leaseMinutes = 2;

/** Milliseconds for one run and its repetitions, well below the time that the function has. */
const limit = {
  milliseconds: 60_000,
  detail: 'guests-keep-booking',
} as const;

/**
 * Brings the sessions of one activity, from now on, to what its schedule and the venue's closures say. What is right
 * already is only read: run twice, the second writes nothing, unless to say that what a person asked for is done. A
 * session with seats taken is never removed or moved.
 *
 * While another run has the lease, it is asked to run again, and this one ends. The next run resumes a crashed one:
 * at once when `owner` is the same (a retry of the same event), else when the lease has expired.
 * @throws Problem('not-found'), Problem('conflict') when guests keep booking what is being changed
 */
export function generateSessions(
  deps: Deps,
  target: GenerationTarget,
  owner: string = systemIds.random(),
): Promise<Generated> {
  return retryOnConflict(() => runOnce(deps, target, owner), limit);
}

/** The same for an event: the activity may have been deleted since. */
export async function generateIfThere(
  deps: Deps,
  { eventId, ...target }: GenerationTarget & { readonly eventId: string },
): Promise<void> {
  try {
    await generateSessions(deps, target, eventId);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not-found')) throw error;
  }
}

/** `again` when a generation was asked for during the run, or the lease changed before it could be taken. */
async function runOnce(
  deps: Deps,
  target: GenerationTarget,
  owner: string,
): Promise<Generated | typeof again> {
  const { table, clock } = deps;
  const store = generations(table);
  const now = toInstant(clock.now());
  // In this order: a run that ended before the first read has written what the second one finds.
  const before = await store.get(target);
  const plan = await planNow(table, target, now);
  const nothing = { added: 0, updated: 0, offSchedule: 0, removed: 0, kept: plan.keep.length };
  if (before && isTaken(before, owner, now)) return (await store.askAgain(target, before)) ? nothing : again;
  if (isDone(plan)) {
    await markDone(table, target, before, plan, now);
    return nothing;
  }
  const lease = { owner, until: addMinutes(now, leaseMinutes) };
  const progress = { ...begunBefore(before), daysTotal: plan.days };
  if (!(await store.take(target, before, lease, progress))) return again;
  return work(deps, { target, lease, now, progress, highestRemoved: before?.highestRemoved ?? 0 });
}

function isTaken({ leaseUntil, leaseOwner }: GenerationRecord, owner: string, now: Instant): boolean {
  return leaseUntil !== undefined && leaseUntil > now && leaseOwner !== owner;
}

/** Under the lease. A run that fails ends it: the next one need not wait. */
async function work({ table, clock }: Deps, run: Run): Promise<Generated | typeof again> {
  const store = generations(table);
  const end = () => toInstant(clock.now());
  try {
    const { kept, ...progress } = await bringUpToDate(table, run);
    const ended = await store.finish(run.target, run.lease, end(), 'done', progress);
    const { organizationId, activityId } = run.target;
    log('sessions-generated', { organizationId, activityId, ...progress });
    const { added, updated, offSchedule, removed } = progress;
    return ended === 'asked again' ? again : { added, updated, offSchedule, removed, kept };
  } catch (error) {
    await store.finish(run.target, run.lease, end(), 'failed');
    throw error;
  }
}

/** Plans under the lease, and again whenever a guest or a closure came first to what was to change. */
async function bringUpToDate(table: Table, begun: Run): Promise<Progress & { kept: number }> {
  const first = await planNow(table, begun.target, begun.now);
  let [run, plan] = [begun, first];
  await retryOnConflict(async () => {
    const outcome = await carryOut(table, run, plan);
    run = outcome.run;
    if (outcome.done) return;
    plan = await planNow(table, begun.target, begun.now);
    return again;
  });
  const { progress } = run;
  return { ...progress, daysDone: progress.daysTotal, kept: first.keep.length };
}

async function planNow(table: Table, target: GenerationTarget, now: Instant): Promise<PlanToCarryOut> {
  const snapshot = await circumstancesOf(table, target, now);
  return { ...planGeneration(snapshot), closureRevision: snapshot.closureRevision };
}

function isDone({ add, update, markOffSchedule, remove }: GenerationPlan): boolean {
  return [add, update, markOffSchedule, remove].every((sessions) => sessions.length === 0);
}

/** What a run came to that did not come to its end; nothing for one that begins. */
function begunBefore(before: GenerationRecord | null): Progress {
  if (before?.status !== 'running' && before?.status !== 'failed') return noProgress;
  const { added, removed, updated, offSchedule } = before;
  return { ...noProgress, added, removed, updated, offSchedule };
}

/** Notes that nothing is left to do of what a person asked for, or a crashed run had begun. */
async function markDone(
  table: Table,
  target: GenerationTarget,
  before: GenerationRecord | null,
  { days }: GenerationPlan,
  now: Instant,
): Promise<void> {
  if (before && before.status !== 'done') await generations(table).markDone(target, before, now, days);
}
