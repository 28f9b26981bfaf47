import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { promoCode } from '../../../core/contract/model/venue/promo-code.ts';
import type { WaiverSigning } from '../../../core/contract/waivers.ts';
import { noteBy } from '../../../core/domain/booking/notes.ts';
import { erasedGuest } from '../../../core/domain/customers/erased.ts';
import { say } from '../../../core/domain/problem.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import { sentEmails } from '../../../lambdas/data/notify/sent-emails.ts';
import { customers } from '../../../lambdas/data/people/customers.ts';
import { auditLog, auditWrite } from '../../../lambdas/data/platform/audit.ts';
import { updateItem } from '../../../lambdas/data/transaction.ts';
import { promoCodes } from '../../../lambdas/data/venue/promo-codes.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { signWaiver } from '../../../lambdas/usecases/guest/waivers/sign-waiver.ts';
import { buyGiftCard } from '../../../lambdas/usecases/money/gift-cards/buy-gift-card.ts';
import { sendBookingEmail } from '../../../lambdas/usecases/notify/email/send-booking-email.ts';
import { eraseCustomer } from '../../../lambdas/usecases/people/customers/erasure/erase-customer.ts';
import { exportCustomer } from '../../../lambdas/usecases/people/customers/export-customer.ts';
import { mergeCustomers } from '../../../lambdas/usecases/people/customers/merge/merge-customers.ts';
import { addCustomerNote } from '../../../lambdas/usecases/people/customers/notes.ts';
import { signWaiverLink } from '../../../lambdas/usecases/scope/links.ts';
import { booked, dying, held, meanwhile, sessionAt } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { anEvent } from '../../notify/email/support.ts';
import { auditSeats, everything } from '../../support/audit.ts';
import { waiverRules } from '../../support/waiver.ts';
import { type Books, managerAt, openBooks } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

/** These names occur nowhere else in the table. */
const quinta = { name: 'Quinta Zyxomma', email: 'Quinta.Zyxomma@example.com', phone: '+44 20 7946 0777' };
const typo = 'quinta.typo@example.com';
const written = ['Zyxomma’s answer', 'Zyxomma wrote a wish', 'Zyxomma gets vertigo', 'Zyxomma’s team'];
const traces = [
  ...['203.0.113.99', quinta.name, 'quinta', 'zyxomma', '442079460777', '7946 0777', ...written],
  ...[quinta.email.toLowerCase(), typo].map(systemIds.from),
];
const questions = [{ id: 'team', label: 'Team', kind: 'text' as const, required: false, options: [] }];

/** A guest with data in every part of the system, all of whose visits are over. */
async function lived() {
  const books = await openBooks(till, {
    activity: { questions, waiver: { ...waiverRules, version: 1 } },
    venue: { giftCardAmounts: [5000] },
  });
  const { shop, org, admin } = books;
  await promoCodes(till.table).create(codeOf(org), []);
  const session = await sessionAt(till.table, shop, 12);
  const first = await booked(till, shop, session, 2, {
    guest: quinta,
    answers: [{ questionId: 'team', values: [written[3]] }],
    promoCode: 'SAVE10',
  });
  await books.told(first);
  await signFor(first);
  const { booking: second, id } = await books.known(
    { ...quinta, email: quinta.email.toUpperCase() },
    { hour: 13 },
  );
  await retyped(books);
  const full = await sessionAt(till.table, shop, 14);
  await held(till, shop, full, full.capacityRemaining);
  const party = [{ unitId: 'player', quantity: 1 }];
  const here = { key: shop.venue.embedKey, language: 'en' as const };
  const wait = { ...here, sessionId: full.id, party, guest: quinta, idempotencyKey: systemIds.random() };
  await joinWaitlist(till.deps, wait);
  const friend = { name: 'Fay Friend', email: 'fay@example.com' };
  await giveCard(here, { buyer: quinta, recipient: friend });
  await giveCard(here, { buyer: friend, recipient: quinta });
  await addCustomerNote(books.deps, admin, { customerId: id, text: written[2] ?? '' });
  await books.change(second, (before) => ({
    after: {
      ...before,
      groupName: 'Zyxomma’s 10th',
      notes: [noteBy(admin, { id: 'n1', text: `${written[0]}: late`, at: before.createdAt })],
    },
  }));
  for (const [booking, reason] of [
    [first, 'Zyxomma called: her dog is ill'],
    [second, 'Quinta asked for it'],
  ] as const) {
    const resource = { kind: 'booking' as const, id: booking.id };
    const deed = { organizationId: org, actor: admin, action: 'refundBooking' as const, resource, reason };
    const at = till.clock.at.toISOString();
    await auditLog(till.table).add(auditWrite({ ...deed, at, id: `${booking.id}:said` }));
  }
  const sent = { organizationId: org, bookingId: first.id, kind: 'confirmed' };
  const lease = { owner: 'one', until: till.clock.at.toISOString() };
  await sentEmails(till.table).claim(sent, till.clock.at.toISOString(), lease);
  await sentEmails(till.table).finish(sent, till.clock.at.toISOString(), 'ses-1', quinta.email);
  return { books, id, first, second };
}

