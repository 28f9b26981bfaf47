import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question } from '../../../core/contract/model/question.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { audit, auditColours, auditLong, auditSchemes } from '../support/audit.ts';
import { eventually } from '../support/eventually.ts';
import { openVenue } from '../support/venue.ts';
import {
  chooseActivity,
  chooseDay,
  fillDetails,
  freeSlots,
  goToPayment,
  payOn,
  reserve,
  slotOf,
} from '../support/widget.ts';

/** Every page, in every state: nothing for axe-core to object to, and no wider than the narrowest screen. */

const world = sharedWorld();
const { site, demoSites, organizations } = world.info;
const [websites = ''] = demoSites;
const venues = organizations.flatMap((organization) => organization.venues);
const guests = useGuests();

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  label: `A question of the kind ${kind}`,
  kind,
  required: true,
  options: [],
  ...more,
});
const questions = [
  question('text', 'text'),
  question('textarea', 'textarea', { required: false }),
  question('select', 'select', { options: ['Birthday', 'Just for fun'] }),
  question('multiselect', 'multiselect', { options: ['Nuts', 'Milk'] }),
  question('checkbox', 'checkbox'),
];
const widget = {
  color: '#1f5f8b',
  theme: 'light' as const,
  languages: ['en' as const],
  terms: 'Come early.',
  cancellationPolicy: 'Free until the day before.',
};

async function answer(page: Page): Promise<void> {
  await fillDetails(page, { name: 'Ana Pérez', email: 'ana@example.com' });
  await page.getByLabel('A question of the kind text', { exact: true }).fill('Owls');
  await page.getByLabel('A question of the kind select').selectOption('Birthday');
  await page.getByLabel('Milk').check();
  await page.getByLabel('A question of the kind checkbox').check();
}

test('what is wrong is found', async () => {
  const page = await (await guests.enter()).newPage();
  await page.setContent('<img src="data:,"><p style="color:#999;width:400px">Hard to read</p>');
  const findings = (await audit(page, 'bad')).join();
  for (const wrong of ['image-alt', 'color-contrast', 'html-has-lang', 'sideways'])
    expect(findings).toContain(wrong);
});

test.each(['light', 'dark'])(
  'the widget on a %s page, step by step',
  async (theme) => {
    const findings: string[] = [];
    const context = await guests.enter({ expected: [/status of 409/] });
    let page = await context.newPage();
    const check = async (where: string) => {
      // A theme is nothing but colours.
      const look = theme === 'light' ? audit : auditColours;
      findings.push(...(await look(page, `${where}, ${theme}`)));
    };
    const venue = await openVenue(world, {
      activity: { questions },
      venue: { widget, delayedPayments: true },
    });
    // A tab remembers its booking, so each begins in one of its own.
    const start = async () => {
      page = await context.newPage();
      await page.clock.install();
      await page.goto(`${venue.widget}&theme=${theme}`);
      await chooseDay(page, venue.date);
    };
    const hold = async () => {
      await slotOf(page, venue.sessionId).click();
      await page.getByText('Total').waitFor();
    };

    await start();
    await check('time');
    await hold();
    await check('party');
    await reserve(page);
    await check('details');
    await page.getByRole('button', { name: /^Pay / }).click();
    await page.getByRole('alert').waitFor();
    await check('details with errors');
    await answer(page);
    await goToPayment(page, page);
    await page.getByRole('link', { name: 'Go back without paying' }).click();
    await page.getByRole('button', { name: 'Continue to payment' }).waitFor();
    await check('not paid');
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await goToPayment(page, page);
    await payOn(page);
    await page.getByRole('heading', { name: 'You are booked!' }).waitFor();
    await check('confirmed');
    const file = await page.getByRole('link', { name: /ics/ }).getAttribute('href');
    await page.goto(`${site}/manage/${file?.split('/').at(-2)}`);
    await page.getByText('Confirmed', { exact: true }).waitFor();
    await check('manage');

    await start();
    await hold();
    await reserve(page);
    await answer(page);
    await goToPayment(page, page);
    await page.getByLabel(/^Seconds/).fill('86400');
    await page.getByRole('button', { name: 'Bank transfer, arrives later' }).click();
    await page.getByRole('heading', { name: 'Checking your payment' }).waitFor();
    await check('checking');
    const waiting = page.getByRole('heading', { name: 'Your payment is on its way' });
    await eventually(async () => {
      await page.clock.fastForward(6000);
      return (await waiting.isVisible()) || undefined;
    });
    await check('waiting for the bank');

    await start();
    await hold();
    await venue.take(8);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Someone has just taken this time').waitFor();
    await slotOf(page, venue.sessionId).filter({ hasText: 'Being booked' }).waitFor();
    await check('sold out');
    expect(findings).toEqual([]);
  },
  120_000,
);

