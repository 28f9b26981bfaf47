import { expect, test } from '@jest/globals';
import type { SetupStep } from '../../../core/contract/setup-steps.ts';

import { mayFinish, type SetupFacts, setupStates } from '../../../core/domain/platform/setup-steps.ts';

/** An organization on the day that it was created. */
const nothing: SetupFacts = {
  organization: { version: 1, look: {} },
  settled: [],
  venue: null,
  members: 1,
  activity: null,
  isSeen: false,
  isBooked: false,
};

const plain = {
  theme: 'light' as const,
  languages: ['en' as const],
  questions: [],
  categories: [],
  activityIds: [],
};
const venue = { widget: plain };
const draft = { status: 'draft', hasHours: true } as const;
const onSale = { status: 'published', hasHours: true } as const;
const account = { chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true, requirements: [] };

/** The steps in this state, in order. */
const those = (state: string, facts: Partial<SetupFacts>): SetupStep[] =>
  setupStates({ ...nothing, ...facts }).flatMap((each) => (each.state === state ? [each.name] : []));

test('a new organization can do what needs nothing else', () => {
  expect(those('open', {})).toEqual(['organization', 'venue', 'team', 'stripe']);
  expect(those('blocked', {})).toEqual(['activity', 'schedule', 'look', 'sale', 'embed', 'booking']);
});

test.each<[SetupStep, Partial<SetupFacts>, Partial<SetupFacts>]>([
  ['organization', { organization: { version: 2, look: {} } }, { organization: { version: 1, look: {} } }],
  ['venue', { venue }, { venue: null }],
  ['team', { members: 2 }, { members: 1 }],
  [
    'stripe',
    { organization: { version: 1, look: {}, stripeAccount: account } },
    { organization: { version: 1, look: {}, stripeAccount: { ...account, chargesEnabled: false } } },
  ],
  [
    'stripe',
    { organization: { version: 1, look: {}, stripeAccount: account } },
    { organization: { version: 1, look: {}, stripeAccount: { ...account, disconnected: true } } },
  ],
  ['activity', { venue, activity: draft }, { venue }],
  ['schedule', { venue, activity: draft }, { venue, activity: { ...draft, hasHours: false } }],
  ['look', { venue: { widget: { ...plain, color: '#aa0000' } } }, { venue }],
  ['look', { venue: { widget: { ...plain, theme: 'dark' } } }, { venue }],
  ['look', { venue: { widget: { ...plain, logoUrl: '/media/logo' } } }, { venue }],
  ['look', { venue, organization: { version: 1, look: { color: '#aa0000' } } }, { venue }],
  ['sale', { venue, activity: onSale }, { venue, activity: draft }],
  ['embed', { venue, activity: onSale, isSeen: true }, { venue, activity: onSale }],
  ['booking', { venue, activity: onSale, isBooked: true }, { venue, activity: onSale }],
])('%s is done by what there is', (step, done, open) => {
  expect(those('done', done)).toContain(step);
  expect(those('done', open)).not.toContain(step);
});

test.each<[SetupStep, Partial<SetupFacts>]>([
  ['activity', { venue }],
  ['look', { venue }],
  ['schedule', { venue, activity: { ...draft, hasHours: false } }],
  ['sale', { venue, activity: draft }],
  ['embed', { venue, activity: onSale }],
  ['booking', { venue, activity: onSale }],
])('%s opens with the step before it', (step, facts) => {
  expect(those('blocked', {})).toContain(step);
  expect(those('open', facts)).toContain(step);
});

test('a settled step is skipped, the organization confirmed, and what is done stays done', () => {
  const settled = ['organization', 'team', 'stripe', 'look'] as const;
  expect(those('skipped', { settled, venue })).toEqual(['team', 'stripe', 'look']);
  expect(those('done', { settled })).toEqual(['organization']);
  expect(those('done', { settled, members: 2 })).toContain('team');
});

test('the checklist may be hidden once guests can book', () => {
  expect(mayFinish(setupStates({ ...nothing, venue, activity: draft }))).toBe(false);
  expect(mayFinish(setupStates({ ...nothing, venue, activity: onSale }))).toBe(true);
});