/** They sign for their child, and a friend signs too. */
async function signFor(booking: Booking) {
  const { organizationId, id: bookingId, endsAt } = booking;
  const secret = await till.deps.linkSecret();
  const token = await signWaiverLink(secret, { organizationId, bookingId }, new Date(endsAt));
  const signing = { version: 1, language: 'en', agreed: true, address: '203.0.113.99' } as const;
  const sign = (name: string, more: Pick<WaiverSigning, 'takesPart' | 'children'>) =>
    signWaiver(till.deps, token, { ...signing, name, mark: { how: 'typed', text: name }, ...more });
  await sign(quinta.name, { takesPart: false, children: [{ name: 'Kid Zyxomma' }] });
  await sign('Fay Friend', { takesPart: true, children: [] });
}

const codeOf = (organizationId: Books['org']) =>
  promoCode.parse({
    organizationId,
    code: 'SAVE10',
    name: 'Ten percent',
    discount: { kind: 'percent', basisPoints: 1000 },
    maxUsesPerCustomer: 3,
    uses: 0,
    status: 'active',
    createdAt: '2026-11-22T09:00:00.000Z',
    version: 1,
  });

/** The guest corrects a wrong address before paying: the promo code counts once for each address. */
async function retyped(books: Books) {
  const session = await sessionAt(till.table, books.shop, 15);
  const guest = { ...quinta, email: typo, phone: '' };
  const booking = await booked(till, books.shop, session, 1, { guest, promoCode: 'SAVE10' });
  await books.change(booking, (before) => ({ after: { ...before, guest: quinta } }));
  await books.told(booking);
}

interface Gift {
  readonly buyer: { readonly name: string; readonly email: string };
  readonly recipient: { readonly name: string; readonly email: string };
}

async function giveCard(here: { key: Books['shop']['venue']['embedKey']; language: 'en' }, gift: Gift) {
  const [buyer, recipient] = [gift.buyer, gift.recipient].map(({ name, email }) => ({ name, email }));
  const order = {
    ...here,
    amount: 5000,
    message: written[1] ?? '',
    returnUrl: 'https://venue.example/gifts',
  };
  const people = { buyer: buyer ?? gift.buyer, recipient };
  await buyGiftCard(till.deps, { ...order, ...people, idempotencyKey: systemIds.random() });
}

/** Two days later. */
function afterwards() {
  till.clock.at = new Date('2026-11-25T09:00:00.000Z');
}

const textOf = async (named?: string) => JSON.stringify(await everything(till.table, named)).toLowerCase();

