import type { Instant } from '../../../core/contract/model/time.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { type GenerationPlan, planGeneration } from '../../../core/domain/schedule/generation.ts';
import { addMinutes, toInstant } from '../../../core/domain/time.ts';
import {
  type GenerationRecord,
  type GenerationTarget,
  generations,
  noProgress,
  type Progress,
} from '../../data/generation.ts';
import type { Table } from '../../data/table.ts';
import { log } from '../../runtime/log.ts';
import { carryOut, type Run } from './carry-out.ts';
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

/**
 * Longer than the function may run; short enough that Lambda's last retry, three minutes after a crash, takes
 * over.
 */
const leaseMinutes = 2;

/** Guests who take seats in sessions that are just being changed are looked at anew this often. */
const attempts = 10;

/**
 * Brings the sessions of one activity, from now on, to what its schedule says. What is right already is only
 * read: run twice, the second writes nothing, unless to say that what a person asked for is done. A run that
 * died is taken up by the next: what it has written is right, so only the rest is done. A session with seats
 * taken is never removed or moved.
 * @throws Problem('conflict') while another run has the activity; Problem('not-found')
 */
export async function generateSessions(deps: Deps, target: GenerationTarget): Promise<Generated> {
  const { table, clock } = deps;
  const now = toInstant(clock.now());
  const [before, plan] = await Promise.all([generations(table).get(target), planNow(table, target, now)]);
  const isFree = (before?.leaseUntil ?? now) <= now;
  if (isDone(plan)) {
    if (isFree) await settle(table, target, before, plan, now);
    return { added: 0, updated: 0, offSchedule: 0, removed: 0, kept: plan.keep.length };
  }
  const lease = addMinutes(now, leaseMinutes);
  const progress = { ...begunBefore(before), daysTotal: plan.days };
  if (!isFree || !(await generations(table).take(target, before, lease, progress))) {
    throw new Problem('conflict', 'The sessions of this activity are being generated already.');
  }
  return work(deps, { target, lease, now, progress });
}

/** The same for whoever was asked a while ago: a draft that was deleted meanwhile needs no sessions. */
export async function generateIfThere(deps: Deps, target: GenerationTarget): Promise<void> {
  try {
    await generateSessions(deps, target);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not-found')) throw error;
  }
}

/** Under the lease. What fails gives it back: the next need not wait. */
async function work({ table, clock }: Deps, run: Run): Promise<Generated> {
  const store = generations(table);
  const end = () => toInstant(clock.now());
  try {
    const { kept, ...progress } = await bringUpToDate(table, run);
    await store.finish(run.target, run.lease, end(), 'done', progress);
    const { organizationId, activityId } = run.target;
    log('sessions-generated', { organizationId, activityId, ...progress });
    const { added, updated, offSchedule, removed } = progress;
    return { added, updated, offSchedule, removed, kept };
  } catch (error) {
    await store.finish(run.target, run.lease, end(), 'failed');
    throw error;
  }
}

/** Plans under the lease, and again whenever a guest came first to a session that was to change. */
async function bringUpToDate(table: Table, begun: Run): Promise<Progress & { kept: number }> {
  const first = await planNow(table, begun.target, begun.now);
  let outcome = await carryOut(table, begun, first);
  for (let attempt = 2; !outcome.done; attempt++) {
    if (attempt > attempts) {
      throw new Problem('conflict', 'Guests keep booking what is being changed. Try again in a moment.');
    }
    const plan = await planNow(table, begun.target, begun.now);
    outcome = await carryOut(table, { ...begun, progress: outcome.progress }, plan);
  }
  return { ...outcome.progress, daysDone: outcome.progress.daysTotal, kept: first.keep.length };
}

async function planNow(table: Table, target: GenerationTarget, now: Instant): Promise<GenerationPlan> {
  return planGeneration(await circumstancesOf(table, target, now));
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

/** A person who asked, or a run that died when all was written, is told that nothing is left to do. */
async function settle(
  table: Table,
  target: GenerationTarget,
  before: GenerationRecord | null,
  { days }: GenerationPlan,
  now: Instant,
): Promise<void> {
  if (before && before.status !== 'done') await generations(table).settle(target, before, now, days);
}
