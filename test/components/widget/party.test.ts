import { expect, test } from '@jest/globals';
import {
  fitParty,
  guestsIn,
  partyLimits,
  smallestParty,
  unitLimits,
} from '../../../frontend/widget/app/logic/choose/party.ts';

const adult = { id: 'adult', name: 'Adult', price: 1000, min: 1 };
const child = { id: 'child', name: 'Child', price: 500, max: 2 };
const units = [adult, child];

function limitsOf(eventType: 'public' | 'private', seatsLeft: number) {
  const activity = { eventType, minPlayers: 2, maxPlayers: 6 };
  return partyLimits(
    activity as Parameters<typeof partyLimits>[0],
    { seatsLeft } as Parameters<typeof partyLimits>[1],
  );
}

test.each([
  ['public', 8, { min: 2, max: 6 }],
  ['public', 3, { min: 2, max: 3 }],
  ['public', 1, { min: 1, max: 1 }],
  ['private', 1, { min: 2, max: 6 }],
] as const)('a %s session with %d places left takes %j', (eventType, seatsLeft, expected) => {
  expect(limitsOf(eventType, seatsLeft)).toEqual(expected);
});

test('the first party offered is the smallest that is allowed', () => {
  expect(smallestParty(units, { min: 2, max: 6 })).toEqual({ adult: 2, child: 0 });
  expect(smallestParty([child, { ...adult, min: 0 }], { min: 3, max: 6 })).toEqual({ child: 2, adult: 1 });
});

test('steppers stop at the bounds of the unit and of the party', () => {
  const limits = { min: 2, max: 6 };
  expect(unitLimits(adult, { adult: 4, child: 0 }, limits)).toEqual({ min: 1, max: 6 });
  expect(unitLimits(adult, { adult: 4, child: 2 }, limits)).toEqual({ min: 1, max: 4 });
  expect(unitLimits(child, { adult: 2, child: 0 }, limits)).toEqual({ min: 0, max: 2 });
});

test('a party that no longer fits the places left becomes the smallest one; one that fits is left alone', () => {
  const counts = { adult: 4, child: 1 };
  expect(fitParty(counts, units, { min: 2, max: 6 })).toBe(counts);
  expect(guestsIn(fitParty(counts, units, { min: 2, max: 3 }))).toBe(2);
});
