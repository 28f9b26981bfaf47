import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { useGuests } from '../../support/browser.ts';
import { type ReceivedEmail, sharedWorld } from '../../support/world.ts';
import { eventually } from '../support/eventually.ts';
import {
  chooseActivity,
  chooseDay,
  chooseDayOfNextMonth,
  fillDetails,
  focusOn,
  freeSlots,
  goToPayment,
  payOn,
  reserve,
  slotOf,
  subscribed,
} from '../support/widget.ts';

/** A guest books on a venue's own website, from the first look to the email, while another guest watches. */

const world = sharedWorld();
const [websites = ''] = world.info.demoSites;
const guests = useGuests();

interface Journey {
  readonly activity: string;
  readonly width: number;
  /** Page of the website; what it holds is an iframe, by script or by hand. */
  readonly page: string;
  /** Where the guest is after payment. */
  readonly back: string;
  readonly timeZone: string;
  /** English as it is written there: emails are. */
  readonly locale: string;
  /** A unit of which one more comes than the widget proposes. */
  readonly more?: string;
  readonly party: string;
  /** How the slot reads for others while it is held and once it is booked, by how it read before. */
  readonly seen: (before: string) => readonly [held: string, booked: string];
  readonly questions?: Record<string, string>;
}

const shared = (before: string) => {
  const left = `${Number.parseInt(before, 10) - 2} places left`;
  return [left, left] as const;
};
const newYork = {
  activity: 'Axe Night',
  timeZone: 'America/New_York',
  locale: 'en-US',
  more: 'Thrower',
  party: '2 × Thrower',
  seen: shared,
  page: '/cipher-house-new-york?from=newsletter',
  back: `${websites}/cipher-house-new-york?from=newsletter`,
};

const journeys: Journey[] = [
  { ...newYork, width: 390 },
  { ...newYork, width: 1280 },
  {
    activity: 'Lagoon Mystery Walk',
    width: 390,
    timeZone: 'Australia/Lord_Howe',
    locale: 'en-AU',
    more: 'Adult',
    party: '2 × Adult',
    seen: shared,
    page: '/meridian-rooms-lord-howe',
    back: `${websites}/meridian-rooms-lord-howe`,
  },
  {
    activity: 'Moriarty’s Study',
    width: 1280,
    timeZone: 'Europe/London',
    locale: 'en-GB',
    party: '2 × Player',
    seen: () => ['Being booked', 'Full'],
    questions: { 'What should the letter call your team?': 'The Irregulars' },
    // Without the script the widget cannot know its page: the venue's own public page takes over.
    page: '/meridian-rooms-london/iframe',
    back: `${world.info.site}/meridian-rooms-london`,
  },
];

