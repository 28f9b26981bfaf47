import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { GenerationPlan } from '../../../../core/domain/schedule/generation.ts';
import { addMinutes } from '../../../../core/domain/time.ts';
import {
  type GenerationTarget,
  generations,
  type Lease,
  type Progress,
} from '../../../data/catalogue/generation.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { unchangedClosures } from '../../../data/desk/closures.ts';
import type { Table } from '../../../data/table.ts';
import type { Check } from '../../../data/transaction.ts';

/** A run of the generation, under its lease. */
export interface Run {
  readonly target: GenerationTarget;
  readonly lease: Lease;
  readonly now: Instant;
  readonly progress: Progress;
  /** The highest version of the sessions that were ever removed. */
  readonly highestRemoved: number;
}

/** What is planned, and the revision of the venue's closures that it is planned with. */
export interface PlanToCarryOut extends GenerationPlan {
  readonly closureRevision: number;
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
 * Writes a plan, slice by slice of its days. Existing sessions come first, each only if no guest came meanwhile;
 * new ones follow once that held for all of them, so that nothing new is put beside a session that had to stay.
 * What the venue's closures decide is written only while the closures are those of the plan. Not `done`: a guest
 * or a closure came first, and a new plan is due.
 * @throws Problem('conflict') when the lease expired and another run has it
 */
export async function carryOut(
  table: Table,
  begun: Run,
  plan: PlanToCarryOut,
): Promise<{ readonly done: boolean; readonly run: Run }> {
  let run = await withRemovalsNoted(table, begun, plan);
  let changes = changesOf(plan);
  const version = run.highestRemoved + 1;
  let additions = plan.add.map((session) => ({ ...session, version, planVersion: version }));
  const check = unchangedClosures(run.target.organizationId, run.target.venueId, plan.closureRevision);
  for (const { daysDone, until } of slicesOf(run.now, plan.days)) {
    const [due, later] = split(changes, ({ session }) =>
      isBefore(session, until && addMinutes(until, reach)),
    );
    const [fresh, others] = split(additions, (session) => isBefore(session, until));
    const changed = await change(table, due, plan, check);
    run = { ...run, progress: counted(run.progress, changed) };
    if (changed.length < due.length) return { done: false, run };
    const added = await sessions(table).add(fresh, check);
    run = { ...run, progress: { ...run.progress, added: run.progress.added + added.length } };
    if (added.length < fresh.length) return { done: false, run };
    run = { ...run, progress: { ...run.progress, daysDone } };
    if (due.length + fresh.length > 0 && until) await report(table, run);
    [changes, additions] = [later, others];
  }
  return { done: true, run };
}

/**
 * Versions of a session never go back, so that a browser that was told of its removal takes notice when it comes
 * back: the highest version is noted before the sessions go. The removal itself is told as one version more.
 */
async function withRemovalsNoted(table: Table, run: Run, { remove }: GenerationPlan): Promise<Run> {
  const highestRemoved = Math.max(run.highestRemoved, ...remove.map(({ version }) => version + 1));
  if (highestRemoved === run.highestRemoved) return run;
  requireLease(await generations(table).noteRemoved(run.target, run.lease, highestRemoved));
  return { ...run, highestRemoved };
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

/** Answers the changes that were made: all but those that a guest or a closure came before. */
async function change(
  table: Table,
  due: readonly Change[],
  { decidedAnew }: GenerationPlan,
  check: Check,
): Promise<Change[]> {
  const { replace, replaceWhile, remove } = sessions(table);
  const [checked, others] = split(
    due,
    ({ session, counted: what }) => what !== 'removed' && decidedAnew.has(session.id),
  );
  const replaced = await replaceWhile(
    checked.map(({ session }) => session),
    check,
  );
  const written = await Promise.all(
    others.map(({ session, counted: what }) => (what === 'removed' ? remove(session) : replace(session))),
  );
  return [
    ...checked.filter(({ session }) => replaced.includes(session)),
    ...others.filter((_, index) => written[index]),
  ];
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

async function report(table: Table, { target, lease, progress }: Run): Promise<void> {
  requireLease(await generations(table).report(target, lease, progress));
}

function requireLease(isOwn: boolean): void {
  if (!isOwn) throw new Problem('conflict', 'run-replaced');
}

function isBefore({ startsAt }: Session, until: Instant | undefined): boolean {
  return until === undefined || startsAt < until;
}

function split<T>(all: readonly T[], goesFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(goesFirst), all.filter((each) => !goesFirst(each))];
}