test('a hold that ran out, and a lost connection', async () => {
  const venue = await openVenue(world);
  const context = await guests.enter();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await slotOf(page, venue.sessionId).click();
  await reserve(page);
  await context.setOffline(true);
  await page.getByText('You are offline').waitFor();
  const findings = await audit(page, 'offline');
  await context.setOffline(false);
  // The server decides when a hold is over, and the clock of this one is others' too.
  await page.route(/\/api\/public\/bookings\/[^/]+$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), state: 'expired' } });
  });
  await page.clock.fastForward('11:00');
  await page.getByRole('heading', { name: 'Your reservation has run out' }).waitFor();
  findings.push(...(await audit(page, 'run out')));
  expect(findings).toEqual([]);
});

test.each(venues.slice(0, 1))('the public page of $name', async ({ slug, activities }) => {
  const page = await (await guests.enter({ width: 1280 })).newPage();
  await page.goto(`${site}/${slug}`);
  await page
    .getByRole('button', { name: /from|Free/ })
    .first()
    .waitFor();
  const findings = await audit(page, 'activities');
  await chooseActivity(page, activities[0]?.name ?? '');
  await freeSlots(page).first().waitFor();
  findings.push(...(await audit(page, 'times')));
  expect(findings).toEqual([]);
});

test.each([
  '/embed?key=emb_unknownkeyunknownkey12345',
  '/embed?widget=singlegame&activityId=act_doesnotexist1',
  '/no-such-venue',
  '/manage/no-such-token',
])('the error page at %s', async (path) => {
  const page = await (await guests.enter({ expected: [/status of 4\d\d/] })).newPage();
  const key = path.includes('activityId') ? `&key=${venues[0]?.embedKey}` : '';
  await page.goto(site + path + key);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await auditSchemes(page, path)).toEqual([]);
});

test('the payment page of the stand-in', async () => {
  const venue = await openVenue(world);
  const page = await (await guests.enter()).newPage();
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await slotOf(page, venue.sessionId).click();
  await reserve(page);
  await fillDetails(page, { name: 'Ana', email: 'ana@example.com' });
  await goToPayment(page, page);
  const findings = await auditSchemes(page, 'pay');
  await page.getByRole('button', { name: 'Decline the card' }).click();
  await page.getByRole('alert').waitFor();
  findings.push(...(await auditSchemes(page, 'declined')));
  expect(findings).toEqual([]);
});

test('the API reference', async () => {
  const page = await (await guests.enter({ width: 1280 })).newPage();
  await page.goto(`${site}/developers`);
  expect(await auditLong(page, 'developers', 'article, li, tr')).toEqual([]);
});

/** It loads only when the visitor comes near it. */
async function showWidget(page: Page): Promise<void> {
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').getByRole('button').first().waitFor();
}

test.each([
  '/',
  '/nowhere',
  ...venues.flatMap(({ slug }) => ['', '/iframe'].map((page) => `/${slug}${page}`)),
  // Venues differ in their colours, which the pages before have shown.
  ...venues.slice(0, 1).flatMap(({ slug }) => ['/popup', '/floating'].map((page) => `/${slug}${page}`)),
])('the demo website at %s', async (path) => {
  const page = await (await guests.enter({ expected: [/status of 404/] })).newPage();
  await page.goto(websites + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await page.locator('iframe').count()) > 0) await showWidget(page);
  expect(await audit(page, path)).toEqual([]);
});
