import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { look } from '../../../bin/audit/look.ts';
import { commandLineActor } from '../../../bin/repair/actor.ts';
import { repairsAmong } from '../../../bin/repair/plan.ts';
import { repairTable } from '../../../bin/repair/repair-table.ts';
import type { Discrepancy } from '../../../core/domain/audit/discrepancy.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { auditLog } from '../../../lambdas/data/platform/audit.ts';
import { type Floor, openFloor } from '../../model/support/floor.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { corruptions, soldBooking } from './corruption.ts';

/** Corruption is found by name, and repaired where the rest of the table shows what is right. */
let running: TestTable;
beforeEach(async () => {
  running = await startTable();
});
afterEach(() => running?.close());

const nowOf = (floor: Floor) => toInstant(floor.clock.now());
const kinds = (found: readonly Discrepancy[]) => [...new Set(found.map(({ what }) => what))].sort();

test.each(Object.entries(corruptions))(
  '%s',
  async (_, { what, forPeople = [], stays = forPeople, corrupt }) => {
    const floor = await openFloor(running.table, { resourceIds: ['room'] as never });
    const booking = await soldBooking(floor);
    const found = async () => (await look(running.table, nowOf(floor))).found;
    expect(await found()).toEqual([]);
    await corrupt(floor, booking);
    expect(kinds(await found())).toEqual([...what].sort());

    const { repaired, decisions } = await repairTable(running.table, nowOf(floor), commandLineActor());
    expect(kinds(decisions)).toEqual([...forPeople].sort());
    const left = await found();
    expect(kinds(left)).toEqual([...stays].sort());
    expect(repairsAmong(left)).toEqual([]);
    const month = nowOf(floor).slice(0, 7);
    const log = auditLog(running.table);
    const { items } = await log.page(booking.organizationId, month, { action: 'repair' }, { limit: 50 });
    expect(items).toHaveLength(repaired.length);
  },
);
