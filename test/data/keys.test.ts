import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as id from '../../core/contract/model/ids.ts';
import { failedDeliveryId } from '../../core/contract/model/platform/failed-delivery.ts';
import {
  closuresOf,
  due,
  feedOf,
  generationsOf,
  keys,
  memberAssignments,
  offSchedule,
  resourceOf,
  sessionsOf,
  venueDay,
  waitedFor,
  waitlistOf,
} from '../../lambdas/data/keys.ts';

const org = id.organizationId.parse('org_aaaaaaaaaaaa');
const venue = id.venueId.parse('ven_bbbbbbbbbbbb');
const activity = id.activityId.parse('act_cccccccccccc');
const booking = id.bookingId.parse('bkg_dddddddddddd');
const giftCard = id.giftCardId.parse('gft_eeeeeeeeeeee');
const group = id.groupId.parse('grp_ffffffffffff');
const closure = id.closureId.parse('cls_eeeeeeeeeeee');
const entry = id.waitlistEntryId.parse('wai_eeeeeeeeeeee');
const session = id.sessionId.parse('act_cccccccccccc.20261123T1930Z');
const embedKey = id.embedKey.parse(`emb_${'e'.repeat(24)}`);

const customer = id.customerId.parse('cus_dddddddddddd');
const webhook = id.webhookId.parse('whk_dddddddddddd');
const user = '0a0a0a0a-0000-4000-8000-000000000001';
const failure = failedDeliveryId.parse('fdl_1795339800000_ffffffffffff');

const tenant = 'ORG#org_aaaaaaaaaaaa';

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

const embed = id.embedId.parse('ebd_eeeeeeeeeeee');

