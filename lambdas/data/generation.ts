import type * as z from 'zod';
import { type Generation, generation } from '../../core/contract/model/generation.ts';
import type { ActivityId, OrganizationId, VenueId } from '../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../core/contract/model/time.ts';
import { accessPatterns } from './access-patterns.ts';
import { is, missing } from './conditions.ts';
import { generationsOf, keys } from './keys.ts';
import { getItem, queryItems, type Table } from './table.ts';
import { type Update, updateItem } from './transaction.ts';

/** Whose sessions are generated. */
export interface GenerationTarget {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
}

const record = generation.extend({ leaseUntil: instant.optional() });

/** The progress of a generation, and until when somebody is at it. */
export type GenerationRecord = z.infer<typeof record>;

/** How far a run is: all but whether it goes on. */
export type Progress = Omit<Generation, 'activityId' | 'status' | 'finishedAt'>;

export const noProgress: Progress = {
  daysDone: 0,
  daysTotal: 0,
  added: 0,
  removed: 0,
  updated: 0,
  offSchedule: 0,
};

/**
 * One item an activity: how far the generation of its sessions is, and the lease under which they are made.
 * Whoever has the lease is the only one who makes sessions, so that they can be written in plain batches. It
 * runs out by itself when its owner dies.
 */
export const generations = (table: Table) => ({
  get: (target: GenerationTarget): Promise<GenerationRecord | null> => getItem(table, keyOf(target), record),

  listByVenue: (org: OrganizationId, venue: VenueId): Promise<GenerationRecord[]> =>
    queryItems(
      table,
      accessPatterns.generationsOfVenue,
      { partition: generationsOf(org, venue), sort: 'GENERATION#' },
      record,
      { consistent: true },
    ),

  /** Notes that a person asked for it. */
  async ask(target: GenerationTarget): Promise<void> {
    await updateItem(table, asksForGeneration(target));
  },

  /** Takes the lease, unless somebody took it since `before` was read. */
  async take(
    target: GenerationTarget,
    before: GenerationRecord | null,
    until: Instant,
    progress: Progress,
  ): Promise<boolean> {
    const only = [
      before?.leaseUntil === undefined ? missing('leaseUntil') : is('leaseUntil', before.leaseUntil),
    ];
    const set = { ...named(target), status: 'running', leaseUntil: until, ...progress };
    return (await updateItem(table, { update: keyOf(target), set, remove: ['finishedAt'], only })).done;
  },

  /** How far the owner of this lease is. Answers false when the lease is somebody else's by now. */
  async report(target: GenerationTarget, lease: Instant, progress: Progress): Promise<boolean> {
    const only = [is('leaseUntil', lease)];
    return (await updateItem(table, { update: keyOf(target), set: { ...progress }, only })).done;
  },

  /** Ends one's own lease. Asked for again meanwhile, it goes on waiting. */
  async finish(
    target: GenerationTarget,
    lease: Instant,
    now: Instant,
    status: 'done' | 'failed',
    progress: Progress | undefined = undefined,
  ): Promise<void> {
    const update = keyOf(target);
    const mine = is('leaseUntil', lease);
    const remove = ['leaseUntil'];
    const set = { ...progress, status, finishedAt: now };
    const ended = await updateItem(table, { update, set, remove, only: [mine, is('status', 'running')] });
    if (!ended.done) await updateItem(table, { update, remove, only: [mine] });
  },

  /** What was asked for, or left half done, turned out to need nothing more; unless that changed meanwhile. */
  async settle(
    target: GenerationTarget,
    before: GenerationRecord,
    now: Instant,
    days: number,
  ): Promise<void> {
    const set = { status: 'done', daysDone: days, daysTotal: days, finishedAt: now };
    const only = [
      is('status', before.status),
      before.leaseUntil === undefined ? missing('leaseUntil') : is('leaseUntil', before.leaseUntil),
    ];
    await updateItem(table, { update: keyOf(target), set, only });
  },
});

/** The write that notes that a person asked: for a transaction with what they changed. */
export function asksForGeneration(target: GenerationTarget): Update {
  return {
    update: keyOf(target),
    set: { ...named(target), status: 'waiting', ...noProgress },
    remove: ['finishedAt'],
    only: [],
  };
}

const keyOf = ({ organizationId, venueId, activityId }: GenerationTarget) =>
  keys.generation(organizationId, venueId, activityId);

const named = ({ activityId }: GenerationTarget) => ({ entity: 'GENERATION', activityId });
