import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ActivityPriceList, type PeakRule, priceList } from '../../../core/contract/model/price.ts';
import type { Weekday } from '../../../core/contract/model/schedule.ts';
import { weekdays } from '../../../core/contract/model/weekdays.ts';
import { priceFrom } from '../../../core/domain/pricing/price-from.ts';
import { priceListAt } from '../../../core/domain/pricing/price-list.ts';

const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints });
const amount = (minorUnits: number) => ({ kind: 'amount' as const, amount: minorUnits });

function rule(
  days: readonly Weekday[],
  change: PeakRule['change'],
  window?: readonly [string, string],
): PeakRule {
  const [startTime = '', endTime = ''] = window ?? [];
  return {
    id: 'peak',
    name: 'Peak',
    weekdays: [...days],
    change,
    ...(window ? { window: { startTime, endTime } } : {}),
  };
}

function sells(peakRules: PeakRule[], changes: Partial<ActivityPriceList> = {}): ActivityPriceList {
  return {
    units: [
      { id: 'adult', name: 'Adult', price: 2_000 },
      { id: 'infant', name: 'Infant', price: 0 },
    ],
    groupTiers: [{ unitId: 'adult', fromPlayers: 4, price: 1_500 }],
    peakRules,
    ...changes,
  };
}

const utc = { timeZone: 'UTC', currency: 'USD' };

const adultAt = (list: ActivityPriceList, startsAt: string, zone: string) =>
  priceListAt(list, startsAt, { timeZone: zone, currency: 'USD' }).units[0]?.price;

describe('a peak rule', () => {
  const saturdays = [rule(['saturday'], percent(5_000))];
  const lateFridays = [rule(['friday'], percent(5_000), ['20:00', '02:00'])];
  const evenings = [rule(['monday'], percent(5_000), ['18:00', '20:00'])];
  const roundTheClock = [rule(['friday'], percent(5_000), ['20:00', '20:00'])];

  test.each<[string, PeakRule[], string, string, number]>([
    ['Saturday noon in London', saturdays, '2026-11-28T12:00:00.000Z', 'Europe/London', 3_000],
    ['Sunday in London', saturdays, '2026-11-29T00:00:00.000Z', 'Europe/London', 2_000],
    ['still Saturday in New York', saturdays, '2026-11-29T04:59:00.000Z', 'America/New_York', 3_000],
    ['already Sunday on Lord Howe', saturdays, '2026-11-28T13:00:00.000Z', 'Australia/Lord_Howe', 2_000],
    ['before the window', evenings, '2026-11-23T17:59:00.000Z', 'Europe/London', 2_000],
    ['as it opens', evenings, '2026-11-23T18:00:00.000Z', 'Europe/London', 3_000],
    ['as it closes', evenings, '2026-11-23T20:00:00.000Z', 'Europe/London', 2_000],
    ['in summer time', evenings, '2026-07-20T17:00:00.000Z', 'Europe/London', 3_000],
    ['past midnight, of Friday', lateFridays, '2026-11-28T01:59:00.000Z', 'Europe/London', 3_000],
    ['past the end, on Saturday', lateFridays, '2026-11-28T02:00:00.000Z', 'Europe/London', 2_000],
    ['past midnight, of Thursday', lateFridays, '2026-11-27T01:00:00.000Z', 'Europe/London', 2_000],
    ['Saturday evening', lateFridays, '2026-11-28T21:00:00.000Z', 'Europe/London', 2_000],
    ['a day from the evening on', roundTheClock, '2026-11-28T19:59:00.000Z', 'Europe/London', 3_000],
  ])('%s', (_when, rules, startsAt, zone, price) => {
    expect(adultAt(sells(rules), startsAt, zone)).toBe(price);
  });

  test('the first that fits decides', () => {
    const rules = [rule(['monday'], amount(100)), rule([...weekdays], amount(200))];
    expect(adultAt(sells(rules), '2026-11-23T12:00:00.000Z', 'UTC')).toBe(2_100);
    expect(adultAt(sells(rules), '2026-11-24T12:00:00.000Z', 'UTC')).toBe(2_200);
  });

  test.each([
    ['a share more', percent(1_250), [2_250, 0, 1_688, 11_250]], // 1687.5
    ['a share less', percent(-3_333), [1_333, 0, 1_000, 6_667]],
    ['for nothing', percent(-10_000), [0, 0, 0, 0]],
    ['an amount more, for each guest', amount(500), [2_500, 0, 2_000, 10_000]],
    ['never below nothing', amount(-1_800), [200, 0, 0, 10_000]],
  ])('%s', (_what, change, expected) => {
    const list = sells([rule([...weekdays], change)], { buyOutPrice: 10_000 });
    const { units, groupTiers, buyOutPrice } = priceListAt(list, '2026-11-23T12:00:00.000Z', utc);
    expect([...units, ...groupTiers].map(({ price }) => price).concat(buyOutPrice ?? -1)).toEqual(expected);
  });

  test('is not part of what a session sells at', () => {
    const sold = priceListAt(sells([rule([...weekdays], percent(100))]), '2026-11-23T12:00:00.000Z', utc);
    expect(Object.keys(sold).sort()).toEqual(['groupTiers', 'units']);
  });

  test('whatever it says, prices stay prices', () => {
    const change = fc.oneof(
      fc.integer({ min: -10_000, max: 100_000 }).map(percent),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map(amount),
    );
    fc.assert(
      fc.property(change, fc.integer({ min: 0, max: 1_000_000 }), (each, price) => {
        const list = sells([rule([...weekdays], each)], { units: [{ id: 'adult', name: 'Adult', price }] });
        expect(priceList.safeParse(priceListAt(list, '2026-11-23T12:00:00.000Z', utc)).success).toBe(true);
      }),
    );
  });
});

describe('"from" is the least that a guest pays of a kind that every party needs', () => {
  const unit = (price: number, min?: number) => ({
    id: `u${price}`,
    name: 'Unit',
    price,
    ...(min === undefined ? {} : { min }),
  });

  test.each([
    [
      'a group tier',
      { units: [unit(3000)], groupTiers: [{ unitId: 'u3000', fromPlayers: 6, price: 2500 }] },
      2500,
    ],
    ['not what is free beside what is paid', { units: [unit(0), unit(900)], groupTiers: [] }, 900],
    ['free where all is', { units: [unit(0)], groupTiers: [] }, 0],
    ['not what comes only with others', { units: [unit(3200, 1), unit(800)], groupTiers: [] }, 3200],
    ['not a share of a whole session', { units: [unit(3200)], groupTiers: [], buyOutPrice: 1 }, 3200],
  ])('%s', (_what, list, price) => {
    expect(priceFrom(list, 'USD')).toBe(price);
  });

  test.each([
    ['dearer weekends change nothing', [rule(['saturday'], percent(2_000))], 1_500],
    ['cheaper Mondays do', [rule(['monday'], percent(-2_000))], 1_200],
    ['a rule for every day replaces the price', [rule([...weekdays], percent(2_000))], 1_800],
    [
      'and hides the rules after it',
      [rule([...weekdays], percent(2_000)), rule(['monday'], percent(-9_000))],
      1_800,
    ],
    [
      'a rule for some hours of every day does not',
      [rule([...weekdays], percent(2_000), ['18:00', '22:00'])],
      1_500,
    ],
  ])('of an activity: %s', (_what, rules, price) => {
    expect(priceFrom(sells(rules), 'USD')).toBe(price);
  });
});
