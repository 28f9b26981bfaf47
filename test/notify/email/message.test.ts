import { describe, expect, test } from '@jest/globals';
import { wallTimeOf, wallTimesOf } from '../../../core/domain/wall-times.ts';
import { formatter, localeIn } from '../../../core/words/format.ts';
import type { Language } from '../../../core/words/languages.ts';
import { languages } from '../../../core/words/languages.ts';
import {
  type BookingEmailKind,
  bookingEmails,
} from '../../../lambdas/usecases/notify/email/booking-emails.ts';
import type { EmailDocument } from '../../../lambdas/usecases/notify/email/document.ts';
import { confirmation } from '../../../lambdas/usecases/notify/email/documents/confirmation.ts';
import {
  giftCardBought,
  giftCardCredited,
  giftCardGiven,
} from '../../../lambdas/usecases/notify/email/documents/gift-card.ts';
import { rescheduling } from '../../../lambdas/usecases/notify/email/documents/rescheduling.ts';
import { htmlOf } from '../../../lambdas/usecases/notify/email/rendering/html.ts';
import { readableOn } from '../../../lambdas/usecases/notify/email/rendering/style.ts';
import { textOf } from '../../../lambdas/usecases/notify/email/rendering/text.ts';
import { anActivity } from '../../core/support/examples.ts';
import { waiverRules } from '../../support/waiver.ts';
import { cardMatter, matterFor } from './examples.ts';
import { aBooking, aMatter, aVenue } from './support.ts';

const kinds = Object.keys(bookingEmails) as BookingEmailKind[];

/** Every kind of email in one language, with the address of its button. */
function everyDocument(language: Language): [string, EmailDocument][] {
  const cards = cardMatter({ language });
  const { recipient, ...card } = cards.card;
  if (!recipient) throw new Error('The example has no recipient.');
  return [
    ...kinds.map((kind): [string, EmailDocument] => [
      kind,
      bookingEmails[kind].document(matterFor(kind, language)),
    ]),
    ...(['duplicate', 'mismatch', 'goodwill'] as const).map((reason): [string, EmailDocument] => [
      `refunded, ${reason}`,
      bookingEmails.refunded.document(matterFor('refunded', language, { ledger: ledgerOf(reason) })),
    ]),
    ['gift card, given', giftCardGiven(cards, recipient)],
    ['gift card, receipt', giftCardBought(cards)],
    ['gift card, bought', giftCardBought({ ...cards, card })],
    ['gift card, credit', giftCardCredited({ ...cards, card })],
  ];
}

function ledgerOf(reason: 'duplicate' | 'mismatch' | 'goodwill') {
  const [paid, ...rest] = matterFor('refunded').booking.ledger;
  if (!paid) throw new Error('The example is paid.');
  return [paid, ...rest.map((entry) => (entry.kind === 'refund' ? { ...entry, reason } : entry))];
}

