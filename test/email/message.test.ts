import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../core/contract/model/venue.ts';
import { languages } from '../../core/contract/model/venue.ts';
import { confirmation } from '../../lambdas/usecases/email/confirmation.ts';
import { formatsFor } from '../../lambdas/usecases/email/formats.ts';
import { htmlOf } from '../../lambdas/usecases/email/html.ts';
import { refund } from '../../lambdas/usecases/email/refund.ts';
import { readableOn } from '../../lambdas/usecases/email/style.ts';
import type { SubjectMatter } from '../../lambdas/usecases/email/subject-matter.ts';
import { textOf } from '../../lambdas/usecases/email/text.ts';
import { aBooking, aMatter, aVenue } from './support.ts';

function confirmed(matter: SubjectMatter) {
  const document = confirmation(matter, 'code');
  return { subject: document.subject, html: htmlOf(document), text: textOf(document) };
}

function refunded(matter: SubjectMatter) {
  const document = refund(matter);
  return { html: htmlOf(document), text: textOf(document) };
}

const zoned = { from: '2026-11-27T19:30:00.000Z', to: '2026-11-27T20:30:00.000Z' };

describe('the same moment, as each guest reads it', () => {
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
    const format = formatsFor(language, country, zone, currency);
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(format.date(zoned.from)).toBe(date);
    expect(plain(format.times(zoned.from, zoned.to))).toBe(times);
    expect(plain(format.money(8100))).toBe(money);
  });

  test('the zone is the one of the day, not of today', () => {
    const format = formatsFor('en', 'AU', 'Australia/Lord_Howe', 'AUD');
    expect(format.zone('2026-11-27T19:30:00.000Z')).toBe('Lord Howe Daylight Time, GMT+11');
    expect(format.zone('2026-06-27T19:30:00.000Z')).toBe('Lord Howe Standard Time, GMT+10:30');
  });
});

describe.each(languages)('in %s', (language) => {
  test('the confirmation says the same as HTML and as text', () => {
    const matter = aMatter(language);
    const { html, text, subject } = confirmed(matter);
    const format = formatsFor(language, 'GB', 'Europe/London', 'GBP');
    const said = [
      format.date(zoned.from),
      format.times(zoned.from, zoned.to),
      format.zone(zoned.from),
      '12 Camden Passage',
      'London N1 8EA',
      'K7WQ2M9X',
      format.money(6600),
      format.money(1500),
      format.money(8100),
      'Free cancellation up to 24 hours before the start.',
      '+44 20 7946 0123',
    ];
    for (const part of said) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(text).toContain(matter.manageUrl);
    expect(html).toContain(`href="${matter.manageUrl}"`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(subject).toContain(format.date(zoned.from));
    for (const part of [html, text, subject]) expect(part).not.toMatch(/undefined|\[object|NaN/);
  });

  test('the apology says how much comes back, and where to find another time', () => {
    const matter = aMatter(language);
    const { html, text } = refunded(matter);
    const money = formatsFor(language, 'GB', 'Europe/London', 'GBP').money(8100);
    for (const part of [html, text]) {
      expect(part).toContain(money);
      expect(part).toContain(matter.venueUrl);
      expect(part).not.toContain(matter.manageUrl);
    }
  });
});

test('languages differ in every text', () => {
  const messages = languages.map((language) => confirmed(aMatter(language)));
  expect(new Set(messages.map((message) => message.subject)).size).toBe(languages.length);
});

test('what people typed cannot become markup', () => {
  const name = '<img src=x onerror="alert(1)"> & \'Co\'';
  const matter = aMatter('en', {
    guest: { name, email: 'ana@example.com', phone: '' },
    venue: aVenue({ name, widget: { ...aVenue().widget, cancellationPolicy: '</table><script>1</script>' } }),
  });
  const { html, text } = confirmed(matter);
  expect(html).not.toMatch(/<script|<img src=x/);
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Co&#39;');
  expect(text).toContain(name);
});

test('a free booking has nothing to pay, and one not paid yet is not called paid', () => {
  const quote = { currency: 'GBP', lines: [], subtotal: 0, total: 0, dueNow: 0 };
  const free = confirmed(aMatter('en', { booking: aBooking({ quote, paymentState: 'unpaid' }) }));
  expect(free.text).toContain('Total – Nothing to pay');
  const later = confirmed(aMatter('en', { booking: aBooking({ paymentState: 'unpaid' }) }));
  expect(later.text).toContain('Total – £81.00');
  expect(later.text).not.toContain('Paid');
});

test('no image is fetched from anywhere', () => {
  const { html } = confirmed(aMatter());
  expect([...html.matchAll(/<img[^>]*src="([^"]*)"/g)].map((match) => match[1])).toEqual(['cid:code']);
  expect(html).toContain('alt="QR code of booking K7WQ2M9X"');
  expect(html).not.toMatch(/url\(|@import/);
});

test.each([
  ['#fde047', '#000000'],
  ['#7c3aed', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#ffffff', '#000000'],
  ['#808080', '#000000'],
])('on %s, %s can be read', (color, readable) => {
  expect(readableOn(color)).toBe(readable);
});