const known = [
  [
    'embed',
    keys.embed(org, venue, embed),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#EMBEDS`,
    'EMBED#ebd_eeeeeeeeeeee',
  ],
  [
    'embedDay',
    keys.embedDay(org, venue, embed, '2026-11-23'),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#EMBED_DAYS`,
    'DAY#ebd_eeeeeeeeeeee#2026-11-23',
  ],
  ['setup', keys.setup(org), tenant, 'SETUP'],
  ['waiverText', keys.waiverText(org, activity, 2), `${tenant}#WAIVER#act_cccccccccccc`, 'TEXT#2'],
  [
    'signature',
    keys.signature(org, booking, 'sig_aaaaaaaaaaaa'),
    `${tenant}#BOOKING#bkg_dddddddddddd`,
    'SIGNATURE#sig_aaaaaaaaaaaa',
  ],
  ['widgetFirsts', keys.widgetFirsts(org, venue), `${tenant}#VENUE#ven_bbbbbbbbbbbb#EMBED_DAYS`, 'FIRSTS'],
  [
    'embedCounted',
    keys.embedCounted(org, booking, 'starts'),
    `${tenant}#BOOKING#bkg_dddddddddddd`,
    'EMBED_COUNTED#starts',
  ],
  ['organization', keys.organization(org), tenant, 'ORGANIZATION'],
  ['organizationName', keys.organizationName(org), tenant, 'NAME'],
  ['venue', keys.venue(org, venue), tenant, 'VENUE#ven_bbbbbbbbbbbb'],
  ['group', keys.group(org, group), `${tenant}#GROUP#grp_ffffffffffff`, 'GROUP'],
  ['activity', keys.activity(org, venue, activity), tenant, 'ACTIVITY#ven_bbbbbbbbbbbb#act_cccccccccccc'],
  [
    'session',
    keys.session(org, session),
    `${tenant}#ACTIVITY#act_cccccccccccc`,
    'SESSION#2026-11-23T19:30:00.000Z',
  ],
  [
    'generation',
    keys.generation(org, venue, activity),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb`,
    'GENERATION#act_cccccccccccc',
  ],
  [
    'month',
    keys.month(org, venue, '2026-11', activity),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#MONTH#2026-11`,
    'ACTIVITY#act_cccccccccccc',
  ],
  [
    'foundBooking',
    keys.foundBooking(org, { kind: 'WORD', text: 'silva', place: '2026-11-23T19:30:00.000Z', id: booking }),
    `${tenant}#FOUND_BOOKINGS`,
    'WORD#silva#2026-11-23T19:30:00.000Z#bkg_dddddddddddd',
  ],
  [
    'bookedBooking',
    keys.bookedBooking(org, { venueId: venue, createdAt: '2026-11-23T19:30:00.000Z', id: booking }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#BOOKED#2026-11`,
    '2026-11-23T19:30:00.000Z#bkg_dddddddddddd',
  ],
  ['booking', keys.booking(org, booking), `${tenant}#BOOKING#bkg_dddddddddddd`, 'BOOKING'],
  [
    'sentEmail',
    keys.sentEmail(org, booking, 'confirmed'),
    `${tenant}#BOOKING#bkg_dddddddddddd`,
    'SENT#confirmed',
  ],
  [
    'sentGiftCardEmail',
    keys.sentGiftCardEmail(org, giftCard, 'activated'),
    `${tenant}#GIFT_CARD#gft_eeeeeeeeeeee`,
    'SENT#activated',
  ],
  [
    'notification',
    keys.notification(org, venue, {
      at: '2026-11-23T19:30:00.000Z',
      id: 'bkg_000000000000:3:booking.confirmed',
    }),
    `ORG#${org}#VENUE#${venue}#NOTIFICATIONS`,
    'AT#2026-11-23T19:30:00.000Z#bkg_000000000000:3:booking.confirmed',
  ],
  [
    'notificationsRead',
    keys.notificationsRead(org, venue, 'user-1'),
    `ORG#${org}#VENUE#${venue}#NOTIFICATIONS`,
    'READ#user-1',
  ],
  [
    'taking',
    keys.taking(org, venue, {
      bookingId: id.bookingId.parse('bkg_000000000000'),
      entry: 2,
      kind: 'payment',
      method: 'cash',
      amount: 500,
      at: '2026-11-23T19:30:00.000Z',
    }),
    `ORG#${org}#VENUE#${venue}#TAKINGS#2026-11-23`,
    '2026-11-23T19:30:00.000Z#bkg_000000000000#2',
  ],
  [
    'taking',
    keys.taking(org, venue, {
      giftCardId: giftCard,
      kind: 'refund',
      method: 'cash',
      amount: 500,
      at: '2026-11-23T19:30:00.000Z',
    }),
    `ORG#${org}#VENUE#${venue}#TAKINGS#2026-11-23`,
    '2026-11-23T19:30:00.000Z#gft_eeeeeeeeeeee#refund',
  ],
  [
    'till',
    keys.till(org, venue, id.tillId.parse('2026-11-23.frontdesk0000')),
    `ORG#${org}#VENUE#${venue}#TILLS`,
    'TILL#2026-11-23.frontdesk0000',
  ],
  [
    'assignment',
    keys.assignment(org, { venueId: venue, sessionId: session, userId: user }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#ASSIGNMENTS`,
    `2026-11-23T19:30:00.000Z#act_cccccccccccc#${user}`,
  ],
  [
    'cardMovement',
    keys.cardMovement(org, venue, { at: '2026-11-23T19:30:00.000Z', id: 'gft_eeeeeeeeeeee#begun' }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#CARD_MOVEMENTS#2026-11-23`,
    '2026-11-23T19:30:00.000Z#gft_eeeeeeeeeeee#begun',
  ],
  [
    'dispute',
    keys.dispute(org, venue, { at: '2026-11-23T19:30:00.000Z', id: 'du_1' }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#DISPUTES`,
    '2026-11-23T19:30:00.000Z#du_1',
  ],
  [
    'moneyDay',
    keys.moneyDay(org, venue, '2026-11-23'),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#MONEY`,
    'DAY#2026-11-23',
  ],
  [
    'dayFigures',
    keys.dayFigures(org, venue, '2026-11-23'),
    `ORG#${org}#VENUE#${venue}#FIGURES`,
    'DAY#2026-11-23',
  ],
  [
    'resourceDay',
    keys.resourceDay(org, venue, id.resourceId.parse('lobby'), '2026-11-23'),
    resourceOf(org, venue, id.resourceId.parse('lobby')),
    'DAY#2026-11-23',
  ],
  [
    'audit',
    keys.audit(org, '2026-11-23T19:30:00.000Z', 'a1'),
    `${tenant}#AUDIT#2026-11`,
    '2026-11-23T19:30:00.000Z#a1',
  ],
  [
    'liveHolds',
    keys.liveHolds(org, venue, 'a-network'),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#HOLDER#a-network`,
    'LIVE_HOLDS',
  ],
  [
    'unconfirmedEntries',
    keys.unconfirmedEntries(org, venue, 'a-network'),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#HOLDER#a-network`,
    'UNCONFIRMED_ENTRIES',
  ],
  ['promoCode', keys.promoCode(org, 'SUMMER-26'), tenant, 'PROMO#SUMMER-26'],
  [
    'promoUse',
    keys.promoUse(org, 'SUMMER-26', 'ana@example.com'),
    `${tenant}#PROMO#SUMMER-26`,
    `CUSTOMER#${hashed('ana@example.com')}`,
  ],
  ['giftCard', keys.giftCard(org, 'ABCD-EFGH-JKLM-NPQR'), tenant, 'GIFT#ABCD-EFGH-JKLM-NPQR'],
  ['giftCardId', keys.giftCardId(org, giftCard), tenant, 'GIFT_ID#gft_eeeeeeeeeeee'],
  ['acceptedTerms', keys.acceptedTerms(org, 'hash-of-a-text'), tenant, 'TERMS#hash-of-a-text'],
  ['stripeProduct', keys.stripeProduct(org, activity), tenant, 'STRIPE_PRODUCT#act_cccccccccccc'],
  ['reconciliation', keys.reconciliation(org, '2026-11-23'), tenant, 'RECONCILIATION#2026-11-23'],
  ['closure', keys.closure(org, venue, closure), closuresOf(org, venue), 'CLOSURE#cls_eeeeeeeeeeee'],
  ['waitlistRevision', keys.waitlistRevision(org, session), waitlistOf(org, session), 'REVISION'],
  [
    'sentWaitlistEmail',
    keys.sentWaitlistEmail(org, session, 'joined'),
    waitlistOf(org, session),
    'SENT#joined',
  ],
  ['closureRevision', keys.closureRevision(org, venue), closuresOf(org, venue), 'REVISION'],
  [
    'waitlistEntry',
    keys.waitlistEntry(org, session, entry),
    waitlistOf(org, session),
    'ENTRY#wai_eeeeeeeeeeee',
  ],
  ['usage', keys.usage(org), tenant, 'USAGE'],
  [
    'supportAccess',
    keys.supportAccess(org, '2026-11-23T19:30:00.000Z', 's1'),
    `${tenant}#SUPPORT`,
    'ACCESS#2026-11-23T19:30:00.000Z#s1',
  ],
  ['figures', keys.figures(org), 'PLATFORM#FIGURES', 'ORG#org_aaaaaaaaaaaa'],
  [
    'failedDelivery',
    keys.failedDelivery(failure),
    'PLATFORM#FAILURES',
    'FAILURE#fdl_1795339800000_ffffffffffff',
  ],
  ['member', keys.member(org, user), tenant, `MEMBER#${user}`],
  ['sentMemberEmail', keys.sentMemberEmail(org, user, 'invited'), `${tenant}#MEMBER#${user}`, 'SENT#invited'],
  ['user', keys.user(user), `USER#${user}`, 'USER'],
  ['device', keys.device(user, 'session-1'), `USER#${user}`, 'DEVICE#session-1'],
  ['userOrganization', keys.userOrganization(user, org), `USER#${user}`, 'ORG#org_aaaaaaaaaaaa'],
  ['customer', keys.customer(org, customer), `${tenant}#CUSTOMER#cus_dddddddddddd`, 'CUSTOMER'],
  [
    'customerTotals',
    keys.customerTotals(org, customer, venue),
    `${tenant}#CUSTOMER#cus_dddddddddddd`,
    'VENUE#ven_bbbbbbbbbbbb',
  ],
  [
    'customerVisit',
    keys.customerVisit(org, customer, {
      venueId: venue,
      startsAt: '2026-11-23T19:30:00.000Z',
      bookingId: booking,
    }),
    `${tenant}#CUSTOMER#cus_dddddddddddd`,
    'VISIT#ven_bbbbbbbbbbbb#2026-11-23T19:30:00.000Z#bkg_dddddddddddd',
  ],
  ['customerNote', keys.customerNote(org, customer, 'n1'), `${tenant}#CUSTOMER#cus_dddddddddddd`, 'NOTE#n1'],
  [
    'customerIdentity',
    keys.customerIdentity(org, 'EMAIL', 'ana@example.com'),
    `${tenant}#CUSTOMER_BY#${hashed('ana@example.com')}`,
    'EMAIL',
  ],
  [
    'customerLine',
    keys.customerLine(org, venue, { list: 'NAME', text: 'ana', id: customer }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#CUSTOMERS`,
    'NAME#ana#cus_dddddddddddd',
  ],
  [
    'ban',
    keys.ban(org, 'ana@example.com', customer),
    `${tenant}#BAN#${hashed('ana@example.com')}`,
    'cus_dddddddddddd',
  ],
  [
    'flaggedVisit',
    keys.flaggedVisit(org, { venueId: venue, startsAt: '2026-11-23T19:30:00.000Z', bookingId: booking }),
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#FLAGGED`,
    '2026-11-23T19:30:00.000Z#bkg_dddddddddddd',
  ],
  ['bookingCustomer', keys.bookingCustomer(org, booking), `${tenant}#BOOKING#bkg_dddddddddddd`, 'CUSTOMER'],
  [
    'apiKey',
    keys.apiKey(org, id.apiKeyId.parse('key_dddddddddddd')),
    `${tenant}#API_KEYS`,
    'API_KEY#key_dddddddddddd',
  ],
  [
    'apiKeyUse',
    keys.apiKeyUse(org, id.apiKeyId.parse('key_dddddddddddd'), '2026-11-22T17:05'),
    `${tenant}#API_KEYS`,
    'USE#key_dddddddddddd#2026-11-22T17:05',
  ],
  ['webhook', keys.webhook(org, webhook), tenant, 'WEBHOOK#whk_dddddddddddd'],
  [
    'delivery',
    keys.delivery(org, webhook, id.deliveryId.parse('msg_dddddddddddd')),
    `${tenant}#WEBHOOK#whk_dddddddddddd`,
    'DELIVERY#msg_dddddddddddd',
  ],
  [
    'calendarFeed',
    keys.calendarFeed(org, id.calendarFeedId.parse('cal_dddddddddddd')),
    tenant,
    'CALENDAR#cal_dddddddddddd',
  ],
  [
    'requestCount',
    keys.requestCount('holds', '192.0.2.1', '2026-11-22T17:05'),
    `LIMIT#holds#${hashed('192.0.2.1')}`,
    '2026-11-22T17:05',
  ],
  ['openRefund', keys.openRefund(org, 'rf_1'), `${tenant}#REFUNDS`, 'REFUND#rf_1'],
  ['stripeAccount', keys.stripeAccount('acct_1'), 'DIRECTORY#STRIPE#acct_1', 'DIRECTORY'],
  [
    'feedsOfVenue',
    keys.feedsOfVenue(org, venue, '2026-11-23T18:00:00.000Z'),
    `${tenant}#FEED#ven_bbbbbbbbbbbb`,
    'COUNT#2026-11-23T18:00:00.000Z',
  ],
  ['staffFeed', keys.staffFeed(user, 'c1'), `USER#${user}`, 'FEED#c1'],
  [
    'feedsOfNetwork',
    keys.feedsOfNetwork('192.0.2.1', '2026-11-23T18:00:00.000Z'),
    `LIMIT#feeds#${hashed('192.0.2.1')}`,
    '2026-11-23T18:00:00.000Z',
  ],
  ['openSupportAccess', keys.openSupportAccess(user), `USER#${user}`, 'SUPPORT'],
  ['subscription', keys.subscription(org, venue, 'c1'), `${tenant}#FEED#ven_bbbbbbbbbbbb`, 'CONNECTION#c1'],
  ['connection', keys.connection('c1'), 'CONNECTION#c1', 'CONNECTION'],
  ['stripeEvent', keys.stripeEvent('evt_1'), 'STRIPE#evt_1', 'EVENT'],
  ['embedKey', keys.embedKey(embedKey), `DIRECTORY#EMBED#emb_${'e'.repeat(24)}`, 'DIRECTORY'],
  ['slug', keys.slug(id.slug.parse('the-vault')), 'DIRECTORY#SLUG#the-vault', 'DIRECTORY'],
] as const;

test.each(known)('the key of %s', (_entity, key, PK, SK) => {
  expect(key).toEqual({ PK, SK });
});

test('every kind of key is in the table above', () => {
  expect([...new Set(known.map(([entity]) => entity))].sort()).toEqual(Object.keys(keys).sort());
});

test('one customer is one customer, however the address is typed', () => {
  const use = (email: string) => keys.promoUse(org, 'SUMMER-26', email);
  expect(use(' Ana@Example.com ')).toEqual(use('ana@example.com'));
  expect(use('ana@example.org')).not.toEqual(use('ana@example.com'));
});

test('what a tenant owns is in partitions that start with it, in indexes too', () => {
  expect(sessionsOf(org, activity)).toBe(`${tenant}#ACTIVITY#act_cccccccccccc`);
  for (const partition of [
    closuresOf(org, venue),
    generationsOf(org, venue),
    resourceOf(org, venue, id.resourceId.parse('lobby')),
    waitlistOf(org, session),
  ]) {
    expect(partition.startsWith(`${tenant}#`)).toBe(true);
  }
  expect(feedOf(org, venue)).toBe(`${tenant}#FEED#ven_bbbbbbbbbbbb`);
  expect(venueDay.partition(org, venue, '2026-11-23')).toBe(
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#DAY#2026-11-23`,
  );
  expect(waitedFor.partition(org, venue, '2026-11-23')).toBe(
    `${tenant}#VENUE#ven_bbbbbbbbbbbb#WAITLIST#2026-11-23`,
  );
  expect(waitedFor.sort(session)).toBe(`2026-11-23T19:30:00.000Z#${session}`);
  expect(offSchedule.partition(org, venue)).toBe(`${tenant}#VENUE#ven_bbbbbbbbbbbb#OFF-SCHEDULE`);
  expect(offSchedule.sort(session)).toBe('2026-11-23T19:30:00.000Z#act_cccccccccccc');
  expect(memberAssignments.partition(org, user)).toBe(`${tenant}#MEMBER#${user}#ASSIGNMENTS`);
  expect(memberAssignments.sort(session)).toBe('2026-11-23T19:30:00.000Z#act_cccccccccccc');
  expect(venueDay.session(session)).toBe('2026-11-23T19:30:00.000Z#act_cccccccccccc#');
});

test('a hold is always in the same one of the shards that the sweep looks at', () => {
  expect(due.holdPartitions).toContain(due.holdPartition(booking));
  expect(due.holdPartition(booking)).toBe(due.holdPartition(booking));
});