describe('the same moment, as each guest reads it', () => {
  const [from, to] = ['2026-11-27T19:30:00.000Z', '2026-11-27T20:30:00.000Z'] as const;
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  test.each<[Language, string, string, string, string, string, string]>([
    ['en', 'GB', 'Europe/London', 'GBP', 'Friday, 27 November 2026', '19:30 – 20:30', '£81.00'],
    ['en', 'US', 'America/New_York', 'USD', 'Friday, November 27, 2026', '2:30 PM – 3:30 PM', '$81.00'],
    ['en', 'AU', 'Australia/Lord_Howe', 'AUD', 'Saturday 28 November 2026', '6:30 am – 7:30 am', '$81.00'],
    ['de', 'DE', 'Europe/Berlin', 'EUR', 'Freitag, 27. November 2026', '20:30 – 21:30', '81,00 €'],
    ['fr', 'FR', 'Europe/Paris', 'EUR', 'vendredi 27 novembre 2026', '20:30 – 21:30', '81,00 €'],
    ['es', 'ES', 'Europe/Madrid', 'EUR', 'viernes, 27 de noviembre de 2026', '20:30 – 21:30', '81,00 €'],
    ['en', 'JP', 'Asia/Tokyo', 'JPY', 'Saturday, November 28, 2026', '4:30 – 5:30', '¥8,100'],
    ['en', '??', 'UTC', 'USD', 'Friday, November 27, 2026', '7:30 PM – 8:30 PM', '$81.00'],
  ])('%s in %s, %s', (language, country, zone, currency, date, times, money) => {
    const format = formatter(localeIn(language, country), zone, currency);
    expect(format.fullDate(from)).toBe(date);
    expect(plain(format.times(wallTimesOf({ startsAt: from, endsAt: to }, zone)))).toBe(times);
    expect(plain(format.money(8100))).toBe(money);
  });

  test.each<[Language, string, string, string]>([
    ['en', 'GB', 'Europe/London', 'Friday 27 November at 19:30 GMT'],
    ['en', 'US', 'America/New_York', 'Friday, November 27 at 2:30 PM EST'],
    ['de', 'DE', 'Europe/Berlin', 'Freitag, 27. November um 20:30 MEZ'],
    ['fr', 'FR', 'Europe/Paris', 'vendredi 27 novembre à 20:30 UTC+1'],
    ['es', 'ES', 'Europe/Madrid', 'viernes, 27 de noviembre, 20:30 CET'],
  ])('a deadline, with its zone: %s in %s, %s', (language, country, zone, deadline) => {
    expect(plain(formatter(localeIn(language, country), zone, 'EUR').deadline(from))).toBe(deadline);
  });

  test('times that the clock shows twice have their offset', () => {
    const [first, second] = ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'];
    const american = formatter('en-US', 'Europe/London', 'GBP');
    expect(plain(american.times(wallTimesOf({ startsAt: first, endsAt: second }, 'Europe/London')))).toBe(
      '1:00 AM GMT+1 – 1:00 AM GMT',
    );
    expect(plain(american.start(wallTimeOf(second, 'Europe/London')))).toBe(
      'Sunday, October 25 at 1:00 AM GMT',
    );
    const german = formatter('de-DE', 'Europe/Berlin', 'EUR');
    expect(plain(german.times(wallTimesOf({ startsAt: first, endsAt: second }, 'Europe/Berlin')))).toBe(
      '02:00 GMT+2 – 02:00 GMT+1',
    );
  });

  test('the zone offset is that of the day shown, not of today', () => {
    const format = formatter('en-AU', 'Australia/Lord_Howe', 'AUD');
    expect(format.zoneAt('2026-11-27T19:30:00.000Z')).toBe('Lord Howe Daylight Time, GMT+11');
    expect(format.zoneAt('2026-06-27T19:30:00.000Z')).toBe('Lord Howe Standard Time, GMT+10:30');
  });
});

