import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Party } from '../../../core/contract/model/price.ts';
import { checkParty, type PartyTerms, partySize } from '../../../core/domain/capacity/party.ts';
import { Problem, say } from '../../../core/domain/problem.ts';
import { anActivity, problemOf as problemFrom } from '../support/examples.ts';

const activity = anActivity();

const problemOf = (party: Party, terms: PartyTerms = {}) =>
  problemFrom(() => checkParty(activity, activity.priceList, party, terms));

describe('a party', () => {
  test.each<[string, Party, string[]]>([
    ['of two adults', [{ unitId: 'adult', quantity: 2 }], []],
    [
      'with a child',
      [
        { unitId: 'adult', quantity: 1 },
        { unitId: 'child', quantity: 4 },
      ],
      [],
    ],
    ['as large as allowed', [{ unitId: 'adult', quantity: 6 }], []],
    [
      'with none of a unit',
      [
        { unitId: 'adult', quantity: 2 },
        { unitId: 'child', quantity: 0 },
      ],
      [],
    ],
    ['too small', [{ unitId: 'adult', quantity: 1 }], ['party']],
    ['too large', [{ unitId: 'adult', quantity: 7 }], ['party']],
    ['without guests', [], ['party', 'party']],
    ['of zeros', [{ unitId: 'adult', quantity: 0 }], ['party.0.quantity', 'party']],
    ['without an adult', [{ unitId: 'child', quantity: 2 }], ['party']],
    [
      'with too many children',
      [
        { unitId: 'adult', quantity: 1 },
        { unitId: 'child', quantity: 5 },
      ],
      ['party.1.quantity'],
    ],
    [
      'of strangers',
      [
        { unitId: 'adult', quantity: 2 },
        { unitId: 'robot', quantity: 1 },
      ],
      ['party.1.unitId'],
    ],
    [
      'listed twice',
      [
        { unitId: 'adult', quantity: 1 },
        { unitId: 'adult', quantity: 1 },
      ],
      ['party.1.unitId'],
    ],
  ])('%s', (_name, party, fields) => {
    const problem = problemOf(party);
    expect(problem?.errors.map((error) => error.field) ?? []).toEqual(fields);
    if (problem) expect([problem.code, problem.detail]).toEqual(['party-size', problem.errors[0]?.detail]);
  });

  test('without guests is refused even where no other rule limits it', () => {
    const priceList = { units: [{ id: 'adult', name: 'Adult', price: 0 }], groupTiers: [] };
    expect(() => checkParty({ minPlayers: 0, maxPlayers: 4, capacity: 4 }, priceList, [])).toThrow(Problem);
  });

  test('never exceeds the seats of a session', () => {
    const party = [{ unitId: 'adult', quantity: 5 }];
    expect(() => checkParty({ ...activity, capacity: 4 }, activity.priceList, party)).toThrow(
      expect.objectContaining({ detail: say('party-too-large', { count: 4 }) }),
    );
  });

  const of = (adult: number, child: number): Party => [
    { unitId: 'adult', quantity: adult },
    { unitId: 'child', quantity: child },
  ];

  test.each<[string, PartyTerms, Party, string[]]>([
    ['a buy-out may fill every seat', { buyOut: true }, of(3, 5), []],
    ['a buy-out may be small', { buyOut: true }, of(1, 0), []],
    ['a buy-out has no more than the seats', { buyOut: true }, of(5, 4), ['party']],
    ['children do not buy out alone', { buyOut: true }, of(0, 3), ['party.0.quantity']],
    ['staff let in whom they like', { override: true }, of(0, 8), []],
    ['staff do not add seats', { override: true }, of(0, 9), ['party']],
    ['staff cannot book a party without guests', { override: true }, of(0, 0), ['party']],
    ['staff sell what there is', { override: true }, [{ unitId: 'robot', quantity: 1 }], ['party.0.unitId']],
  ])('%s', (_what, terms, party, fields) => {
    expect(problemOf(party, terms)?.errors.map(({ field }) => field) ?? []).toEqual(fields);
  });

  test('that passes is within every bound', () => {
    const quantity = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(quantity, quantity, (adult, child) => {
        const party = [
          { unitId: 'adult', quantity: adult },
          { unitId: 'child', quantity: child },
        ];
        const fine = adult >= 1 && child <= 4 && adult + child >= 2 && adult + child <= 6;
        expect(problemOf(party) === null).toBe(fine);
        expect(partySize(party)).toBe(adult + child);
      }),
    );
  });
});
