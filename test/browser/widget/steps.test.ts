import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld, startWorld, type World } from '../../support/world.ts';
import { type OwnVenue, openVenue } from '../support/venue.ts';
import {
  chooseActivity,
  chooseDay,
  chooseDayOfNextMonth,
  fillDetails,
  freeSlots,
  goToPayment,
  type Place,
  payOn,
  reserve,
  slotOf,
} from '../support/widget.ts';

/** Late answers, reloads and the browser's own Back, at every step. */

let world: World;
const guests = useGuests();

beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(async () => {
  await world.close();
});

const ana = { name: 'Ana Pérez', email: 'ana@example.com' };

async function look(venue: OwnVenue): Promise<Page> {
  const page = await (await guests.enter()).newPage();
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  return page;
}

async function typeDetails(venue: OwnVenue): Promise<Page> {
  const page = await look(venue);
  await slotOf(page, venue.sessionId).click();
  await reserve(page);
  await fillDetails(page, ana);
  return page;
}

/** Answers to this kind of request wait until they are let through. */
async function holdBack(page: Page, url: RegExp) {
  const letThrough = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    asked.resolve();
    await letThrough.promise;
    await route.fulfill({ response });
  });
  return { asked: asked.promise, letThrough: () => letThrough.resolve() };
}

const heading = (page: Place, name: string) => page.getByRole('heading', { name }).waitFor();

test('a late answer does not sell a time that the guest has left', async () => {
  const venue = await openVenue(world);
  const page = await look(venue);
  await slotOf(page, venue.sessionId).click();
  await page.getByText('Total').waitFor();
  const late = await holdBack(page, /\/holds$/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await late.asked;
  await page.getByRole('button', { name: 'Back' }).click();
  await heading(page, 'Choose a date and time');
  const released = page.waitForResponse((response) => response.request().method() === 'DELETE');
  late.letThrough();
  expect((await released).status()).toBe(204);
  await heading(page, 'Choose a date and time');
  await slotOf(page, venue.sessionId).filter({ hasText: '10 places left' }).waitFor();
});

test('Back while Pay is under way does not give back what is being paid', async () => {
  const venue = await openVenue(world);
  const page = await typeDetails(venue);
  const late = await holdBack(page, /\/checkout$/);
  await page.getByRole('button', { name: /^Pay / }).click();
  await late.asked;
  await page.getByRole('button', { name: 'Back' }).click();
  await page.goBack();
  late.letThrough();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
  await payOn(page);
  await heading(page, 'You are booked!');
});

test('every step survives a reload', async () => {
  const venue = await openVenue(world);
  const page = await typeDetails(venue);
  await page.reload();
  await page.getByRole('timer').waitFor();
  expect(await page.getByLabel('Full name').inputValue()).toBe(ana.name);
  await goToPayment(page, page);
  await page.getByRole('link', { name: 'Go back without paying' }).click();
  await heading(page, 'Your booking is not paid yet');
  await page.reload();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await goToPayment(page, page);
  const late = await holdBack(page, /\/verification$/);
  await payOn(page);
  await heading(page, 'Checking your payment');
  await late.asked;
  await page.reload();
  late.letThrough();
  await heading(page, 'You are booked!');
  await page.reload();
  await heading(page, 'You are booked!');
  await page.getByRole('button', { name: 'Book something else' }).click();
  await heading(page, 'Choose a date and time');
  await page.reload();
  await heading(page, 'Choose a date and time');
});

test('the browser’s Back goes one step back, and forward again by the guest’s own choice', async () => {
  const venue = await openVenue(world);
  const page = await typeDetails(venue);
  await page.goBack();
  await heading(page, 'Who is coming?');
  const entry = await page.evaluate('history.state.bookingtms.depth');
  await reserve(page);
  expect(await page.getByLabel('Full name').inputValue()).toBe(ana.name);
  await page.getByRole('button', { name: 'Back' }).click();
  await heading(page, 'Who is coming?');
  // The browser goes back to the entry of this step a moment later, and drops a second traversal until then.
  await page.waitForFunction(`history.state.bookingtms.depth === ${entry}`);
  await page.goBack();
  await heading(page, 'Choose a date and time');
  expect(page.url()).toBe(venue.widget);
});

test('in a frame, Back goes one step back and leaves the page around it alone', async () => {
  const [websites = ''] = sharedWorld().info.demoSites;
  const page = await (await guests.enter()).newPage();
  await page.goto('about:blank');
  const address = `${websites}/cipher-house-new-york?from=newsletter`;
  await page.goto(address);
  const widget = page.frameLocator('iframe');
  await chooseActivity(widget, 'Axe Night');
  await chooseDayOfNextMonth(widget, 1);
  await freeSlots(widget).first().click();
  await reserve(widget);
  await page.evaluate(() => history.back());
  await heading(widget, 'Who is coming?');
  await page.evaluate(() => history.back());
  await heading(widget, 'Choose a date and time');
  // An entry of the website's own stays where it is when the guest goes on in the widget.
  await freeSlots(widget).first().click();
  await heading(widget, 'Who is coming?');
  await page.evaluate(() => history.pushState(null, '', '#news'));
  await widget.getByRole('button', { name: 'Back' }).click();
  await heading(widget, 'Choose a date and time');
  expect(page.url()).toBe(`${address}#news`);
});

test('a single-page site: the way back uses the current address, and a return is reported once', async () => {
  const [websites = ''] = sharedWorld().info.demoSites;
  const page = await (await guests.enter()).newPage();
  await page.addInitScript(countListeners);
  await page.goto(`${websites}/cipher-house-new-york`);
  const widget = page.frameLocator('iframe');
  await chooseActivity(widget, 'Axe Night');
  await page.evaluate(() => history.pushState(null, '', '?route=book'));
  await chooseDayOfNextMonth(widget, 2);
  await freeSlots(widget).first().click();
  await reserve(widget);
  await fillDetails(widget, ana);
  await goToPayment(widget, page);
  await payOn(page);
  await page.waitForURL(`${websites}/cipher-house-new-york?route=book`);
  await heading(widget, 'You are booked!');
  expect(await page.evaluate('listeners')).toBe(1);

  await page.evaluate(mountAgain, '?route=other');
  await widget.getByRole('button', { name: /Axe Night/ }).waitFor();
  await page.waitForFunction('listeners === 1');
  await page.evaluate(mountAgain, '?route=book');
  await widget.getByRole('button', { name: /Axe Night/ }).waitFor();
});

/** How many listeners to messages the website's window has. */
const countListeners = `{
  const known = new Set();
  window.listeners = 0;
  for (const [name, change] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
    const original = window[name];
    window[name] = function (type, listener, ...rest) {
      if (type === 'message') known[change](listener);
      window.listeners = known.size;
      return original.call(this, type, listener, ...rest);
    };
  }
}`;

/** Takes the widget out, goes elsewhere within the site, and puts another one in. */
function mountAgain(address: string): void {
  const tag = document.querySelector('script[data-key]');
  document.querySelector('.bookingtms')?.remove();
  history.pushState(null, '', address);
  const next = document.createElement('script');
  for (const { name, value } of tag?.attributes ?? []) next.setAttribute(name, value);
  tag?.replaceWith(next);
}
