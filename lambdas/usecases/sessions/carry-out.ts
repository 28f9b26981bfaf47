import type { Session } from '../../../core/contract/model/session.ts';
import type { Instant } from '../../../core/contract/model/time.ts';
import { Problem } from '../../../core/domain/problem.ts';
import type { GenerationPlan } from '../../../core/domain/schedule/generation.ts';
import { addMinutes } from '../../../core/domain/time.ts';
import { type GenerationTarget, generations, type Progress } from '../../data/generation.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';

/** A run of the generation, under its lease. */
export interface Run {
  readonly target: GenerationTarget;
  /** Until when it has the activity: also what tells its lease from another's. */
  readonly lease: Instant;
  readonly now: Instant;
  readonly progress: Progress;
}

/** After so many days it is noted how far the run is. */
const sliceDays = 30;

/** No session reaches further than this into the days after it, setup and clean-up included: minutes. */
const reach = 2 * 24 * 60;

/** A session that there is, and what is to become of it. */
interface Change {
  readonly session: Session;
  readonly counted: 'updated' | 'offSchedule' | 'removed';
}

/**
 * Writes a plan, slice by slice of its days. What there is comes first, each session only if no guest came
 * meanwhile; what is new follows once that held for all of it, so that nothing new is put beside a session that
 * had to stay. Not `done`: somebody came first, and a new plan is due.
 * @throws Problem('conflict') when the lease ran out and is somebody else's
 */
export async function carryOut(
  table: Table,
  run: Run,
  plan: GenerationPlan,
): Promise<{ readonly done: boolean; readonly progress: Progress }> {
  let { progress } = run;
  let changes = changesOf(plan);
  let additions = plan.add;
  for (const { daysDone, until } of slicesOf(run.now, plan.days)) {
    const [due, later] = split(changes, ({ session }) =>
      isBefore(session, until && addMinutes(until, reach)),
    );
    const [fresh, others] = split(additions, (session) => isBefore(session, until));
    const changed = await change(table, due);
    progress = counted(progress, changed);
    if (changed.length < due.length) return { done: false, progress };
    await sessions(table).add(fresh);
    progress = { ...progress, added: progress.added + fresh.length, daysDone };
    if (due.length + fresh.length > 0 && until) await report(table, run, progress);
    [changes, additions] = [later, others];
  }
  return { done: true, progress };
}

/** The last slice has no end: it takes what is left. */
function slicesOf(now: Instant, days: number): { daysDone: number; until?: Instant }[] {
  return Array.from({ length: Math.max(1, Math.ceil(days / sliceDays)) }, (_, index) => {
    const daysDone = (index + 1) * sliceDays;
    return daysDone < days ? { daysDone, until: addMinutes(now, daysDone * 24 * 60) } : { daysDone: days };
  });
}

function changesOf({ update, markOffSchedule, remove }: GenerationPlan): readonly Change[] {
  return [
    ...update.map((session) => ({ session, counted: 'updated' as const })),
    ...markOffSchedule.map((session) => ({ session, counted: 'offSchedule' as const })),
    ...remove.map((session) => ({ session, counted: 'removed' as const })),
  ];
}

/** Answers the changes that were made: all but those that somebody came before. */
async function change(table: Table, due: readonly Change[]): Promise<Change[]> {
  const { replace, remove } = sessions(table);
  const written = await Promise.all(
    due.map(({ session, counted: what }) => (what === 'removed' ? remove(session) : replace(session))),
  );
  return due.filter((_, index) => written[index]);
}

function counted(progress: Progress, changed: readonly Change[]): Progress {
  const more = (what: Change['counted']) =>
    progress[what] + changed.filter((each) => each.counted === what).length;
  return {
    ...progress,
    updated: more('updated'),
    offSchedule: more('offSchedule'),
    removed: more('removed'),
  };
}

async function report(table: Table, { target, lease }: Run, progress: Progress): Promise<void> {
  if (await generations(table).report(target, lease, progress)) return;
  throw new Problem('conflict', 'This took too long, and another run has taken over.');
}

function isBefore({ startsAt }: Session, until: Instant | undefined): boolean {
  return until === undefined || startsAt < until;
}

function split<T>(all: readonly T[], goesFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(goesFirst), all.filter((each) => !goesFirst(each))];
}
