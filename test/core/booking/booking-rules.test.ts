import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bookingReference } from '../../../core/contract/model/ids.ts';
import type { Question } from '../../../core/contract/model/question.ts';
import { checkAnswers } from '../../../core/domain/booking/answers.ts';
import {
  checkoutDeadlines,
  extendedHoldExpiresAt,
  guestPayBy,
  holdExpiresAt,
  linkDeadlines,
  mayBeginCheckout,
  mayExtend,
  retryUntil,
} from '../../../core/domain/booking/deadlines.ts';
import { referenceOf } from '../../../core/domain/booking/reference.ts';

test('any eight bytes make a reference, and every character can appear', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 });
  fc.assert(fc.property(bytes, (random) => bookingReference.safeParse(referenceOf(random)).success));
  const characters = new Set(
    Array.from({ length: 32 }, (_, index) => referenceOf(new Uint8Array(8).fill(index)).charAt(0)),
  );
  expect(characters.size).toBe(32);
});

test('too little randomness is an error, not a short reference', () => {
  expect(() => referenceOf(new Uint8Array(7))).toThrow();
});

test('a hold lasts longer than its payment page', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  const { pageExpiresAt, seatsExpireAt } = checkoutDeadlines(now);
  expect(holdExpiresAt(now)).toBe('2026-11-22T12:10:00.000Z');
  expect(pageExpiresAt).toBe('2026-11-22T12:31:00.000Z');
  expect(seatsExpireAt > pageExpiresAt).toBe(true);
});

describe('the last moment to pay', () => {
  const createdAt = '2026-11-22T12:00:00.000Z';
  const payBy = guestPayBy(createdAt);
  const at = (minutes: number) => new Date(Date.parse(createdAt) + minutes * 60_000);

  test('is an hour after the booking was made: a checkout begins in time to end before it', () => {
    expect(payBy).toBe('2026-11-22T13:00:00.000Z');
    expect(mayBeginCheckout({ createdAt, payBy }, at(24))).toBe(true);
    expect(checkoutDeadlines(at(24)).seatsExpireAt).toBe(payBy);
    expect(mayBeginCheckout({ createdAt, payBy }, new Date(at(24).getTime() + 1))).toBe(false);
    expect(mayBeginCheckout({ createdAt, payBy, checkouts: 20 }, at(1))).toBe(false);
  });

  test.each([
    [20, '2026-11-22T12:56:00.000Z'],
    [24, payBy],
    [59, payBy],
  ])('bounds another try after a payment failed, %d minutes after the creation', (minutes, until) => {
    expect(retryUntil({ createdAt, payBy }, at(minutes).toISOString())).toBe(until);
    expect(retryUntil({ createdAt }, at(minutes).toISOString())).toBe(until);
  });

  test('leaves no more time to choose than is left to begin the checkout', () => {
    const hold = { createdAt, payBy, state: 'held', source: 'widget' } as const;
    expect(extendedHoldExpiresAt(hold, at(9))).toBe('2026-11-22T12:19:00.000Z');
    expect(extendedHoldExpiresAt(hold, at(18))).toBe('2026-11-22T12:24:00.000Z');
    expect(mayExtend({ ...hold, extensions: 1, expiresAt: '2026-11-22T12:19:00.000Z' })).toBe(true);
    expect(mayExtend({ ...hold, extensions: 1, expiresAt: '2026-11-22T12:24:00.000Z' })).toBe(false);
  });

  test.each([
    ['for as long as staff said', 3, '2026-11-23T12:00:00.000Z', '2026-11-22T15:00:00.000Z'],
    [
      'until half an hour, and a checkout, before the start',
      24,
      '2026-11-22T14:00:00.000Z',
      '2026-11-22T12:54:00.000Z',
    ],
  ])('a link can be used %s', (_name, hours, startsAt, expiresAt) => {
    const found = linkDeadlines(createdAt, hours, startsAt);
    expect(found?.expiresAt).toBe(expiresAt);
    expect(checkoutDeadlines(new Date(expiresAt)).seatsExpireAt).toBe(found?.payBy);
  });

  test('no link is sent for a session that starts too soon', () => {
    expect(linkDeadlines(createdAt, 1, '2026-11-22T13:15:00.000Z')).toBe(null);
    expect(linkDeadlines(createdAt, 1, '2026-11-22T13:16:00.000Z')).not.toBe(null);
  });
});

describe('answers', () => {
  const questions: Question[] = [
    { id: 'team', label: 'Team name', kind: 'text', required: true, options: [] },
    { id: 'notes', label: 'Notes', kind: 'textarea', required: false, options: [] },
    { id: 'level', label: 'Level', kind: 'select', required: false, options: ['easy', 'hard'] },
    { id: 'food', label: 'Food', kind: 'multiselect', required: false, options: ['vegan', 'halal'] },
    { id: 'waiver', label: 'Waiver', kind: 'checkbox', required: true, options: [] },
  ];
  const good = { team: ['Foxes'], waiver: ['yes'] };

  test.each<[string, Record<string, string[]>, string[]]>([
    ['all that is required', good, []],
    ['everything', { ...good, notes: ['a\nb'], level: ['hard'], food: ['vegan', 'halal'] }, []],
    ['nothing', {}, ['answers.team', 'answers.waiver']],
    ['blanks', { ...good, team: ['  '] }, ['answers.team']],
    ['an unticked waiver', { ...good, waiver: [] }, ['answers.waiver']],
    ['a waiver that says no', { ...good, waiver: ['no'] }, ['answers.waiver']],
    ['not in the list', { ...good, level: ['medium'] }, ['answers.level']],
    ['two of one', { ...good, level: ['easy', 'hard'] }, ['answers.level']],
    ['one of many not in the list', { ...good, food: ['vegan', 'fish'] }, ['answers.food']],
    ['the same twice', { ...good, food: ['vegan', 'vegan'] }, ['answers.food']],
    ['a question not asked', { ...good, shoe: ['42'] }, ['answers.shoe']],
  ])('%s', (_name, given, fields) => {
    const answers = Object.entries(given).map(([questionId, values]) => ({ questionId, values }));
    expect(checkAnswers(questions, answers).map((problem) => problem.field)).toEqual(fields);
  });

  test('a question answered twice', () => {
    const twice = [
      { questionId: 'team', values: ['Foxes'] },
      { questionId: 'waiver', values: ['yes'] },
      { questionId: 'team', values: ['Owls'] },
    ];
    expect(checkAnswers(questions, twice).map((problem) => problem.detail)).toEqual(['answered-twice']);
  });
});
