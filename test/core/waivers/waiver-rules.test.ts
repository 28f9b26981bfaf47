import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { birthDate, strokes } from '../../../core/contract/model/guest/signature.ts';
import type { WaiverSigning } from '../../../core/contract/waivers.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { addDays } from '../../../core/domain/time.ts';
import {
  participantKey,
  participantsOf,
  signingProblems,
} from '../../../core/domain/waivers/check-signing.ts';
import {
  addSigners,
  isAsSeen,
  removeSigner,
  shortName,
  waiverCountOf,
} from '../../../core/domain/waivers/signers.ts';
import { ageOn, validUntil } from '../../../core/domain/waivers/valid-until.ts';
import { addPoint, pointAt, type Stroke, textOfStrokes } from '../../../frontend/waiver/strokes.ts';
import { aBooking } from '../../notify/email/support.ts';
import { waiverRules } from '../../support/waiver.ts';

test.each([
  ['2026-11-29', 12, '2027-11-28'],
  ['2026-11-29', 1, '2026-12-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-01', 1, '2026-12-31'],
  ['2028-02-29', 12, '2029-02-28'],
])('signed on %s, %i months: valid until %s', (from, months, until) => {
  expect(validUntil(from, months)).toBe(until);
});

test('a longer period never ends earlier, and each ends after the day of signing', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2001-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 59 }), (from, months) => {
      expect(validUntil(from, months) >= from).toBe(true);
      expect(validUntil(from, months + 1) > validUntil(from, months)).toBe(true);
    }),
  );
});

test.each([
  ['2026-11-29', '2008-11-29', 18],
  ['2026-11-28', '2008-11-29', 17],
  ['2026-02-28', '2008-02-29', 17],
  ['2026-03-01', '2008-02-29', 18],
])('on %s, who was born on %s is %i', (date, birth, age) => {
  expect(ageOn(date, birth)).toBe(age);
});

describe('who may sign', () => {
  const today = '2026-11-29';
  const adult = { birthDate: '1990-01-01', takesPart: true, children: [] };
  const child = { name: 'Mia', birthDate: '2015-05-05' };
  type Signing = Pick<WaiverSigning, 'birthDate' | 'takesPart' | 'children'>;
  test.each<[string, Signing, boolean, string[]]>([
    ['an adult', adult, true, []],
    ['without birth dates where none are asked', { takesPart: true, children: [{ name: 'Mia' }] }, false, []],
    ['nobody takes part', { ...adult, takesPart: false }, true, ['takesPart']],
    ['a guardian who stays outside', { ...adult, takesPart: false, children: [child] }, true, []],
    ['a child alone', { ...adult, birthDate: '2010-01-01' }, true, ['birthDate']],
    ['the day of coming of age', { ...adult, birthDate: '2008-11-29' }, true, []],
    ['the day before', { ...adult, birthDate: '2008-11-30' }, true, ['birthDate']],
    [
      'an adult as a child',
      { ...adult, children: [child, { ...child, birthDate: '2000-01-01' }] },
      true,
      ['children.1.birthDate'],
    ],
    [
      'no birth date',
      { takesPart: true, children: [{ name: 'Mia' }] },
      true,
      ['birthDate', 'children.0.birthDate'],
    ],
    ['a birth date that is to come', { ...adult, birthDate: '2026-11-30' }, true, ['birthDate']],
  ])('%s', (_, signing, asksBirthDate, fields) => {
    const found = signingProblems(signing, { ...waiverRules, asksBirthDate }, today);
    expect(found.map(({ field }) => field)).toEqual(fields);
  });

  test('a guardian signs for each child, and for themselves if they take part', () => {
    const both = participantsOf({ ...adult, name: 'Ana', children: [child] });
    expect(both.map(({ name, guardian }) => [name, guardian])).toEqual([
      ['Ana', undefined],
      ['Mia', 'Ana'],
    ]);
    const only = participantsOf({ ...adult, name: 'Ana', takesPart: false, children: [child] });
    expect(only.map(({ name }) => name)).toEqual(['Mia']);
  });

  test.each([
    ['Ana Torres', 'ana  torres', true],
    ['Ana Torres', 'Ana Tores', false],
    ['Ａna', 'Ana', true],
  ])('%s and %s are one person: %p', (one, other, isOne) => {
    expect(participantKey({ name: one }) === participantKey({ name: other })).toBe(isOne);
  });

  test('two of one name with different birth dates are two', () => {
    const [father, son] = ['1980-01-01', '2015-01-01'].map((born) =>
      participantKey({ name: 'Max', birthDate: born }),
    );
    expect(father).not.toBe(son);
  });
});

