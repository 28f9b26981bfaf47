import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RouteId } from '../../../core/contract/paths.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { giftCardOrder, walkIn } from '../../http/support/bodies.ts';
import { type Call, call, must } from '../../http/support/call.ts';
import { openFeed } from '../../http/support/feed.ts';
import { employ } from '../../http/support/people.ts';
import { deadLetters, stripe } from '../../notify/stream/support/guest.ts';
import { audit, everything } from '../../support/audit.ts';
import { openShop, sessionsOf } from '../../support/shop.ts';
import { startWorld, type World } from '../../support/world.ts';

/** A customer's whole history with a venue, over HTTP, with all background work and logs. */
const folder = mkdtempSync(join(tmpdir(), 'bookingtms-person-'));
let world: World;
beforeAll(async () => {
  const usual = process.env.AWS_LAMBDA_LOG_LEVEL;
  process.env.AWS_LAMBDA_LOG_LEVEL = 'INFO';
  world = await startWorld({ data: folder });
  process.env.AWS_LAMBDA_LOG_LEVEL = usual;
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const quinta = { name: 'Quinta Zyxomma', email: 'quinta.zyxomma@example.com', phone: '+44 20 7946 0777' };
const secrets = [
  'zyxomma',
  'quinta',
  '7946 0777',
  '442079460777',
  '777064970244',
  'vertigo',
  systemIds.from(quinta.email),
];

test('a guest with bookings, gift cards and notes is found, exported and erased everywhere', async () => {
  const { shop, ask, owner } = await open();
  const { id: venueId, embedKey: key, slug } = shop.venue;
  const tomorrow = new Date((await world.now()).getTime() + 24 * 60 * 60_000);
  const [session, full] = await sessionsOf(world.table, shop, tomorrow, 5);
  const { token, paid } = await bookAndPay(shop, session?.id ?? '');
  await ask('createHold', {
    params: { key },
    headers: newKey(),
    body: { sessionId: full?.id, party: [{ unitId: 'player', quantity: 10 }] },
  });
  await ask('joinWaitlist', {
    params: { key },
    headers: newKey(),
    body: { sessionId: full?.id, party: one, guest: quinta, language: 'en' },
  });
  const order = {
    ...giftCardOrder(world.info.site, slug),
    buyer: { name: quinta.name, email: quinta.email },
  };
  await ask('buyGiftCard', { params: { key }, headers: newKey(), body: order });
  const inAHurry = { name: 'Q. Zyxomma', email: 'zyxomma.second@example.com', phone: '' };
  const atTheDoor = walkIn(session?.id ?? '', { guest: inAHurry, note: 'Has vertigo' });
  const walked = await ask('createStaffBooking', { params: { venueId }, headers: newKey(), body: atTheDoor });
  await world.waitUntilIdle();

  const hits = async (q: string) => (await ask('searchBookings', { query: { q } })).json.bookings.length;
  expect(await Promise.all(['zyxomma', quinta.email, '0777'].map(hits))).toEqual([2, 1, 1]);
  const found = async () => (await ask('listCustomers', { query: { search: 'zyxomma' } })).json.items;
  const both: { id: string; name: string }[] = await found();
  const params = { customerId: both.find(({ name }) => name === quinta.name)?.id };
  const otherId = both.find(({ name }) => name === inAHurry.name)?.id;
  await ask('mergeCustomers', { params, body: { otherId } });
  await world.waitUntilIdle();
  const profile = { ...quinta, language: 'en', tags: ['vip'], version: 2 };
  await ask('editCustomer', { params, body: profile });
  expect(await found()).toEqual([
    expect.objectContaining({
      name: quinta.name,
      tags: ['vip'],
      otherEmails: [inAHurry.email],
      totals: expect.objectContaining({ bookings: 2, spent: 5000 }),
    }),
  ]);
  const slip = await ask('addCustomerNote', { params, body: { text: 'Another customer’s' } });
  await ask('deleteCustomerNote', { params: { ...params, noteId: slip.json.id } });
  await ask('addCustomerNote', { params, body: { text: 'Quinta has vertigo' } });
  const sheet = await ask('exportCustomers', {});
  expect([sheet.type, sheet.text.split('\r\n')[1]]).toEqual([
    'text/csv; charset=utf-8',
    expect.stringContaining(`Quinta Zyxomma,${quinta.email},(+44) 20 7946 0777,en,`),
  ]);
  const { json: data } = await ask('exportCustomer', { params });
  expect(data.bookings.map(({ emails }: { emails: object[] }) => emails.length).sort()).toEqual([1, 1]);
  expect([data.notes.length, data.giftCards.length, data.waitlist.length]).toEqual([1, 1, 1]);

  const erase = () => call(world, 'eraseCustomer', { cookie: owner, params, body: { confirmed: true } });
  expect((await erase()).json.code).toBe('wrong-state');
  await ask('cancelBooking', { params: { token }, body: { expectedRefund: 2500 } });
  const bookingId: string = walked.json.id;
  const body = { refund: 'none', reason: 'Ms Zyxomma was ill' };
  await ask('cancelStaffBooking', { params: { venueId, bookingId }, body });
  await world.waitUntilIdle();
  const letters = (await world.inbox()).length;
  const { json: ticket } = await ask('createFeedTicket', { params: { venueId } });
  const feed = await openFeed(world);
  await feed.ask({ action: 'subscribe-staff', ticket: ticket.ticket });

  const { json: erased } = await erase();
  expect(erased.stripe.payments).toEqual([paid]);
  await world.waitUntilIdle();
  await feed.until((message) => message.type === 'booking' && message.bookingId === bookingId);
  expect((await erase()).json.status).toBe('erased');
  expect((await call(world, 'getCustomer', { cookie: owner, params })).status).toBe(404);
  const left = {
    table: JSON.stringify(await everything(world.table)),
    feed: JSON.stringify(feed.heard),
    logs: logs(),
    failures: JSON.stringify(await deadLetters(world)),
  };
  feed.close();
  expect(left.logs).toContain('email-sent');
  for (const [where, text] of Object.entries(left)) {
    expect([where, secrets.filter((secret) => text.toLowerCase().includes(secret))]).toEqual([where, []]);
  }
  expect(left.failures).toBe('[]');
  const lines: Record<string, string>[] = left.logs
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.filter((line) => !line.function || !line.requestId)).toEqual([]);
  expect(storyOf(lines, bookingId)).toEqual(
    expect.arrayContaining([
      'desk booking-written',
      'desk request-answered',
      'event-stream event-published',
      'auditor work-done',
      'customer-records work-done',
      'booking-emails email-sent',
      'booking-emails work-done',
    ]),
  );
  expect(await world.inbox()).toHaveLength(letters);
  const { json: agenda } = await ask('getStaffBooking', { params: { venueId, bookingId } });
  expect(agenda.guest.name).toBe('Erased guest');
  await audit(world);
}, 120_000);

const one = [{ unitId: 'player', quantity: 1 }];
const newKey = () => ({ 'idempotency-key': randomUUID() });

async function open() {
  const now = await world.now();
  const shop = await openShop(world.table, {
    now,
    venue: { giftCardAmounts: [5000] },
    activity: { cancellation: { tiers: [{ minutesBefore: 60, feeBasisPoints: 0 }], rescheduleMinutes: 60 } },
  });
  const owner = await employ(world, { role: 'org-admin', organizationId: shop.organization.id });
  const ask = (id: RouteId, asked: Call) => must(world, id, { cookie: owner, ...asked });
  return { shop, owner, ask };
}

/** Returns the guest's link and Stripe's id of the payment. */
async function bookAndPay({ venue }: Awaited<ReturnType<typeof openShop>>, sessionId: string) {
  const held = await must(world, 'createHold', {
    params: { key: venue.embedKey },
    headers: newKey(),
    body: { sessionId, party: one },
  });
  const token: string = held.json.token;
  const returnUrl = `${world.info.site}/${venue.slug}`;
  const body = { guest: quinta, language: 'en', returnUrl, acceptedTerms: true };
  const { json: page } = await must(world, 'startCheckout', { params: { token }, body });
  await stripe(world.info, `sessions/${new URL(page.url).pathname.split('/').at(-1)}/outcome`, {
    outcome: 'pay',
  });
  await world.waitUntilIdle();
  const state = await (await fetch(`${world.info.stripe}/__control/state`)).json();
  const [payment] = Object.values<{ id: string }>(state.payments);
  return { token, paid: payment?.id };
}

/** What each function logged of one booking. */
function storyOf(lines: readonly Record<string, string>[], bookingId: string): string[] {
  return lines.filter((line) => line.bookingId === bookingId).map((line) => `${line.function} ${line.code}`);
}

/** Everything the functions wrote to their logs. */
function logs(): string {
  const place = join(folder, 'logs');
  return readdirSync(place)
    .map((file) => readFileSync(join(place, file), 'utf8'))
    .join('');
}