test.each(journeys.map((journey, index) => ({ ...journey, nth: 15 + index })))(
  '$activity at $width px, on $page',
  async (journey) => {
    const { width, activity, page: path, back, nth, more, party, seen, timeZone } = journey;
    const answers = {
      name: 'Ana Pérez',
      email: `ana-${nth}@example.com`,
      questions: journey.questions ?? {},
    };
    const page = await (await guests.enter({ width })).newPage();
    const told = await toldTo(page);
    await page.goto(websites + path);
    const widget = page.frameLocator('iframe');
    await chooseActivity(widget, activity);
    const date = await chooseDayOfNextMonth(widget, nth);
    const slot = freeSlots(widget).first();
    const [sessionId, startsAt] = await Promise.all([
      slot.getAttribute('data-session'),
      slot.locator('time').getAttribute('datetime'),
    ]);
    const starts = new Date(startsAt ?? '');
    const clock = (zone: string, locale = 'en-US') =>
      plain(starts.toLocaleTimeString(locale, { timeZone: zone, timeStyle: 'short' }));
    expect(clock(timeZone)).not.toBe(clock('Asia/Tokyo'));
    expect(plain(await slot.locator('time').textContent())).toBe(clock(timeZone));

    const watcher = await watch(journey, date);
    const watched = slotOf(watcher.frameLocator('iframe'), sessionId ?? '');
    const [held, booked] = seen((await watched.locator('span').first().textContent()) ?? '');

    await slot.click();
    if (more) await widget.getByRole('button', { name: `More: ${more}` }).click();
    await widget.getByText(party).waitFor();
    await reserve(widget);
    expect(await widget.getByRole('timer').textContent()).toMatch(/^(10:00|9:\d\d)$/);
    await watched.filter({ hasText: held }).waitFor();

    await fillDetails(widget, answers);
    await goToPayment(widget, page);
    await payOn(page);
    await page.waitForURL(back);
    const end = back.startsWith(websites) ? widget : page;
    await end.getByRole('heading', { name: 'You are booked!' }).waitFor();
    const reference = plain(await end.locator('.reference').textContent());
    if (back.startsWith(websites)) await eventually(async () => told.at(-1));
    await watched.filter({ hasText: booked }).waitFor();
    expect(await watcher.evaluate(() => 'neverReloaded' in window)).toBe(true);
    expect(told).toEqual(back.startsWith(websites) ? [reference] : []);

    const email = await emailTo(answers.email);
    expect(email.subject).toContain(activity);
    for (const part of [reference, 'Ana Pérez', party, clock(timeZone, journey.locale)]) {
      expect(plain(email.body.text)).toContain(part);
    }
    const link = /http\S+\/manage\/\S+/.exec(email.body.text)?.[0] ?? '';
    expect(codeIn(email)).toBe(link);
    expect(calendarFileIn(email)).toContain(`DTSTART:${starts.toISOString().replace(/[-:]|\.000/g, '')}`);
    await page.goto(link);
    await page.getByText('Confirmed', { exact: true }).waitFor();
    expect(await page.locator('.reference').textContent()).toBe(reference);
    await page.getByText(party).waitFor();
  },
);

/** Without the narrow spaces that some versions of English put into times. */
const plain = (text: string | null): string => (text ?? '').replace(/\s/g, ' ');

/** Another guest who looks at the same day, and follows it. */
async function watch({ width, page: path, activity }: Journey, date: string): Promise<Page> {
  const page = await (await guests.enter({ width })).newPage();
  const following = subscribed(page);
  await page.goto(websites + path);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const widget = page.frameLocator('iframe');
  await chooseActivity(widget, activity);
  await chooseDay(widget, date);
  await following;
  return page;
}

/** What the website hears of complete bookings. */
async function toldTo(page: Page): Promise<string[]> {
  const told: string[] = [];
  await page.exposeFunction('hear', (reference: string) => told.push(reference));
  await page.addInitScript(
    "document.addEventListener('bookingtms:booking-complete', ({ detail }) => hear(detail.reference))",
  );
  return told;
}

function emailTo(address: string): Promise<ReceivedEmail> {
  return eventually(async () =>
    (await world.inbox()).find(({ destination }) => destination.to.some((to) => to.includes(address))),
  );
}

/** What a camera reads from the picture in the email. */
function codeIn({ attachments, body }: ReceivedEmail): string | undefined {
  const picture = attachments.find(({ contentType }) => contentType === 'image/png');
  // The inbox shows the picture in place of its `cid:` address.
  expect(body.html).toContain(picture?.content);
  const { data, width, height } = PNG.sync.read(Buffer.from(picture?.content ?? '', 'base64'));
  return jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
}

function calendarFileIn({ attachments }: ReceivedEmail): string {
  const file = attachments.find(({ filename }) => filename?.endsWith('.ics'));
  return Buffer.from(file?.content ?? '', 'base64').toString();
}

test.each(['popup', 'floating'])(
  'the button of a %s opens the widget, and Escape gives the focus back',
  async (mode) => {
    const page = await (await guests.enter()).newPage();
    await page.goto(`${websites}/cipher-house-new-york/${mode}`);
    const opener = page.getByRole('button', { name: 'Book now' });
    await opener.click();
    const widget = page.getByRole('dialog').frameLocator('iframe');
    await chooseActivity(widget, 'Axe Night');
    await chooseDayOfNextMonth(widget, 2);
    await freeSlots(widget).first().focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await focusOn(opener);
  },
);
