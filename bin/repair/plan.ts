import type { Discrepancy } from '../../core/domain/audit/discrepancy.ts';
import { type Repair, repairKey } from '../../core/domain/audit/repair.ts';

/** One repair an item. What else is wrong with the item is left for the next round, which reads it anew. */
export function repairsAmong(found: readonly Discrepancy[]): Repair[] {
  const byItem = new Map<string, Repair>();
  for (const { repair } of found) {
    if (repair && !byItem.has(repairKey(repair))) byItem.set(repairKey(repair), repair);
  }
  return [...byItem.values()];
}

/** Those to write in this round. Sessions, cards and codes are counted from bookings: bookings are mended first. */
export function dueFirst(repairs: readonly Repair[]): readonly Repair[] {
  const ofBookings = repairs.filter(({ kind }) => kind === 'booking' || kind === 'hold');
  return ofBookings.length > 0 ? ofBookings : repairs;
}