describe('the signers of a booking', () => {
  const signer = (name: string) => ({ id: `sig_${name.padEnd(12, '0')}` as never, name });
  const party = aBooking({ state: 'confirmed', guestCount: 2, version: 7 });

  test('are added once each, up to the size of the party', () => {
    const one = addSigners(party, [signer('ana')]);
    expect(one?.after.signers).toEqual([signer('ana')]);
    const again = { ...party, ...one?.after };
    expect(addSigners(again, [signer('ana')])).toBeNull();
    expect(addSigners(again, [signer('ana'), signer('ben')])?.added).toEqual([signer('ben')]);
    expect(() => addSigners(again, [signer('ben'), signer('cem')])).toThrow(Problem);
  });

  test.each(['held', 'pending', 'completed', 'cancelled', 'expired', 'no_show'] as const)(
    'a booking that is %s takes none',
    (state) => expect(() => addSigners({ ...party, state }, [signer('ana')])).toThrow(Problem),
  );

  test('a removed signer may sign again', () => {
    const signed = { ...party, signers: [signer('ana'), signer('ben')] };
    expect(removeSigner(signed, signer('cem').id)).toBeNull();
    expect(removeSigner(signed, signer('ana').id)?.signers).toEqual([signer('ben')]);
  });

  test('who saw the booking before its signatures has seen it; other changes count', () => {
    const [first] = [addSigners(party, [signer('ana')])?.after ?? party];
    const once = { ...first, version: 8 };
    const twice = { ...(addSigners(once, [signer('ben')])?.after ?? party), version: 9 };
    expect([6, 7, 8, 9, 10].map((seen) => isAsSeen(twice, seen))).toEqual([false, true, true, true, false]);
    const changed = { ...twice, version: 10 };
    expect([7, 9, 10].map((seen) => isAsSeen(changed, seen))).toEqual([false, false, true]);
    const after = { ...(removeSigner(changed, signer('ana').id) ?? party), version: 11 };
    expect([9, 10, 11].map((seen) => isAsSeen(after, seen))).toEqual([false, true, true]);
  });

  const asked = { waiver: { ...waiverRules, version: 1 } };
  test.each([
    ['asked', party, asked, { signed: 0, of: 2 }],
    [
      'a party that has shrunk',
      { ...party, signers: ['a', 'b', 'c'].map(signer) },
      asked,
      { signed: 2, of: 2 },
    ],
    ['switched off', party, { waiver: { ...asked.waiver, isAsked: false } }, undefined],
    ['never written', party, {}, undefined],
    ['cancelled', { ...party, state: 'cancelled' as const }, asked, undefined],
  ])('count: %s', (_, booking, activity, count) => {
    expect(waiverCountOf(booking, activity)).toEqual(count);
  });
});

test.each([
  ['Ana Torres', 'Ana T.'],
  ['Ana María de la Torre', 'Ana T.'],
  ['Ana', 'Ana'],
  ['', ''],
])('%s is shown as %s', (name, short) => expect(shortName(name)).toBe(short));

describe('a drawn signature', () => {
  const lineOf = (points: number): Stroke =>
    Array.from({ length: points }, (_, index) => pointAt((index * 7) % 1000, (index * 11) % 400));

  test('stays in its box, and skips points that hardly move', () => {
    expect(pointAt(-5, 999)).toEqual({ x: 0, y: 400 });
    expect(addPoint([pointAt(10, 10)], pointAt(12, 11))).toHaveLength(1);
    expect(addPoint([pointAt(10, 10)], pointAt(20, 11))).toHaveLength(2);
  });

  test('of any length fits, and the API takes it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 6 }), (lengths) => {
        const text = textOfStrokes([...lengths, 8].map(lineOf));
        expect(strokes.safeParse(text).success).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test.each(['', '1,2', '1,2 3,4', 'M1,2', '1,2;;3,4', `${'1,2 '.repeat(3000)}1,2`, '<svg>'])(
    'refused: %.20s',
    (text) => {
      expect(strokes.safeParse(text).success).toBe(false);
    },
  );
});

test.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2026-02-29', false],
  ['yesterday', false],
])('a birth date %s: %p', (date, isOne) => expect(birthDate.safeParse(date).success).toBe(isOne));
