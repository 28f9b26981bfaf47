import { expect, test } from '@jest/globals';
import { matchesPattern } from '../../local/interpreter/events/pattern.ts';

const event = {
  source: 'shop',
  'detail-type': 'sale.made',
  detail: { state: 'paid', amount: 1200, tags: ['vip', 'late'], item: { colour: 'Red' }, gone: null },
};

test.each([
  ['an exact value', { source: ['shop'] }, true],
  ['one of several', { source: ['office', 'shop'] }, true],
  ['another value', { source: ['office'] }, false],
  ['every field must match', { source: ['shop'], detail: { state: ['open'] } }, false],
  ['a nested field', { detail: { item: { colour: ['Red'] } } }, true],
  ['a field of nothing', { detail: { nothing: { colour: ['Red'] } } }, false],
  ['one value of a list', { detail: { tags: ['late'] } }, true],
  ['null', { detail: { gone: [null] } }, true],
  ['a prefix', { 'detail-type': [{ prefix: 'sale.' }] }, true],
  ['a suffix', { 'detail-type': [{ suffix: '.lost' }] }, false],
  ['case left aside', { detail: { item: { colour: [{ 'equals-ignore-case': 'red' }] } } }, true],
  ['a wildcard', { 'detail-type': [{ wildcard: 's*.m?de' }] }, false],
  ['a wildcard over any run', { 'detail-type': [{ wildcard: 's*.m*de' }] }, true],
  ['anything but', { detail: { state: [{ 'anything-but': ['open', 'void'] }] } }, true],
  ['anything but a prefix', { detail: { state: [{ 'anything-but': { prefix: 'pa' } }] } }, false],
  ['a number in bounds', { detail: { amount: [{ numeric: ['>', 0, '<=', 1200] }] } }, true],
  ['a number out of bounds', { detail: { amount: [{ numeric: ['<', 1200] }] } }, false],
  ['presence', { detail: { state: [{ exists: true }] } }, true],
  ['absence', { detail: { other: [{ exists: false }] } }, true],
  ['absence of what is there', { detail: { state: [{ exists: false }] } }, false],
  ['either', { $or: [{ source: ['office'] }, { detail: { state: ['paid'] } }] }, true],
])('%s', (_, pattern, expected) => {
  expect(matchesPattern(pattern, event)).toBe(expected);
});

test('refuses an unknown operator', () => {
  expect(() => matchesPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow('cidr');
});
