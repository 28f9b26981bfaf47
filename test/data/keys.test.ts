import { expect, test } from '@jest/globals';
import * as id from '../../core/contract/model/ids.ts';
import { due, feedOf, keys, sessionsOf, venueDay } from '../../lambdas/data/keys.ts';

const org = id.organizationId.parse('org_aaaaaaaaaaaa');
const venue = id.venueId.parse('ven_bbbbbbbbbbbb');
const activity = id.activityId.parse('act_cccccccccccc');
const booking = id.bookingId.parse('bkg_dddddddddddd');
const session = id.sessionId.parse('act_cccccccccccc.20261123T1930Z');
const embedKey = id.embedKey.parse(`emb_${'e'.repeat(24)}`);

const tenant = 'ORG#org_aaaaaaaaaaaa';

test.each([
  ['organization', keys.organization(org), tenant, 'ORGANIZATION'],
  ['venue', keys.venue(org, venue), tenant, 'VENUE#ven_bbbbbbbbbbbb'],
  ['activity', keys.activity(org, venue, activity), tenant, 'ACTIVITY#ven_bbbbbbbbbbbb#act_cccccccccccc'],
  [
    'session',
    keys.session(org, session),
    `${tenant}#ACTIVITY#act_cccccccccccc`,
    'SESSION#2026-11-23T19:30:00.000Z',
  ],
  ['generation', keys.generation(org, activity), `${tenant}#ACTIVITY#act_cccccccccccc`, 'GENERATION'],
  [
    'month',
    keys.month(org, venue, '2026-11', activity),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#MONTH#2026-11`,
    'ACTIVITY#act_cccccccccccc',
  ],
  ['booking', keys.booking(org, booking), `${tenant}#BOOKING#bkg_dddddddddddd`, 'BOOKING'],
  [
    'sentEmail',
    keys.sentEmail(org, booking, 'confirmed'),
    `${tenant}#BOOKING#bkg_dddddddddddd`,
    'SENT#confirmed',
  ],
  ['subscription', keys.subscription(org, venue, 'c1'), `${tenant}#FEED#ven_bbbbbbbbbbbb`, 'CONNECTION#c1'],
  ['connection', keys.connection('c1'), 'CONNECTION#c1', 'CONNECTION'],
  ['stripeEvent', keys.stripeEvent('evt_1'), 'STRIPE#evt_1', 'EVENT'],
  ['embedKey', keys.embedKey(embedKey), `DIRECTORY#EMBED#emb_${'e'.repeat(24)}`, 'DIRECTORY'],
  ['slug', keys.slug(id.slug.parse('the-vault')), 'DIRECTORY#SLUG#the-vault', 'DIRECTORY'],
])('the key of %s', (_entity, key, PK, SK) => {
  expect(key).toEqual({ PK, SK });
});

test('every kind of key is in the table above', () => {
  expect(Object.keys(keys)).toHaveLength(13);
});

test('what a tenant owns is in partitions that start with it, in indexes too', () => {
  expect(sessionsOf(org, activity)).toBe(`${tenant}#ACTIVITY#act_cccccccccccc`);
  expect(feedOf(org, venue)).toBe(`${tenant}#FEED#ven_bbbbbbbbbbbb`);
  expect(venueDay.partition(org, venue, '2026-11-23')).toBe(
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#DAY#2026-11-23`,
  );
  expect(venueDay.session(session)).toBe('2026-11-23T19:30:00.000Z#act_cccccccccccc#');
});

test('a hold is always in the same one of the shards that the sweep looks at', () => {
  expect(due.holdPartitions).toContain(due.holdPartition(booking));
  expect(due.holdPartition(booking)).toBe(due.holdPartition(booking));
});
