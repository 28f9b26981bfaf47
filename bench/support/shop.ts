import { randomBytes } from 'node:crypto';
import { activity } from '../../core/contract/model/catalogue/activity.ts';
import { weekdays } from '../../core/contract/model/schedule.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { importActivity } from '../../lambdas/usecases/platform/import/import-activity.ts';
import { type Shop, targetOf } from '../../test/support/shop.ts';

/** A usual activity: twelve public sessions a day, two kinds of guest, a price for groups. */
export const usualActivity = {
  description: 'Sixty minutes to find the way out of the old bank, before the guard is back from his round.',
  capacity: 40,
  maxPlayers: 10,
  priceList: {
    units: [
      { id: 'adult', name: 'Adult', price: 3500 },
      { id: 'child', name: 'Child', price: 2500, maxAge: 14 },
    ],
    groupTiers: [{ unitId: 'adult', fromPlayers: 6, price: 3000 }],
    peakRules: [],
  },
  schedule: {
    operatingDays: [...weekdays],
    startTime: '10:00',
    endTime: '22:00',
    slotInterval: 60,
    customHours: {},
    customDates: [],
    blockedDates: [],
  },
};

/** A party of four: two lines of its quote. */
export const usualParty = [
  { unitId: 'adult', quantity: 2 },
  { unitId: 'child', quantity: 2 },
];

/** Another activity like the shop's own, without sessions so far. Answers what to generate. */
export async function addActivity(table: Table, shop: Shop) {
  const twin = activity.parse({ ...shop.activity, id: `act_${randomBytes(8).toString('hex')}` });
  await importActivity(table, twin);
  return targetOf({ ...shop, activity: twin });
}
