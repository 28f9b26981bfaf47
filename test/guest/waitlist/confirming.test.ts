import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withLook } from '../../../core/domain/catalogue/look.ts';
import { languages } from '../../../core/words/languages.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { keys } from '../../../lambdas/data/keys.ts';
import type { Bus, BusEvent } from '../../../lambdas/gateways/bus.ts';
import type { EmailMessage } from '../../../lambdas/gateways/email.ts';
import { openWaitlistPage } from '../../../lambdas/usecases/guest/pages/open-waitlist-page.ts';
import { confirmWaitlist } from '../../../lambdas/usecases/guest/waitlist/confirm-waitlist.ts';
import { leaveWaitlist } from '../../../lambdas/usecases/guest/waitlist/leave-waitlist.ts';
import { offerSeats } from '../../../lambdas/usecases/guest/waitlist/offer-seats.ts';
import { waitlistJoined } from '../../../lambdas/usecases/notify/email/documents/waitlist-joined.ts';
import { messageOf } from '../../../lambdas/usecases/notify/email/message.ts';
import { sendWaitlistEmail } from '../../../lambdas/usecases/notify/email/send-waitlist-email.ts';
import { announceChanges } from '../../../lambdas/usecases/notify/events/announce-changes.ts';
import { held, meanwhile, sessionAt } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { record } from '../../notify/stream/support/record.ts';
import { auditSeats } from '../../support/audit.ts';
import { confirm, fullSession, join } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type Full = Awaited<ReturnType<typeof fullSession>>;

/** What stream, bus and mail make of the entry of a guest while something happens. */
async function follow({ shop, session }: Full, happen: () => Promise<unknown>) {
  const before = await waitlist(till.table).list(shop.organization.id, session.id);
  await happen();
  const events: BusEvent[] = [];
  const bus: Bus = {
    async publish(published) {
      events.push(...published);
      return [];
    },
  };
  const after = await waitlist(till.table).list(shop.organization.id, session.id);
  const changes = await Promise.all(
    after
      .filter(({ id, version }) => before.find((each) => each.id === id)?.version !== version)
      .map(async (entry) => {
        const key = keys.waitlistEntry(shop.organization.id, session.id, entry.id);
        const was = before.find(({ id }) => id === entry.id);
        const change = await record(till.table, key, async () => undefined);
        return { ...change, before: was ? { entity: 'WAITLIST_ENTRY', ...was } : null };
      }),
  );
  await announceChanges({ bus }, changes);
  const mails: EmailMessage[] = [];
  const mailer = {
    send: async (message: EmailMessage) => {
      mails.push(message);
      return 'message-1';
    },
  };
  for (const event of [...events, ...events]) {
    if (event.type === 'waitlist.joined')
      await sendWaitlistEmail({ ...till.deps, mailer, invocation: 'one' }, event.detail);
    if (event.type === 'session.seats-freed') await offerSeats(till.deps, event.detail);
  }
  return mails;
}

const tokenIn = ({ text }: EmailMessage) => text.match(/\/manage\/waitlist\/([\w.-]+)/)?.[1] ?? '';

test('a party is offered seats only after confirming by email; then also seats freed before', async () => {
  const full = await fullSession(till);
  const [mail, ...more] = await follow(full, () => full.join('Ana', 1, { confirms: false }));
  expect(more).toEqual([]);
  await full.giveBack(1);
  await full.tell();
  expect(await full.statuses()).toEqual({ Ana: 'unconfirmed' });
  await follow(full, () => confirmWaitlist(till.deps, tokenIn(mail as EmailMessage)));
  expect(await full.statuses()).toEqual({ Ana: 'offered' });
});

test('only the link in the email confirms, not the answer to joining', async () => {
  const { join, statuses } = await fullSession(till);
  const { token } = await join('Ana', 1, { confirms: false });
  await expect(confirmWaitlist(till.deps, token)).rejects.toMatchObject({ code: 'invalid-link' });
  expect(await statuses()).toEqual({ Ana: 'unconfirmed' });
});

test('after two hours it is too late, and the guest may join again; the link still leaves', async () => {
  const full = await fullSession(till);
  const { token } = await full.join('Ana', 1, { confirms: false });
  await expect(full.join('Ana', 2, { confirms: false })).rejects.toMatchObject({ code: 'conflict' });
  till.clock.at = new Date(till.clock.at.getTime() + 120 * 60_000);
  await expect(confirm(till, token)).rejects.toMatchObject({ code: 'invalid-link' });
  const again = await full.join('Ana', 2);
  expect(await full.statuses()).toEqual({ Ana: 'waiting' });
  await leaveWaitlist(till.deps, again.token);
  expect(await full.statuses()).toEqual({ Ana: 'left' });
  await expect(confirm(till, again.token)).rejects.toMatchObject({ code: 'invalid-link' });
});