async function expectForgotten({ books, id }: Awaited<ReturnType<typeof lived>>) {
  const text = await textOf(books.org);
  for (const trace of traces) expect([trace, text.includes(trace.toLowerCase())]).toEqual([trace, false]);
  expect((await books.list()).items).toEqual([]);
  expect(await customers(till.table).get(books.org, id)).toMatchObject({ status: 'erased' });
  expect((await everything(till.table, id)).map(({ entity }) => entity)).toEqual(['CUSTOMER']);
}

/** Seats, money and gift cards in the books, without personal data. */
async function booksOf({ org }: Books) {
  const kept = ['BOOKING', 'SESSION', 'PROMO_CODE', 'GIFT_CARD', 'RESOURCE_DAY'];
  const items = (await everything(till.table, org)).filter(({ entity }) => kept.includes(entity));
  return items.map(
    ({
      guest: _g,
      answers: _a,
      notes: _n,
      groupName: _name,
      signers: _s,
      signedVersions: _sv,
      buyer: _b,
      recipient: _r,
      message: _m,
      version: _v,
      ...rest
    }) => rest,
  );
}

test('all data of a person is exported and then erased; the books do not change', async () => {
  const life = await lived();
  const { books, id, first } = life;
  const data = await exportCustomer(books.deps, books.admin, id);
  const text = JSON.stringify(data).toLowerCase();
  for (const trace of [quinta.name, '+442079460777', ...written]) expect(text).toContain(trace.toLowerCase());
  expect(data).toMatchObject({
    profile: { name: quinta.name, email: quinta.email.toLowerCase() },
    totals: { bookings: 3, spent: 4500 + 2500 + 2250 },
    notes: [{ text: written[2] }],
    waitlist: [{ guest: { name: quinta.name }, status: 'unconfirmed' }],
  });
  expect(data.giftCards.map(({ role, message }) => [role, message])).toEqual(
    expect.arrayContaining([
      ['buyer', written[1]],
      ['recipient', written[1]],
    ]),
  );
  expect(text).not.toMatch(/\bfay\b/);
  expect(data.bookings.flatMap(({ signers }) => signers)).toMatchObject([
    { name: 'Kid Zyxomma', guardian: quinta.name, mark: { how: 'typed', text: quinta.name } },
  ]);
  const taken = data.bookings.find(({ id: bookingId }) => bookingId === first.id);
  expect(taken).toMatchObject({ payments: [{ kind: 'payment', amount: 4500 }], promoCode: 'SAVE10' });
  expect(taken?.emails).toEqual([
    { kind: 'confirmed', to: quinta.email, sentAt: '2026-11-22T09:00:00.000Z' },
  ]);

  afterwards();
  const before = await booksOf(books);
  const answer = await eraseCustomer(books.deps, books.admin, id);
  expect(answer).toMatchObject({ status: 'erasing', stripe: { notice: expect.stringContaining('Stripe') } });
  expect(answer.stripe.payments).toHaveLength(3);
  await books.finishChange(id);
  await expectForgotten(life);
  expect(await booksOf(books)).toEqual(before);
  await auditSeats(till.table);
  expect(await eraseCustomer(books.deps, books.admin, id)).toMatchObject({ status: 'erased' });

  // Late events and a refund: no message is sent, and the customer is not created again.
  await Promise.all([books.told(first), books.finishChange(id)]);
  const mailer = { send: () => Promise.reject(new Error('No email may be sent.')) };
  await sendBookingEmail(
    { ...books.deps, mailer, invocation: 'one' },
    'refunded',
    anEvent(first, 'refunded'),
  );
  expect((await books.read(first)).guest).toEqual(erasedGuest);
  await expectForgotten(life);
});

test('if erasure crashes after any write, repeating it finishes the work', async () => {
  for (let writes = 1; ; writes += 6) {
    const life = await lived();
    afterwards();
    await eraseCustomer(life.books.deps, life.books.admin, life.id);
    const { life: process, table } = dying(till.table, writes);
    await life.books.finishChange(life.id, table).catch(() => undefined);
    if (!process.died) return expect(writes).toBeGreaterThan(15);
    await life.books.finishChange(life.id);
    await expectForgotten(life);
  }
}, 60_000);

