import type { Activity } from '../../core/contract/model/catalogue/activity.ts';
import type { ActivityWaiver } from '../../core/contract/model/catalogue/waiver.ts';
import type { ActivityPriceList, UnitType } from '../../core/contract/model/price.ts';
import { type Hours, type Schedule, type Weekday, weekdays } from '../../core/contract/model/schedule.ts';

/** What is special about one demo activity; `activityOf` adds the rest. */
export type ActivityPlan = Pick<
  Activity,
  | 'name'
  | 'tagline'
  | 'description'
  | 'category'
  | 'eventType'
  | 'duration'
  | 'capacity'
  | 'priceList'
  | 'schedule'
> &
  Partial<Activity>;

export const working: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
export const weekend: Weekday[] = ['saturday', 'sunday'];

export const open = (...windows: Hours[]) => ({ enabled: true, windows });
export const closed = { enabled: false, windows: [{ startTime: '10:00', endTime: '22:00' }] };
export const hours = (startTime: string, endTime: string): Hours => ({ startTime, endTime });

/** The same hours on each of these days. */
export function on(days: readonly Weekday[], ...windows: Hours[]): Schedule['customHours'] {
  return Object.fromEntries(days.map((day) => [day, open(...windows)]));
}

export function week(
  slotInterval: number,
  customHours: Schedule['customHours'],
  more: Partial<Schedule> = {},
): Schedule {
  return {
    operatingDays: [...weekdays],
    startTime: '10:00',
    endTime: '22:00',
    slotInterval,
    customHours,
    customDates: [],
    blockedDates: [],
    ...more,
  };
}

export function perPerson(
  price: number,
  tiers: readonly [fromPlayers: number, price: number][] = [],
): ActivityPriceList {
  return {
    units: [{ id: 'player', name: 'Player', price }],
    groupTiers: tiers.map(([fromPlayers, tier]) => ({ unitId: 'player', fromPlayers, price: tier })),
    peakRules: [],
  };
}

export function byUnit(...units: UnitType[]): ActivityPriceList {
  return { units, groupTiers: [], peakRules: [] };
}

/** Weekends cost more, by hundredths of a percent. */
export function dearerOnWeekends(list: ActivityPriceList, basisPoints: number): ActivityPriceList {
  const change = { kind: 'percent' as const, basisPoints };
  return { ...list, peakRules: [{ id: 'weekend', name: 'Weekend', weekdays: weekend, change }] };
}

export const evenings = on(working, hours('17:00', '22:00'));
export const fromTen = on(weekend, hours('10:00', '22:00'));

/** A waiver that is valid for a year. `guardianAge`: anyone younger needs a guardian to sign for them. */
export function waiverFor(guardianAge: number): ActivityWaiver {
  return { isAsked: true, validMonths: 12, asksBirthDate: true, guardianAge, version: 1 };
}
