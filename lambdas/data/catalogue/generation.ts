import * as z from 'zod';
import { type Generation, generation } from '../../../core/contract/model/catalogue/generation.ts';
import type { ActivityId, OrganizationId, VenueId } from '../../../core/contract/model/ids.ts';
import { type Instant, instant } from '../../../core/contract/model/time.ts';
import { accessPatterns } from '../access-patterns.ts';
import { type Condition, is, same } from '../conditions.ts';
import { generationsOf, keys } from '../keys.ts';
import { getItem, queryItems, type Table } from '../table.ts';
import { type Update, updateItem } from '../transaction.ts';

/** Whose sessions are generated. */
export interface GenerationTarget {
  readonly organizationId: OrganizationId;
  readonly venueId: VenueId;
  readonly activityId: ActivityId;
}

const record = generation.extend({
  leaseUntil: instant.optional(),
  /** The run that has the lease. */
  leaseOwner: z.string().optional(),
  /** No session that was removed had a higher version: sessions that are added begin above it. */
  highestRemoved: z.int().min(0).default(0),
});

/** The progress of a generation, and its lease. */
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

/** A lease as it was taken: by whom, and until when. */
export interface Lease {
  readonly owner: string;
  readonly until: Instant;
}

/**
 * One item an activity: how far the generation of its sessions is, and the lease under which they are made. The
 * lease expires by itself when its owner dies.
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
    await updateItem(table, generationRequest(target));
  },

  /** Takes the lease, unless another run took it since `before` was read. */
  async take(
    target: GenerationTarget,
    before: GenerationRecord | null,
    lease: Lease,
    progress: Progress,
  ): Promise<boolean> {
    const set = { ...named(target), status: 'running', ...leaseFields(lease), ...progress };
    const only = sameLease(before);
    return (await updateItem(table, { update: keyOf(target), set, remove: ['finishedAt'], only })).done;
  },

  /** Asks the run that has the lease to run again. Answers false when the lease is another one by now. */
  async askAgain(target: GenerationTarget, before: GenerationRecord): Promise<boolean> {
    return (await updateItem(table, { ...generationRequest(target), only: sameLease(before) })).done;
  },

  /** How far the owner of this lease is. Answers false when another run has the lease by now. */
  async report(target: GenerationTarget, lease: Lease, progress: Progress): Promise<boolean> {
    const only = sameLease(leaseFields(lease));
    return (await updateItem(table, { update: keyOf(target), set: { ...progress }, only })).done;
  },

  /** Notes the highest version that is about to be removed. Answers false when another run has the lease by now. */
  async noteRemoved(target: GenerationTarget, lease: Lease, highestRemoved: number): Promise<boolean> {
    const only = sameLease(leaseFields(lease));
    return (await updateItem(table, { update: keyOf(target), set: { highestRemoved }, only })).done;
  },

  /**
   * Ends the lease. Answers `asked again` when a generation was asked for meanwhile: its sessions are due once more.
   */
  async finish(
    target: GenerationTarget,
    lease: Lease,
    now: Instant,
    status: 'done' | 'failed',
    progress: Progress | undefined = undefined,
  ): Promise<'ended' | 'asked again'> {
    const update = keyOf(target);
    const mine = sameLease(leaseFields(lease));
    const set = { ...progress, status, finishedAt: now };
    const ended = await updateItem(table, {
      update,
      set,
      remove: leaseNames,
      only: [...mine, is('status', 'running')],
    });
    if (ended.done) return 'ended';
    const given = await updateItem(table, { update, remove: leaseNames, only: mine });
    return given.done ? 'asked again' : 'ended';
  },

  /**
   * What was asked for, or left half done, turned out to need nothing more; unless that changed meanwhile. The
   * lease of a dead run goes, too.
   */
  async markDone(
    target: GenerationTarget,
    before: GenerationRecord,
    now: Instant,
    days: number,
  ): Promise<void> {
    const set = { status: 'done', daysDone: days, daysTotal: days, finishedAt: now };
    const only = [is('status', before.status), ...sameLease(before)];
    await updateItem(table, { update: keyOf(target), set, remove: leaseNames, only });
  },
});

/** The write that notes that a person asked: for a transaction with what they changed. */
export function generationRequest(target: GenerationTarget): Update {
  return {
    update: keyOf(target),
    set: { ...named(target), status: 'waiting', ...noProgress },
    remove: ['finishedAt'],
    only: [],
  };
}

const leaseNames = ['leaseOwner', 'leaseUntil'];

const leaseFields = ({ owner, until }: Lease) => ({ leaseOwner: owner, leaseUntil: until });

/** The lease is this one, or there is none. */
function sameLease(lease: Pick<GenerationRecord, 'leaseOwner' | 'leaseUntil'> | null): Condition[] {
  return [same('leaseUntil', lease?.leaseUntil), same('leaseOwner', lease?.leaseOwner)];
}

const keyOf = ({ organizationId, venueId, activityId }: GenerationTarget) =>
  keys.generation(organizationId, venueId, activityId);

const named = ({ activityId }: GenerationTarget) => ({ entity: 'GENERATION', activityId });