describe.each(languages)('in %s', (language) => {
  const documents = everyDocument(language);

  test.each(documents)('HTML and text say the same: %s', (_name, document) => {
    const [html, text] = [htmlOf(document), textOf(document)];
    const { title, paragraphs, quotation, highlight, facts, price, notes, action, footer } = document;
    const rows = price ? [...price.lines, price.total, ...price.after] : [];
    const said = [
      title,
      ...paragraphs,
      ...[...(highlight ? [highlight] : []), ...facts].flatMap(({ label, strong, lines = [] }) => [
        label,
        ...strong,
        ...lines,
      ]),
      ...rows.flatMap(({ label, amount }) => [label, amount]),
      ...notes.flatMap((note) => [note.title, ...note.text.split('\n\n')]),
      ...(quotation ? [...quotation.text.split('\n'), quotation.by] : []),
      ...(action ? [action.label, action.url] : []),
      ...footer,
    ];
    for (const part of said) {
      expect(text).toContain(part);
      expect(html).toContain(escaped(part));
    }
    expect(html).toContain(`<html lang="${language}"`);
    for (const part of [html, text, document.subject, document.preview]) {
      expect(part).not.toBe('');
      expect(part).not.toMatch(/undefined|\[object|NaN|Invalid/);
    }
  });

  test.each(documents)('no text is in capitals: %s', (_name, document) => {
    for (const part of [document.subject, document.preview, textOf(document)])
      expect(part).not.toMatch(/[!¡]/);
  });

  test('each kind of email has its own subject, unless it repeats another', () => {
    expect(new Set(documents.map(([, { subject }]) => subject)).size).toBe(documents.length - 3);
  });
});

test('what people typed cannot become markup', () => {
  const name = '<img src=x onerror="alert(1)"> & \'Co\'';
  const matter = aMatter('en', {
    guest: { name, email: 'ana@example.com', phone: '' },
    venue: aVenue({ name, widget: { ...aVenue().widget, cancellationPolicy: '</table><script>1</script>' } }),
  });
  const document = confirmation(matter);
  expect(htmlOf(document)).not.toMatch(/<script|<img src=x/);
  expect(htmlOf(document)).toContain(escaped(name));
  expect(textOf(document)).toContain(name);
  const card = cardMatter({ message: name, buyer: { name, email: 'ana@example.com' } });
  const given = htmlOf(giftCardGiven(card, { name, email: 'jo@example.com' }));
  expect(given).not.toMatch(/<img/);
  expect(given).toContain(escaped(name));
});

test('guests who are to come early read when, in the email and in the entry of their calendar', () => {
  const startsAt = '2026-11-27T19:30:00.000Z';
  const early = (kind: typeof confirmation) => {
    const booking = aBooking({ startsAt, endsAt: '2026-11-27T20:30:00.000Z' });
    const activity = anActivity({ arriveMinutes: 20 });
    return kind(aMatter('en', { booking, activity, venue: aVenue({ timeZone: 'Europe/London' }) }));
  };
  for (const kind of [confirmation, rescheduling]) {
    expect(textOf(early(kind))).toContain('Please arrive by 19:10');
    expect(textOf(kind(aMatter()))).not.toContain('arrive');
  }
});

test('no image is loaded', () => {
  const html = htmlOf(confirmation(aMatter()));
  expect([...html.matchAll(/<img[^>]*src="([^"]*)"/g)].map((match) => match[1])).toEqual([
    `cid:${aBooking().id}@bookingtms`,
  ]);
  expect(html).toContain('alt="QR code of booking K7WQ2M9X"');
  expect(html).not.toMatch(/url\(|@import/);
});

test.each([
  ['#fde047', '#000000'],
  ['#7c3aed', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#ffffff', '#000000'],
  ['#808080', '#000000'],
])('on %s, %s is readable', (color, readable) => {
  expect(readableOn(color)).toBe(readable);
});

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

test('the logo stands in place of the name, in its narrowest file and with the name for whoever sees no pictures', () => {
  const logoUrl = '/media/org_aaaaaaaaaaaa/organization/med_aaaaaaaaaaaa/0123456789abcdef-1600.webp';
  const { widget } = aVenue();
  const html = htmlOf(confirmation(aMatter('en', { venue: aVenue({ widget: { ...widget, logoUrl } }) })));
  const [, source, alt] = /<img class="logo" src="([^"]+)" alt="([^"]+)"/.exec(html) ?? [];
  expect(source).toMatch(/^https:\/\/[^/]+\/media\/.+-400\.webp$/);
  expect(alt).toBe('Locked &amp; Loaded');
  expect(htmlOf(confirmation(aMatter('en')))).not.toContain('class="logo"');
});

describe('the link to sign', () => {
  const waiverUrl = 'https://book.example/manage/waivers/a.b.c';
  const activity = anActivity({ waiver: { ...waiverRules, version: 1 } });
  const signers = [{ id: 'sig_aaaaaaaaaaaa' as never, name: 'Ana' }];
  const written = (language: Language, guestCount: number, changes: object = {}) =>
    [confirmation, rescheduling].map((document) =>
      textOf(
        document(
          aMatter(language, {
            booking: aBooking({ language, guestCount, signers }),
            activity,
            waiverUrl,
            ...changes,
          }),
        ),
      ),
    );

  test.each(languages)('is in the emails about a visit, in %s', (language) => {
    for (const text of written(language, 4)) expect(text).toContain(waiverUrl);
  });

  test('is gone once all have signed, and where nothing is asked', () => {
    const silent = [...written('en', 1), ...written('en', 4, { activity: anActivity() })];
    for (const text of silent) expect(text).not.toContain('waivers');
  });
});
