import type { Instant } from '../../core/contract/model/time.ts';
import type { Discrepancy } from '../../core/domain/audit/discrepancy.ts';
import type { Repair } from '../../core/domain/audit/repair.ts';
import type { Person } from '../../core/domain/permissions/actor.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { look } from '../audit/look.ts';
import { applyRepair } from './apply.ts';
import { dueFirst, repairsAmong } from './plan.ts';

/** A booking that is mended moves what is counted from it: rounds until nothing is left, at most this many. */
const rounds = 10;

export interface Outcome {
  readonly repaired: readonly Repair[];
  /** What only a person can mend, found at any time: a session that was oversold has enough seats afterwards. */
  readonly decisions: readonly Discrepancy[];
}

/**
 * Mends everything that can be mended. A repair whose item has changed since it was read is not written; the next
 * round looks again.
 */
export async function repairTable(table: Table, now: Instant, actor: Person): Promise<Outcome> {
  const repaired: Repair[] = [];
  const decisions = new Map<string, Discrepancy>();
  for (let round = 1; round <= rounds; round++) {
    const { found } = await look(table, now);
    for (const each of found) if (!each.repair) decisions.set(`${each.what} ${each.id}`, each);
    const repairs = repairsAmong(found);
    if (repairs.length === 0) break;
    for (const repair of dueFirst(repairs)) {
      if (await applyRepair(table, repair, { now, actor })) repaired.push(repair);
    }
  }
  return { repaired, decisions: [...decisions.values()] };
}
