import type { Instant } from '../../core/contract/model/time.ts';
import type { Repair } from '../../core/domain/audit/repair.ts';
import type { Person } from '../../core/domain/permissions/actor.ts';
import { commitBooking } from '../../lambdas/data/guest/change-booking.ts';
import { auditWrite } from '../../lambdas/data/platform/audit.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { transact } from '../../lambdas/data/transaction.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { factsOf } from './facts.ts';
import { writesOf } from './writes.ts';

interface Circumstances {
  readonly now: Instant;
  readonly actor: Person;
}

/**
 * Writes a repair and its entry in the audit log in one transaction, while the item is as it was read. Answers
 * whether it was.
 */
export async function applyRepair(
  table: Table,
  repair: Repair,
  { now, actor }: Circumstances,
): Promise<boolean> {
  const audit = auditWrite({ ...factsOf(repair), actor, action: 'repair', at: now, id: systemIds.random() });
  if (repair.kind !== 'hold') return (await transact(table, [...writesOf(repair, now), audit])).done;
  const { before, after } = repair;
  const transition = { event: 'expire', by: 'system' } as const;
  return (await commitBooking(table, { transition, before, after, now, extra: [audit] })).done;
}
