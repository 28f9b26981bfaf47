import { activity } from '../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import { resourceId } from '../../core/contract/model/ids.ts';
import type { Schedule } from '../../core/contract/model/schedule.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { systemIds } from '../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { openShop, type Shop, sessionsOf, targetOf } from './shop.ts';

export const master = resourceId.parse('game-master');

/** Two activities with one game master, and their sessions of tomorrow. */
export interface SharedMaster {
  readonly vault: Shop;
  readonly attic: Shop;
  /** Twelve to one, in the vault. */
  readonly noon: Session;
  /** Half past twelve to half past one, in the attic: the game master would have to be in two places. */
  readonly halfPast: Session;
  /** Half past one, in the attic: after both. */
  readonly later: Session;
}

export async function shareMaster(table: Table, now: Date): Promise<SharedMaster> {
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  const vault = await openShop(table, {
    now,
    venue: { resources: [{ id: master, name: 'Ana' }] },
    activity: { resourceIds: [master], schedule: onlyOn(tomorrow, '12:00', '13:00') },
  });
  const attic = {
    ...vault,
    activity: activity.parse({
      ...vault.activity,
      id: `act_${systemIds.random()}`,
      name: 'Attic',
      schedule: onlyOn(tomorrow, '12:30', '14:30'),
    }),
  };
  await importActivity(table, attic.activity);
  await generateSessions({ table, clock: { now: () => now } }, targetOf(attic));
  const [noon] = await sessionsOf(table, vault, tomorrow, 1);
  const [halfPast, later] = await sessionsOf(table, attic, tomorrow, 1);
  if (!noon || !halfPast || !later) throw new Error('No sessions tomorrow.');
  return { vault, attic, noon, halfPast, later };
}

/** Three months of sessions would be made for nothing. */
export function onlyOn(day: Date, startTime: string, endTime: string): Schedule {
  const customDates = [{ date: day.toISOString().slice(0, 10), windows: [{ startTime, endTime }] }];
  return {
    operatingDays: [],
    startTime,
    endTime,
    slotInterval: 60,
    customHours: {},
    customDates,
    blockedDates: [],
  };
}
