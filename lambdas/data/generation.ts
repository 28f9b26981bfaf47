import type { ActivityId, OrganizationId } from '../../core/contract/model/ids.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import { absent, is, notAfter } from './conditions.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';
import { updateItem } from './transaction.ts';

/**
 * The lease under which one activity's sessions are generated: whoever has it is the only one who makes
 * sessions, so that they can be written in plain batches. It runs out by itself when its owner dies.
 */
export const generationLease = (table: Table) => ({
  /** Answers false while someone else has it. */
  async take(org: OrganizationId, activity: ActivityId, now: Instant, until: Instant): Promise<boolean> {
    const update = keys.generation(org, activity);
    const set = { entity: 'GENERATION', leaseUntil: until };
    const first = await updateItem(table, { update, set, only: [absent] });
    if (first.done) return true;
    return (await updateItem(table, { update, set, only: [notAfter('leaseUntil', now)] })).done;
  },

  /** Ends one's own lease. One that has run out and is somebody else's by now is left alone. */
  async giveBack(org: OrganizationId, activity: ActivityId, until: Instant, now: Instant): Promise<void> {
    const update = keys.generation(org, activity);
    await updateItem(table, { update, set: { leaseUntil: now }, only: [is('leaseUntil', until)] });
  },
});
