import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { organizationId, venueId } from '../../../core/contract/model/ids.ts';
import {
  type EmailKind,
  emailKind,
  guestEmailKind,
  staffEmailKind,
} from '../../../core/contract/model/notify/email-kind.ts';
import { type Language, languages } from '../../../core/words/languages.ts';
import { bookingEmails, emailName } from '../../../lambdas/usecases/notify/email/booking-emails.ts';
import { exampleMatter } from '../../../lambdas/usecases/notify/email/preview/example-booking.ts';
import { guestExamples } from '../../../lambdas/usecases/notify/email/preview/guest-examples.ts';
import { listEmails, previewEmail } from '../../../lambdas/usecases/notify/email/preview/preview-emails.ts';
import { previewOf } from '../../../lambdas/usecases/notify/email/preview/preview-of.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import { office } from '../../venue/support.ts';

let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running.close());

async function open(status: 'draft' | 'published' = 'published') {
  const shop = await office(running.table, { activity: { status } });
  const deps = { ...shop.deps, siteUrl: 'https://book.example' };
  const venue = { venueId: shop.venue.id, language: 'en' as const };
  return { ...shop, deps, at: venue };
}

type BookingKind = keyof typeof bookingEmails;
const bookingKinds = Object.keys(bookingEmails) as BookingKind[];

describe('the list of emails', () => {
  test('has every email about a booking, save those that repeat another', () => {
    const listed: readonly string[] = guestEmailKind.options;
    expect(bookingKinds.filter((kind) => !listed.includes(kind)).sort()).toEqual([
      'confirmed-again',
      'payment-requested-again',
    ]);
  });

  test('names each email once, with its own subject, as from the venue or the organization', async () => {
    const { deps, admin, at, venue, organization } = await open();
    const { items } = await listEmails(deps, admin, at);
    expect(items.map(({ kind }) => kind)).toEqual(emailKind.options);
    expect(new Set(items.map(({ subject }) => subject)).size).toBe(items.length);
    for (const { audience, fromName, replyTo } of items) {
      if (audience === 'guest') expect([fromName, replyTo]).toEqual([venue.name, venue.email]);
      else expect(replyTo).toBe(organization.ownerEmail);
    }
  });

  test('is not there for members of another venue or organization', async () => {
    const { deps, actor, admin, at } = await open();
    const elsewhere = actor({ role: 'admin', venueIds: [venueId.parse('ven_000000000000')] });
    await expect(listEmails(deps, elsewhere, at)).rejects.toMatchObject({ code: 'not-found' });
    const stranger = { ...admin, organizationId: organizationId.parse('org_000000000000') };
    const preview = previewEmail(deps, stranger, { ...at, kind: 'confirmed', scheme: 'light' });
    await expect(preview).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a preview', () => {
  test.each(emailKind.options)('of %s is whole in every language, light and dark', async (kind) => {
    const { deps, admin, at } = await open();
    for (const language of languages) {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await previewEmail(deps, admin, { ...at, language, kind, scheme });
        expect(page).toMatch(/<h1>[^<]+<\/h1>/);
        expect(page).not.toMatch(/undefined|NaN|cid:|prefers-color-scheme|\{\w+\}/);
        expect(page.includes('@media all')).toBe(scheme === 'dark');
      }
    }
  });

  test.each(staffEmailKind.options)('of %s to a member has no sentence left in English', async (kind) => {
    const { deps, admin, at } = await open();
    const sentences = async (language: Language) => {
      const page = await previewEmail(deps, admin, { ...at, language, kind, scheme: 'light' });
      const texts = [...page.matchAll(/>([^<>]{25,})</g)].map(([, text = '']) => text.trim());
      return texts.filter((text) => !text.includes('{') && /\w \w+ \w/.test(text));
    };
    const english = await sentences('en');
    expect(english.length).toBeGreaterThan(3);
    for (const language of ['de', 'es', 'fr'] as const) {
      expect((await sentences(language)).filter((text) => english.includes(text))).toEqual([]);
    }
  });

  test('is of the kind that would be sent for such a booking', async () => {
    const { venue, organization, activity, deps } = await open();
    const place = {
      organization,
      venue: { ...venue, widget: { ...venue.widget, color: '#123456' } },
      activity,
      otherActivity: activity,
      siteUrl: deps.siteUrl,
      language: 'en' as const,
      now: '2026-11-22T09:00:00.000Z',
    };
    for (const kind of bookingKinds) {
      if (kind === 'confirmed-again' || kind === 'payment-requested-again') continue;
      const { booking, event, now } = exampleMatter(kind, place);
      expect([kind, emailName(kind, booking, event, now)]).toEqual([kind, expect.any(String)]);
    }
    const sent = await guestExamples.confirmed(place);
    expect(previewOf({ ...sent, attachments: [] }, 'dark')).toContain(sent.attachments[1]?.contentId);
  });

  test('of a group has every room, its code and one sum', async () => {
    const { deps, admin, at } = await open();
    const preview = (kind: EmailKind) => previewEmail(deps, admin, { ...at, kind, scheme: 'light' });
    const [confirmed, asked] = [await preview('group-confirmed'), await preview('group-payment-requested')];
    for (const page of [confirmed, asked])
      for (const reference of ['K7WQ2M9X', 'P4XN8R6T']) expect(page).toContain(reference);
    const codes = [...confirmed.matchAll(/src="(data:image\/png[^"]+)"/g)].map(([, code]) => code);
    expect(codes).toHaveLength(2);
    expect(asked).toContain('/manage/group/example');
  });

  test('shows the look of the organization, and an example before there is any activity', async () => {
    const { deps, admin, at, edit, venue } = await open('draft');
    const { color: _own, ...widget } = venue.widget;
    await edit({ widget: { ...widget, logoUrl: 'https://brand.example/logo.png' } });
    const page = await previewEmail(deps, admin, { ...at, kind: 'confirmed', scheme: 'light' });
    expect(page).toContain('src="https://brand.example/logo.png"');
    expect(page).toContain('#3b4fd8');
    expect(page).toContain('Escape Room');
  });
});
