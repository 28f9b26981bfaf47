import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { languages } from '../../../core/words/languages.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { changeBooking } from '../../../lambdas/data/guest/change-booking.ts';
import type { PageDeps, Visit } from '../../../lambdas/usecases/guest/pages/deps.ts';
import { openBookingPage } from '../../../lambdas/usecases/guest/pages/open-booking-page.ts';
import { openKioskPage } from '../../../lambdas/usecases/guest/waivers/pages/open-kiosk-page.ts';
import { openWaiverPage } from '../../../lambdas/usecases/guest/waivers/pages/open-waiver-page.ts';
import { signKioskLink, signLink, signWaiverLink } from '../../../lambdas/usecases/scope/links.ts';
import { openCounter } from '../../desk/support.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { keepWaiver, waiverRules } from '../../support/waiver.ts';

/** The pages on which guests sign: what they show, and above all what they do not. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const secret = 'a secret for tests';
const until = new Date('2027-01-01T00:00:00.000Z');
const assets = {
  script: '/assets/widget.js',
  languages: Object.fromEntries(languages.map((each) => [each, `/assets/${each}.js`])),
  waiver: { script: '/assets/waiver.js', style: '/assets/waiver.css' },
  portal: { script: '', style: '', imports: [], texts: {} },
};

async function open() {
  const widget = { languages: [...languages] };
  const counter = await openCounter(running.table, {
    waiver: { ...waiverRules, asksBirthDate: true, version: 1 },
  });
  const { floor } = counter;
  await keepWaiver(running.table, floor.shop.activity);
  const guest = { name: 'Ana Quintero', email: 'ana@example.com', phone: '+34 600 000 000' };
  const booking = await counter.book({ guest, party: [{ unitId: 'player', quantity: 2 }] });
  const { organizationId, venueId, id: bookingId } = booking;
  floor.clock.at = new Date(booking.startsAt);
  const deps: PageDeps = {
    table: running.table,
    clock: floor.clock,
    linkSecret: async () => secret,
    assets,
    siteUrl: 'https://book.example',
    feedUrl: 'wss://feed.example/ws',
  };
  const visit = (query: Visit['query'] = {}): Visit => ({ query, accepted: 'en' });
  const link = { organizationId, bookingId };
  const tokens = {
    waiver: await signWaiverLink(secret, link, until),
    manage: await signLink(secret, link, until),
    kiosk: await signKioskLink(secret, { organizationId, venueId }, until),
  };
  const signed = (...names: string[]) =>
    changeBooking(running.table, { organizationId, bookingId }, booking.startsAt, (before) => ({
      after: {
        ...before,
        signers: names.map((name, index) => ({ id: `sig_${index}00000000000` as never, name })),
      },
    }));
  return { ...counter, widget, booking, deps, visit, tokens, signed, link };
}

describe('the page of a party', () => {
  test('asks for what the venue asks, and tells nothing else of the booking', async () => {
    const { deps, tokens, visit, booking, signed } = await open();
    await signed('Berta Borges');
    const { html, headers, status } = await openWaiverPage(deps, tokens.waiver, visit());
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src[^;]*\*/);
    for (const part of [
      'I take part at my own risk.',
      'type="date"',
      '1 of 2 have signed',
      'Berta B.',
      'noindex',
    ])
      expect(html).toContain(part);
    for (const secretPart of ['Quintero', 'Borges', 'ana@example.com', '600 000', booking.reference])
      expect(html).not.toContain(secretPart);
    expect(html).not.toContain('kiosk');
  });

  test('has no form once all have signed, or the booking is cancelled', async () => {
    const { deps, tokens, visit, signed, link, booking } = await open();
    await signed('Ana', 'Berta');
    const all = await openWaiverPage(deps, tokens.waiver, visit());
    expect(all.html).toContain('Everyone in this party has signed.');
    expect(all.html).not.toContain('<form');
    const before = await bookings(running.table).get(link.organizationId, link.bookingId);
    expect(before?.signers).toHaveLength(2);
    expect(booking.state).toBe('confirmed');
  });

  test('opens with no other link, and this link opens nothing else', async () => {
    const { deps, tokens, visit } = await open();
    for (const token of [tokens.manage, tokens.kiosk, 'nonsense']) {
      expect((await openWaiverPage(deps, token, visit())).status).toBe(404);
    }
    expect((await openBookingPage(deps, tokens.waiver, visit())).status).toBe(404);
    expect((await openKioskPage(deps, tokens.waiver, visit())).status).toBe(404);
  });

  test.each(languages)('has all its texts in %s', async (lang) => {
    const { deps, tokens, visit } = await open();
    const { html } = await openWaiverPage(deps, tokens.waiver, visit({ lang }));
    expect(html).not.toMatch(/sign\.\w+|undefined|\{(activity|years)\}/);
  });

  test('the manage page leads to it', async () => {
    const { deps, tokens, visit } = await open();
    const { html } = await openBookingPage(deps, tokens.manage, visit());
    expect(html).toMatch(/0 of 2 have signed.*href="\/manage\/waivers\/[\w.-]+"/s);
  });
});

describe('the kiosk', () => {
  test('lists today’s parties by first name, each with a way to sign', async () => {
    const { deps, tokens, visit, book, floor } = await open();
    await book({
      sessionId: floor.session(3).id,
      guest: { name: 'Tom Tomorrow', email: 't@example.com', phone: '' },
    });
    const { html } = await openKioskPage(deps, tokens.kiosk, visit());
    expect(html).toContain('Ana Q.');
    expect(html).toMatch(/href="\/manage\/waivers\/[\w.-]+\?kiosk=/);
    for (const part of ['Quintero', 'ana@example.com', 'Tom']) expect(html).not.toContain(part);
  });

  test('a party that has signed is done', async () => {
    const { deps, tokens, visit, signed } = await open();
    await signed('Ana', 'Berta');
    const { html } = await openKioskPage(deps, tokens.kiosk, visit());
    expect(html).toContain('All signed');
    expect(html).not.toContain('/manage/waivers/');
  });

  test('a page opened there returns there, and only to the kiosk of its own venue', async () => {
    const [mine, theirs] = [await open(), await open()];
    const page = async (kiosk: string) =>
      (await openWaiverPage(mine.deps, mine.tokens.waiver, mine.visit({ kiosk }))).html;
    expect(await page(mine.tokens.kiosk)).toContain(`data-kiosk="/kiosk/${mine.tokens.kiosk}"`);
    expect(await page(theirs.tokens.kiosk)).not.toContain('data-kiosk');
    expect(await page('https://evil.example')).not.toContain('evil');
  });
});
