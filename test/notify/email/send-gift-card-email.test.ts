import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { giftCardId, slug, venueId } from '../../../core/contract/model/ids.ts';
import type { GiftCard } from '../../../core/contract/model/money/gift-card.ts';
import { giftCards } from '../../../lambdas/data/money/gift-cards.ts';
import { sesMailer } from '../../../lambdas/gateways/email.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { viewGiftCard } from '../../../lambdas/usecases/money/gift-cards/list-gift-cards.ts';
import { noteDelivery } from '../../../lambdas/usecases/notify/email/delivery/note-delivery.ts';
import { noteEmailFailure } from '../../../lambdas/usecases/notify/email/delivery/note-failure.ts';
import {
  resendGiftCardEmail,
  sendGiftCardEmails,
} from '../../../lambdas/usecases/notify/email/send-gift-card-email.ts';
import { importOrganization } from '../../../lambdas/usecases/platform/import/import-organization.ts';
import { importVenue } from '../../../lambdas/usecases/platform/import/import-venue.ts';
import { everything } from '../../support/audit.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { aGiftCard, at } from './examples.ts';
import { anOrganization, aVenue, type ReceivedEmail, startInbox } from './support.ts';

let stored: TestTable;
let inbox: Awaited<ReturnType<typeof startInbox>>;
let number = 0;

beforeAll(async () => {
  [stored, inbox] = await Promise.all([startTable(), startInbox()]);
  await importOrganization(stored.table, anOrganization);
  await importVenue(stored.table, aVenue());
  await importVenue(stored.table, another('b', 'Escape Brighton', 'active'));
  await importVenue(stored.table, another('c', 'Escape Hove', 'inactive'));
}, 60_000);

afterAll(async () => {
  await inbox.close();
  await stored.close();
});

beforeEach(async () => {
  await inbox.clear();
});

function another(letter: string, name: string, status: 'active' | 'inactive') {
  const embedKey = `emb_${letter.repeat(24)}` as ReturnType<typeof aVenue>['embedKey'];
  const id = venueId.parse(`ven_${letter.repeat(12)}`);
  return aVenue({ id, name, status, embedKey, slug: slug.parse(name.toLowerCase().replace(' ', '-')) });
}

const groups = [
  'AAAA',
  'BBBB',
  'CCCC',
  'DDDD',
  'EEEE',
  'FFFF',
  'GGGG',
  'HHHH',
  'JJJJ',
  'KKKK',
  'LLLL',
  'MMMM',
];

async function stand(changes: Partial<GiftCard> = {}, given: GiftCard = aGiftCard()): Promise<GiftCard> {
  const id = giftCardId.parse(`gft_test${String(number).padStart(12, '0')}`);
  const card = { ...given, id, code: `WXYZ-EFGH-JKLM-${groups[number] ?? 'ZZZZ'}`, ...changes };
  number += 1;
  return giftCards(stored.table).create(card);
}

function depsNow() {
  return {
    table: stored.table,
    clock: { now: () => new Date(at) },
    mailer: sesMailer('bookings@platform.example', inbox.client),
    siteUrl: 'https://book.example',
    invocation: systemIds.random(),
  };
}

function tellAgain({ organizationId, venueId: venue, id }: GiftCard, requestId: string): Promise<void> {
  const event = { eventId: requestId, organizationId, giftCardId: id, occurredAt: at, requestId };
  return resendGiftCardEmail(depsNow(), { ...event, venueId: venue });
}

function tell({ organizationId, venueId: venue, id }: GiftCard): Promise<void> {
  const event = { eventId: `${id}:activated`, organizationId, giftCardId: id, occurredAt: at };
  return sendGiftCardEmails(depsNow(), { ...event, venueId: venue });
}

const to = ({ destination }: ReceivedEmail) => destination.to[0];

test('a bounce is noted on its card once; a later email to the other person keeps the note', async () => {
  const card = await stand();
  await tell(card);
  const { organizationId, id: giftCard } = card;
  const about = { organizationId, giftCardId: giftCard };
  const sent = (await everything(stored.table, giftCard)).filter(({ entity }) => entity === 'SENT');
  const messageIdOf = (kind: string) => String(sent.find(({ SK }) => String(SK).endsWith(kind))?.messageId);
  const clock = { now: () => new Date(at) };
  const deps = { table: stored.table, clock };
  const read = () => giftCards(stored.table).byId(organizationId, giftCard);
  await noteEmailFailure(deps, { about, messageId: messageIdOf('given'), reason: 'bounced' });
  const noted = await read();
  expect(noted).toMatchObject({ emailFailure: { reason: 'bounced', at }, balance: card.balance });
  await noteEmailFailure(deps, { about, messageId: messageIdOf('bought'), reason: 'rejected' });
  await noteDelivery(deps, { about, messageId: messageIdOf('bought'), reason: 'delivered' });
  expect(await read()).toEqual(noted);
  if (noted) expect(viewGiftCard(noted)).toMatchObject({ emailFailure: { reason: 'bounced' } });
});

