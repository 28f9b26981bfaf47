import { expect, test } from '@jest/globals';
import { flags, limitedKind } from '../../../core/contract/model/platform/plan.ts';
import { isOn, limitsOf, planLimit, plans } from '../../../core/domain/plans.ts';
import { readerOf } from '../../../core/domain/reader.ts';

test('each larger plan has room for more of everything, or as much', () => {
  const { starter, growth, scale, enterprise } = plans;
  for (const kind of limitedKind.options) {
    const counts = [starter[kind], growth[kind], scale[kind], enterprise[kind]];
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  }
});

test.each([
  ['nothing agreed', {}, plans.starter],
  ['one more venue', { limits: { venues: 2 } }, { ...plans.starter, venues: 2 }],
  ['none at all, which is not nothing agreed', { limits: { venues: 0 } }, { ...plans.starter, venues: 0 }],
] as const)('limits with %s', (_what, agreed, limits) => {
  expect(limitsOf({ plan: 'starter', ...agreed })).toEqual(limits);
});

test.each(limitedKind.options)('a plan without room for more %s says what to do', async (kind) => {
  const { code, detail } = planLimit(kind);
  const { textOf } = await readerOf({});
  expect(code).toBe('plan-limit');
  expect(textOf(detail)).toMatch(
    /^Your plan has no room for another [A-Za-z ]+\. (Remove|Revoke) one .*larger plan\.$/,
  );
});

test('a feature is on unless it is switched off', () => {
  const organization = { flags: flags.parse({ giftCards: false }) };
  expect(isOn(organization, 'giftCards')).toBe(false);
  expect(isOn(organization, 'waitlist')).toBe(true);
  expect(flags.parse(undefined)).toEqual({
    waitlist: true,
    giftCards: true,
    promoCodes: true,
    integrations: true,
  });
});
