import { describe, expect, test } from '@jest/globals';
import { deliveryRow, webhookRow } from '../../../core/contract/schemas/integrations/integrations.ts';
import { keyState } from '../../../frontend/admin/features/integrations/api-keys/key-state.ts';
import { expiryIn } from '../../../frontend/admin/features/integrations/api-keys/lifetime.ts';
import { isOnItsWay } from '../../../frontend/admin/features/integrations/webhooks/delivery-state.ts';
import { webhookState } from '../../../frontend/admin/features/integrations/webhooks/webhook-state.ts';
import { missingThings, stripeState } from '../../../frontend/admin/features/money/stripe/stripe-state.ts';
import { auditFilter } from '../../../frontend/admin/features/platform/audit/audit-filter.ts';
import { changedValues } from '../../../frontend/admin/features/platform/audit/changed-values.ts';
import { sectionsFor } from '../../../frontend/admin/features/platform/settings/sections.ts';
import { mayDiscard, mayReplay } from '../../../frontend/admin/features/platform/system/failure-state.ts';

const now = new Date('2026-11-29T12:00:00Z');

describe('changed values of the audit log', () => {
  test('only what differs, by its path', () => {
    const before = { name: 'Attic', fees: { platform: 'absorb', fixed: 30 }, tags: ['a'] };
    const after = { name: 'Attic', fees: { platform: 'absorb', fixed: 50 }, tags: ['a', 'b'] };
    expect(changedValues(before, after)).toEqual([
      { path: 'fees.fixed', before: '30', after: '50' },
      { path: 'tags', before: '["a"]', after: '["a","b"]' },
    ]);
  });

  test('what came and what went', () => {
    expect(changedValues({ old: 'x' }, { fresh: null })).toEqual([
      { path: 'old', before: 'x', after: undefined },
      { path: 'fresh', before: undefined, after: 'null' },
    ]);
    expect(changedValues(undefined, { name: 'Key' })).toHaveLength(1);
    expect(changedValues()).toEqual([]);
  });
});

describe('the filter of the audit log', () => {
  test('is the present month unless the address says another', () => {
    expect(auditFilter({}, now)).toEqual({ month: '2026-11' });
    expect(auditFilter({ month: '2026-03' }, now).month).toBe('2026-03');
    expect(auditFilter({ month: 'March' }, now).month).toBe('2026-11');
  });

  test('leaves out kinds that there are not', () => {
    expect(auditFilter({ kind: 'booking', person: 'u', action: 'editVenue', of: 'ven_1' }, now)).toEqual({
      month: '2026-11',
      kind: 'booking',
      userId: 'u',
      action: 'editVenue',
      resourceId: 'ven_1',
    });
    expect(auditFilter({ kind: 'spoon' }, now)).toEqual({ month: '2026-11' });
  });
});

describe('a Stripe account', () => {
  const account = { chargesEnabled: true, payoutsEnabled: true, detailsSubmitted: true, requirements: [] };

  test.each([
    ['none', { connected: false }],
    ['ready', { connected: true, account }],
    ['incomplete', { connected: true, account: { ...account, payoutsEnabled: false } }],
    ['incomplete', { connected: true, account: { ...account, chargesEnabled: false } }],
    ['disconnected', { connected: false, account: { ...account, disconnected: true as const } }],
  ])('is %s', (state, found) => {
    expect(stripeState(found)).toBe(state);
  });

  test('misses each thing once, whatever Stripe calls its fields', () => {
    const fields = ['individual.dob.day', 'individual.dob.year', 'external_account', 'tos_acceptance.ip'];
    expect(missingThings(fields)).toEqual(['bank', 'terms', 'identity']);
    expect(missingThings(['business_profile.mcc', 'owners.provided', 'person_1.id', 'new_thing'])).toEqual([
      'identity',
      'business',
      'owners',
      'other',
    ]);
  });
});

test.each([
  ['working', {}],
  ['failing', { failingSince: '2026-11-28T12:00:00Z' }],
  ['disabled', { status: 'disabled' }],
  ['gone', { status: 'disabled', disabledReason: 'gone' }],
  ['switched-off', { status: 'disabled', disabledReason: 'failing', failingSince: '2026-11-20T12:00:00Z' }],
])('a webhook is %s', (state, changes) => {
  const webhook = webhookRow.parse({
    id: 'whk_aaaaaaaaaaaa',
    url: 'https://crm.example/hook',
    events: ['booking.confirmed'],
    status: 'enabled',
    createdAt: '2026-11-01T12:00:00Z',
    version: 1,
    ...changes,
  });
  expect(webhookState(webhook)).toBe(state);
});

test('a key ends at its moment, and for good when it is revoked', () => {
  const key = {
    id: 'key_aaaaaaaaaaaa' as never,
    name: 'Accounting',
    scopes: [],
    requestsPerMinute: 120,
    createdAt: '2026-11-01T12:00:00Z',
  };
  expect(keyState(key, now)).toBe('active');
  expect(keyState({ ...key, expiresAt: '2026-11-29T12:00:00Z' }, now)).toBe('expired');
  expect(keyState({ ...key, expiresAt: '2026-11-29T12:00:01Z' }, now)).toBe('active');
  expect(
    keyState({ ...key, expiresAt: '2027-01-01T00:00:00Z', revokedAt: '2026-11-02T00:00:00Z' }, now),
  ).toBe('revoked');
});

test('a lifetime is counted in days from now', () => {
  expect(expiryIn('', now)).toBeUndefined();
  expect(expiryIn('30', now)).toBe('2026-12-29T12:00:00.000Z');
});

test('the menu of the settings has what a role may see', () => {
  expect(sectionsFor(['audit.view']).map(({ path }) => path)).toEqual(['/settings/audit']);
  expect(sectionsFor(['bookings.view'])).toEqual([]);
});

test.each([
  ['event', 'waiting', true, true],
  ['schedule', 'replayed', true, true],
  ['stream', 'waiting', false, true],
  ['unreadable', 'waiting', false, true],
  ['event', 'discarded', false, false],
] as const)(
  'failed work (%s, %s) may be sent again: %s, and discarded: %s',
  (kind, status, replay, discard) => {
    expect([mayReplay({ kind, status }), mayDiscard({ status })]).toEqual([replay, discard]);
  },
);

test.each([
  ['waits for its first attempt', { status: 'pending', attempts: 0 }, true],
  ['is being sent for the first time', { status: 'pending', attempts: 1 }, true],
  ['was refused', { status: 'pending', attempts: 1, failure: 'status', responseStatus: 500 }, false],
  ['had no answer', { status: 'pending', attempts: 2, failure: 'timeout' }, false],
  ['was taken', { status: 'delivered', attempts: 1, responseStatus: 200 }, false],
  ['was given up', { status: 'failed', attempts: 0 }, false],
] as const)('the page looks for news of a message that %s', (_, delivery, expected) => {
  const id = 'msg_0000aaaaaaaa';
  const line = { id, type: 'webhook.test', occurredAt: now.toISOString(), ...delivery };
  expect(isOnItsWay(deliveryRow.parse(line))).toBe(expected);
});