test('confirming twice is once, also after an offer', async () => {
  const { join, giveBack, tell, statuses } = await fullSession(till);
  const { token } = await join('Ana', 1);
  await confirm(till, token);
  await giveBack(1);
  await tell();
  await confirm(till, token);
  expect(await statuses()).toEqual({ Ana: 'offered' });
});

test('a list takes twenty-five parties that have not confirmed, also when others join at the same moment', async () => {
  const { join, statuses } = await fullSession(till);
  const names = Array.from({ length: 24 }, (_, index) => `Guest ${index}`);
  for (const name of names) await join(name, 1, { confirms: false, email: `${name.slice(6)}@example.com` });
  const table = meanwhile(till.table, 0, () => join('Quick', 1, { confirms: false }));
  const isFull = { code: 'conflict', message: expect.stringContaining('full') };
  await expect(join('Slow', 1, { confirms: false, table })).rejects.toMatchObject(isFull);
  await expect(join('Next', 1, { confirms: false })).rejects.toMatchObject(isFull);
  expect(Object.keys(await statuses())).toHaveLength(25);
  till.clock.at = new Date(till.clock.at.getTime() + 120 * 60_000);
  await join('Late', 1);
});

test('an email address has five entries to confirm over all sessions, then none until it confirms one', async () => {
  const { shop, join: joinFirst } = await fullSession(till);
  const joins = [joinFirst];
  for (const day of [1, 2, 3, 4, 5]) {
    const session = await sessionAt(till.table, shop, 12, `2026-12-0${day}`);
    await held(till, shop, session, 10);
    joins.push((name, quantity, more) =>
      join(till, shop.venue.embedKey, session.id, { name, quantity, ...more }),
    );
  }
  const last = joins.pop();
  const tokens: string[] = [];
  for (const joinOne of joins) tokens.push((await joinOne('Ana', 1, { confirms: false })).token);
  await expect(last?.('Ana', 1, { confirms: false })).rejects.toMatchObject({
    code: 'conflict',
    message: 'confirm-waitlists',
  });
  await confirm(till, tokens[0] ?? '');
  await last?.('Ana', 1, { confirms: false });
});

test('the email has what, when and until when, in every language, and one link to confirm or leave', async () => {
  const full = await fullSession(till);
  await full.join('Ana', 1, { confirms: false });
  const [entry] = await waitlist(till.table).list(full.shop.organization.id, full.session.id);
  if (!entry?.confirmBy) throw new Error('No entry.');
  const { activity, organization } = full.shop;
  const venue = withLook(full.shop.venue, organization);
  const { confirmBy } = entry;
  for (const language of languages) {
    const url = 'https://book.example/manage/waitlist/a.b.c';
    const matter = { activity, venue, currency: 'USD' as const, confirmBy, url };
    const { subject, text, html } = messageOf(
      waitlistJoined({ ...matter, entry: { ...entry, language } }),
      entry.guest,
      venue,
      [],
    );
    expect(subject).toContain(activity.name);
    for (const part of [text, html]) {
      expect(part).toContain(url);
      expect(part).toContain('Ana');
    }
  }
});

test('the page behind the link confirms or leaves by a button, and does nothing by itself', async () => {
  const full = await fullSession(till);
  const [mail] = await follow(full, () => full.join('Ana', 1, { confirms: false }));
  const token = tokenIn(mail as EmailMessage);
  const languagesBuilt = Object.fromEntries(languages.map((language) => [language, `${language}.js`]));
  const assets = { languages: languagesBuilt } as never;
  const deps = { ...till.deps, assets, feedUrl: 'wss://feed.example' };
  const open = () => openWaitlistPage(deps, token, { query: {}, accepted: 'en' });
  const { html, status } = await open();
  expect(status).toBe(200);
  expect(html).toContain(`data-url="/api/public/waitlist/${token}/confirmation"`);
  expect(html).toContain('data-method="DELETE"');
  expect(await full.statuses()).toEqual({ Ana: 'unconfirmed' });
  await confirmWaitlist(till.deps, token);
  expect((await open()).html).not.toContain('/confirmation');
  const [, leave = ''] = (await open()).html.match(/\/api\/public\/waitlist\/([\w.-]+)"/) ?? [];
  await leaveWaitlist(till.deps, leave);
  expect((await open()).html).not.toContain('<button');
  expect((await openWaitlistPage(deps, 'forged', { query: {}, accepted: 'en' })).status).toBe(404);
});
