import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { dateAfterKey } from '../../../frontend/widget/app/logic/choose/calendar.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { openVenue } from '../support/venue.ts';
import { focusOn, freeDays, freeSlots } from '../support/widget.ts';

/** A booking without a mouse: Tab, arrows, Enter and Space. */

const world = sharedWorld();
const guests = useGuests();

/** No step of the widget has more places for the focus than this. */
const enough = 40;

/** Presses Tab until the element has the focus. Every element on the way must show its focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < enough; presses++) {
    await page.keyboard.press('Tab');
    expect(await focusShown(page)).toBe('shown');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** `shown`, or the element whose focus is invisible. */
function focusShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'shown';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? 'shown' : element.outerHTML;
  });
}

const dayWithFocus = async (page: Page): Promise<string> =>
  (await page.locator('button.day:focus').getAttribute('data-date')) ?? '';

/** Weeks begin on Sunday where the guests of these tests are from. */
const keyLeadsTo = async (page: Page, key: string): Promise<string> =>
  dateAfterKey(await dayWithFocus(page), key, 7) ?? '';

/** To the day that a key leads to, once it is known to be free. Answers its date. */
async function go(page: Page, key: string): Promise<string> {
  const date = await keyLeadsTo(page, key);
  await page.keyboard.press(key);
  await page.locator(`button.day.available[data-date="${date}"]:focus`).waitFor();
  return date;
}

/** Keys that come faster than the page is drawn. */
async function onSlowPhone(page: Page, press: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await press();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

test('from the calendar to the payment page', async () => {
  const venue = await openVenue(world);
  const page = await (await guests.enter()).newPage();
  const { keyboard } = page;
  await page.goto(venue.widget);
  await freeSlots(page).first().waitFor();

  await tabTo(page, page.locator('button.day[tabindex="0"]'));
  const nextMonth = await go(page, 'PageDown');
  // Away from the edges of the month, whatever today is: the week's first day is to be in it.
  await go(page, Number(nextMonth.slice(8)) > 15 ? 'ArrowUp' : 'ArrowDown');
  await go(page, 'PageDown');
  const home = await keyLeadsTo(page, 'Home');
  await onSlowPhone(page, async () => {
    await keyboard.press('Home');
    await keyboard.press('Enter');
  });
  await page.locator(`button.day[data-selected="true"][data-date="${home}"]:focus`).waitFor();
  await freeSlots(page).first().waitFor();

  await tabTo(page, freeSlots(page).first());
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'More: Player' }).waitFor();
  await focusOn(page.getByRole('heading', { name: 'Who is coming?' }));
  await tabTo(page, page.getByRole('button', { name: 'More: Player' }));
  await keyboard.press('Space');
  await page.getByText('2 × Player').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await keyboard.press('Enter');

  await page.getByRole('timer').waitFor();
  await tabTo(page, page.getByLabel('Full name'));
  await keyboard.type('Ana Pérez');
  await keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await focusOn(page.getByLabel('Email'));
  await keyboard.type('ana@example.com');
  await tabTo(page, page.getByLabel('I accept the cancellation policy'));
  await keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: /^Pay / }));
  await keyboard.press('Space');
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
});

test('into the widget on a website, and out of it again', async () => {
  const page = await (await guests.enter()).newPage();
  await page.goto(`${world.info.demoSites[0]}/cipher-house-new-york/iframe`);
  const widget = page.frameLocator('iframe');
  const activity = widget.getByRole('button', { name: /Axe Night/ });
  await activity.waitFor();
  const reach = async (target: Locator) => {
    for (let presses = 0; presses < enough && !(await hasFocus(target)); presses++)
      await page.keyboard.press('Tab');
    expect(await hasFocus(target)).toBe(true);
  };
  await reach(activity);
  await page.keyboard.press('Enter');
  await freeDays(widget).first().waitFor();
  const heading = widget.getByRole('heading', { name: 'Choose a date and time' });
  await heading.and(widget.locator(':focus')).waitFor();
  await reach(page.getByRole('link', { name: 'Pop-up button' }));
});