test('a present is sent to its recipient and the receipt to the buyer, once each', async () => {
  const card = await stand();
  await Promise.allSettled([tell(card), tell(card)]);
  await tell(card);
  await tell(card);
  const emails = await inbox.emails();
  expect(emails.map(to).sort()).toEqual(['"Ana Müller" <ana@example.com>', '"Jo Núñez" <jo@example.com>']);
  const present = emails.find((email) => to(email)?.includes('jo@'));
  expect(present?.subject).toBe('Ana Müller has given you a gift card for Locked & Loaded');
  const said = [
    card.code,
    'worth £50.00',
    '> Happy birthday, Jo.\n> See you in the vault.\n> – Ana Müller',
    'https://book.example/locked-and-loaded',
    'You can also use the card at Escape Brighton.',
    '12 Camden Passage',
  ];
  for (const part of said) expect(present?.body.text).toContain(part);
  const receipt = emails.find((email) => to(email)?.includes('ana@'));
  expect(receipt?.body.text).toContain('sent it to Jo Núñez at jo@example.com');
  expect(receipt?.body.text).toContain('Paid: £50.00');
  // Only the recipient gets the code.
  for (const part of [receipt?.subject, receipt?.body.text, receipt?.body.html]) {
    expect(part).not.toContain(card.code);
  }
});

test('a card is sent again to its recipient once for each request, with what is left on it', async () => {
  const card = await stand({ balance: 2_000 });
  for (const request of ['one', 'one', 'two']) await tellAgain(card, request);
  const emails = await inbox.emails();
  expect(emails.map(to)).toEqual(Array(2).fill('"Jo Núñez" <jo@example.com>'));
  for (const { body } of emails) {
    expect(body.text).toContain(card.code);
    expect(body.text).toContain('Worth £20.00');
  }
});

test('a card that staff handed over is sent when they ask for it, and a void one is not', async () => {
  const { recipient: _recipient, ...own } = aGiftCard({ delivery: 'print' });
  await tellAgain(await stand({}, own), 'one');
  await tellAgain(await stand({ status: 'void' }), 'two');
  expect((await inbox.emails()).map(to)).toEqual(['"Ana Müller" <ana@example.com>']);
});

test('a card for oneself comes with its receipt', async () => {
  const { recipient: _recipient, ...own } = aGiftCard({ language: 'de' });
  const card = await stand({}, own);
  await tell(card);
  const [email, ...more] = await inbox.emails();
  expect(more).toEqual([]);
  expect(email?.subject).toBe('Ihr Geschenkgutschein für Locked & Loaded');
  for (const part of [card.code, 'Bezahlt: 50,00', 'So lösen Sie ihn ein']) {
    expect(email?.body.text).toContain(part);
  }
});

test('a gift card issued as credit has no receipt', async () => {
  const { recipient: _recipient, ...own } = aGiftCard({ origin: 'credit', message: '' });
  const card = await stand({}, own);
  await tell(card);
  const [email, ...more] = await inbox.emails();
  expect(more).toEqual([]);
  expect(email?.subject).toBe('£50.00 for your next visit to Locked & Loaded');
  expect(email?.body.text).toContain('In place of a refund');
  expect(email?.body.text).toContain(card.code);
  expect(email?.body.text).not.toContain('Paid');
});

test.each(['pending', 'disabled', 'refunded'] as const)('a card that is %s is not sent', async (status) => {
  await tell(await stand({ status }));
  expect(await inbox.emails()).toEqual([]);
});

test('if the receipt fails, the present is not sent again', async () => {
  const card = await stand();
  const { organizationId, venueId: venue, id } = card;
  const real = sesMailer('bookings@platform.example', inbox.client);
  let calls = 0;
  const failing = {
    send: (message: Parameters<typeof real.send>[0]) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('SES is not there')) : real.send(message);
    },
  };
  const deps = {
    table: stored.table,
    clock: { now: () => new Date(at) },
    siteUrl: 'https://book.example',
    invocation: systemIds.random(),
  };
  const event = { eventId: 'x', organizationId, venueId: venue, giftCardId: id, occurredAt: at };
  await expect(sendGiftCardEmails({ ...deps, mailer: failing }, event)).rejects.toThrow('SES is not there');
  await tell(card);
  expect((await inbox.emails()).map(to).sort()).toEqual([
    '"Ana Müller" <ana@example.com>',
    '"Jo Núñez" <jo@example.com>',
  ]);
});
