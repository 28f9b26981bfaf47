import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../core/contract/model/activity.ts';
import { bookingReference } from '../../core/contract/model/ids.ts';
import { checkAnswers } from '../../core/domain/booking/answers.ts';
import { checkoutDeadlines, holdExpiresAt } from '../../core/domain/booking/deadlines.ts';
import { referenceOf } from '../../core/domain/booking/reference.ts';

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

test('seats outlive the page on which they are paid', () => {
  const now = new Date('2026-11-22T12:00:00.000Z');
  const { pageExpiresAt, seatsExpireAt } = checkoutDeadlines(now);
  expect(holdExpiresAt(now)).toBe('2026-11-22T12:10:00.000Z');
  expect(pageExpiresAt).toBe('2026-11-22T12:31:00.000Z');
  expect(seatsExpireAt > pageExpiresAt).toBe(true);
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
    expect(checkAnswers(questions, twice).map((problem) => problem.detail)).toEqual([
      'This question is answered twice.',
    ]);
  });
});
