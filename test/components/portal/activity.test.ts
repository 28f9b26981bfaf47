import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { activity } from '../../../core/contract/model/catalogue/activity.ts';
import { activityText } from '../../../core/contract/schemas/catalogue/activities.ts';
import { salesSettings } from '../../../core/contract/schemas/catalogue/sales.ts';
import { newActivity } from '../../../core/domain/catalogue/new-activity.ts';
import { validateSchedule } from '../../../core/domain/schedule/validation.ts';
import { changedSettings } from '../../../frontend/admin/features/catalogue/activities/bulk-change.ts';
import {
  settingsOf,
  type TemplateName,
  templates,
} from '../../../frontend/admin/features/catalogue/activities/templates.ts';
import { exampleQuote } from '../../../frontend/admin/features/catalogue/activity/prices/example.ts';
import {
  stepAfter,
  stepBefore,
  stepOf,
  steps,
} from '../../../frontend/admin/features/catalogue/activity/steps.ts';
import { usualWeek } from '../../../frontend/admin/features/catalogue/schedule/week.ts';

const draft = newActivity(
  activity.pick({ id: true, organizationId: true, venueId: true, createdAt: true }).parse({
    id: 'act_aaaaaaaaaaaa',
    organizationId: 'org_aaaaaaaaaaaa',
    venueId: 'ven_aaaaaaaaaaaa',
    createdAt: '2026-11-29T10:00:00.000Z',
  }),
  activityText.parse({
    name: 'The Vault',
    tagline: '',
    description: '',
    category: '',
    activityType: 'physical',
    questions: [],
  }),
);
const empty = salesSettings.parse(draft);
const names = Object.keys(templates) as TemplateName[];

test.each(names)('the template %s is a schedule that can be sold', (name) => {
  const settings = settingsOf(name, { ticket: 'Guest', isPaidAtVenue: false, before: empty });
  expect(salesSettings.safeParse(settings).success).toBe(true);
  const place = { bookingWindow: { advanceDays: 90, cutoffMinutes: 60 } };
  expect(validateSchedule({ ...draft, ...settings }, place)).toEqual([]);
  expect(settings.maxPlayers).toBeLessThanOrEqual(settings.capacity);
  expect(settings.priceList.units).toEqual([expect.objectContaining({ name: 'Guest' })]);
});

test('prices of several activities change by a share, to the step of the currency', () => {
  const list = {
    units: [{ id: 'adult', name: 'Adult', price: 3333 }],
    groupTiers: [{ unitId: 'adult', fromPlayers: 4, price: 2000 }],
    buyOutPrice: 20_000,
    peakRules: [],
  };
  const raised = changedSettings(
    { ...empty, priceList: list },
    { kind: 'prices', basisPoints: 1_000 },
    'USD',
  ).priceList;
  expect([raised.units[0]?.price, raised.groupTiers[0]?.price, raised.buyOutPrice]).toEqual([
    3666, 2200, 22_000,
  ]);
});

test('hours of several activities change, and what else they have stays', () => {
  const changed = changedSettings(empty, { kind: 'hours', week: usualWeek }, 'USD');
  expect(changed.schedule).toEqual({
    ...empty.schedule,
    operatingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  });
  expect(changed.priceList).toEqual(empty.priceList);
});

test('the example follows group tiers, peak rules and taxes', () => {
  const prices = {
    ...settingsOf('escape', { ticket: 'Guest', isPaidAtVenue: false, before: empty }),
    priceList: {
      units: [{ id: 'guest', name: 'Guest', price: 3000 }],
      groupTiers: [{ unitId: 'guest', fromPlayers: 4, price: 2500 }],
      peakRules: [
        {
          id: 'weekend',
          name: 'Weekend',
          weekdays: ['saturday' as const],
          window: { startTime: '18:00', endTime: '22:00' },
          change: { kind: 'percent' as const, basisPoints: 1_000 },
        },
      ],
    },
  };
  const circumstances = {
    currency: 'USD',
    taxes: [{ id: 'vat', name: 'VAT', rate: 10_000, included: false }],
  };
  const total = (players: number, day: 'saturday' | 'friday', time: string) =>
    exampleQuote(prices, { players, day, time }, circumstances)?.total;
  expect(total(2, 'friday', '19:00')).toBe(6600);
  expect(total(4, 'friday', '19:00')).toBe(11_000);
  expect(total(4, 'saturday', '19:00')).toBe(12_100);
  expect(total(4, 'saturday', '22:00')).toBe(11_000);
  expect(
    exampleQuote(
      { ...prices, priceList: empty.priceList },
      { players: 2, day: 'friday', time: '10:00' },
      circumstances,
    ),
  ).toBeUndefined();
});

test('each field of an activity is edited in a step', () => {
  expect(
    ['name', 'priceList.units.0.price', 'schedule', 'imageUrl', 'questions', 'paymentTerms'].map(stepOf),
  ).toEqual(['basics', 'prices', 'schedule', 'pictures', 'details', 'payment']);
  fc.assert(
    fc.property(fc.constantFrom(...steps), (step) => {
      const next = stepAfter(step);
      if (next) expect(stepBefore(next)).toBe(step);
    }),
  );
});