describe('a customer is not erased', () => {
  test('while a booking is ahead, unless it is cancelled; nor by staff of other venues', async () => {
    const books = await openBooks(till);
    const { booking, id } = await books.known(quinta);
    const erase = (actor = books.admin) => eraseCustomer(books.deps, actor, id);
    await expect(erase()).rejects.toMatchObject({
      code: 'wrong-state',
      detail: say('booking-ahead', { reference: booking.reference }),
    });
    const branch = await books.branch();
    const stranger = erase(managerAt({ ...books.admin, role: 'admin' }, branch.venue.id));
    await expect(stranger).rejects.toMatchObject({ code: 'not-found' });
    await books.become(booking, 'cancelled');
    await books.told(booking);
    expect(await erase()).toMatchObject({ status: 'erasing' });
  });

  test('who books at the same moment', async () => {
    const books = await openBooks(till);
    const { booking, id } = await books.known(quinta);
    await books.become(booking, 'cancelled');
    const next = await books.paid(quinta, { hour: 13 });
    const erasing = eraseCustomer(books.deps, books.admin, id);
    await Promise.allSettled([books.told(next), erasing]);
    await books.finishChange(id);
    await books.told(next);
    // Either the booking came first and the customer stays, or the erasure did and the booking gets a new
    // customer.
    const stayed = (await customers(till.table).get(books.org, id))?.status === 'active';
    expect((await books.whose(next)) === id).toBe(stayed);
    expect((await books.read(next)).guest?.name).toBe(quinta.name);
  });

  /** Quinta has no booking ahead, but a customer who is about to be merged into her has one. */
  async function merged() {
    const books = await openBooks(till);
    const { booking, id } = await books.known(quinta);
    await books.become(booking, 'cancelled');
    const double = { name: 'Q. Double', email: 'double@example.com', phone: '' };
    const other = await books.known(double, { hour: 13 });
    await mergeCustomers(books.deps, books.admin, { customerId: id, otherId: other.id });
    const erase = (table = till.table) => eraseCustomer({ ...books.deps, table }, books.admin, id);
    return { books, id, other, erase };
  }

  test('or exported, while a merge with another customer is under way', async () => {
    const { books, id, other, erase } = await merged();
    const handOver = () => exportCustomer(books.deps, books.admin, id);
    const refused = { code: 'conflict', message: 'merge-running' };
    for (const ask of [erase, handOver]) await expect(ask()).rejects.toMatchObject(refused);
    await books.finishChange(other.id);
    expect((await handOver()).bookings.map(({ reference }) => reference)).toContain(other.booking.reference);
    const ahead = {
      code: 'wrong-state',
      detail: say('booking-ahead', { reference: other.booking.reference }),
    };
    await expect(erase()).rejects.toMatchObject(ahead);
  });

  test('whose merged customer books at the same moment, even if the merge was not noted', async () => {
    const { books, id, other, erase } = await merged();
    await updateItem(till.table, { update: keys.customer(books.org, id), set: { absorbing: [] }, only: [] });
    const moveOne = () => books.finishChange(other.id, dying(till.table, 1).table).catch(() => undefined);
    await expect(erase(meanwhile(till.table, 0, moveOne))).rejects.toMatchObject({ code: 'conflict' });
    expect(await books.whose(other.booking)).toBe(id);
    await expect(erase()).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('and after erasure the hash of the address finds no customer', async () => {
    const books = await openBooks(till);
    const { booking, id } = await books.known(quinta);
    await books.become(booking, 'cancelled');
    await eraseCustomer(books.deps, books.admin, id);
    const email = quinta.email.toLowerCase();
    expect(await customers(till.table).find(books.org, { kind: 'EMAIL', text: email })).toBeNull();
    const { PK } = keys.customerIdentity(books.org, 'EMAIL', email);
    expect(await everything(till.table, PK)).toEqual([]);
  });
});
