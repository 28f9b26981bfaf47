import { expect, test } from '@jest/globals';
import type { Locator, Page, Route } from 'playwright-core';
import { useGuests } from '../../../support/browser.ts';
import { sharedWorld } from '../../../support/world.ts';
import { auditSchemes } from '../../support/audit.ts';
import { countClicks } from '../../support/clicks.ts';
import { openDesk } from '../../support/desk.ts';
import { press } from '../../support/portal.ts';

/** The board of a venue, by mouse and by keys, beside another person's screen. */

const world = sharedWorld();
const guests = useGuests();

const chip = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const block = (page: Page, sessionId: string) => page.locator(`li[data-session="${sessionId}"]`);

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${place} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a booking to a session that takes it, and lets go there. */
async function drag(page: Page, name: string, sessionId: string): Promise<void> {
  await chip(page, name).scrollIntoViewIfNeeded();
  const from = await middleOf(chip(page, name));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 2, { steps: 3 });
  await block(page, sessionId).locator('[data-takes]').waitFor();
  const to = await middleOf(block(page, sessionId));
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await block(page, sessionId).locator('[data-over]').waitFor();
  await page.mouse.up();
}

test('a drag that changes the price shows the difference first, again when it changes meanwhile', async () => {
  const desk = await openDesk(world, guests);
  const { id, version } = await desk.book(13, 'Petra Price');
  const page = await desk.open(`/board?date=${desk.date}`);
  const clicks = await countClicks(page);
  await drag(page, 'Petra Price', desk.at(15));
  const dialog = page.getByRole('dialog', { name: /^Move Petra Price to / });
  await dialog.getByText('+$10.00').waitFor();
  await dialog.getByRole('radio', { name: 'Keep the price of $50.00' }).waitFor();
  expect(await auditSchemes(page, 'the price of a move')).toEqual([]);
  // Changed at the last moment, or else the live feed tells the dialog first.
  const changed = async (route: Route) => {
    await desk.call('discountBooking', {
      params: { bookingId: id },
      body: { off: { kind: 'amount', amount: 300 }, reason: 'Late start', version },
    });
    await route.continue();
  };
  await page.route('**/reschedule', changed, { times: 1 });
  await press(page, 'Move booking');
  await dialog.getByRole('alert').getByText('The price has changed.', { exact: false }).waitFor();
  await dialog.getByText('Price: $47.00, then $57.00').waitFor();
  await press(page, 'Move booking');
  await block(page, desk.at(15)).getByText('Petra Price').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  expect(clicks()).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await block(page, desk.at(13)).getByText('Petra Price').waitFor();
});

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Booking' });

test('what one screen changes the other one shows, and nothing moves under its pointer', async () => {
  const desk = await openDesk(world, guests);
  for (const name of ['Cleo Cancels', 'Mia Moves', 'Ian Inside']) await desk.book(12, name);
  const day = `/board?date=${desk.date}`;
  const [here, there] = [await desk.open(day), await desk.open(day)];
  await chip(there, 'Ian Inside').hover();
  const before = await middleOf(chip(there, 'Ian Inside'));

  await chip(here, 'Cleo Cancels').click();
  await drawer(here).getByRole('button', { name: 'More' }).click();
  await here.getByRole('menuitem', { name: 'Cancel booking' }).click();
  await drawer(here)
    .getByRole('button', { name: /^Cancel (and refund|without)/ })
    .click();
  await block(there, desk.at(12)).locator('[data-gone]').waitFor();
  expect(await middleOf(chip(there, 'Ian Inside'))).toEqual(before);
  await here.getByText(/^Booking .* was cancelled/).waitFor();
  await here.keyboard.press('Escape');
  await drawer(here).waitFor({ state: 'hidden' });

  await drag(here, 'Mia Moves', desk.at(13));
  await block(there, desk.at(13)).getByText('Mia Moves').waitFor();
  expect(await middleOf(chip(there, 'Ian Inside'))).toEqual(before);

  await chip(here, 'Ian Inside').click();
  await press(here, 'Check in');
  await chip(there, 'Ian Inside').getByText('Checked in').waitFor();
  expect(await middleOf(chip(there, 'Ian Inside'))).toEqual(before);

  await there.mouse.move(5, 5);
  await block(there, desk.at(12)).locator('[data-gone]').first().waitFor({ state: 'detached' });
  expect(await block(there, desk.at(12)).getByRole('button').count()).toBe(2);
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

test('a booking of the board is moved by keys alone, with its price difference first', async () => {
  const desk = await openDesk(world, guests);
  await desk.book(14, 'Kay Keys');
  const page = await desk.open(`/board?date=${desk.date}`);
  const clicks = await countClicks(page);
  await page.locator('#content').focus();
  await tabTo(page, chip(page, 'Kay Keys'));
  await page.keyboard.press('Enter');
  await tabTo(page, drawer(page).getByRole('button', { name: 'Move', exact: true }));
  await page.keyboard.press('Enter');
  const times = page.getByRole('group', { name: 'Times of this week' });
  await tabTo(page, times.locator('button[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await drawer(page).getByText('+$10.00').waitFor();
  await tabTo(page, drawer(page).getByRole('button', { name: /^Move to / }));
  await page.keyboard.press('Enter');
  await block(page, desk.at(15)).getByText('Kay Keys').waitFor();
  expect(clicks()).toBe(0);
});

test('who runs a session is chosen in two presses, and seen on another screen', async () => {
  const desk = await openDesk(world, guests);
  await desk.hire('Gina Master');
  await desk.book(12, 'Paul Party');
  const day = `/board?date=${desk.date}&staff=show`;
  const [here, there] = [await desk.open(day), await desk.open(day)];
  const staffOf = (page: Page) => page.getByRole('region', { name: 'Staff' });
  const clicks = await countClicks(here);
  await here.getByRole('button', { name: /^Assign someone: 12:00/ }).click();
  await here.getByRole('menuitem', { name: 'Gina Master' }).click();
  expect(clicks()).toBe(2);
  await staffOf(there).getByRole('heading', { name: 'Gina Master' }).waitFor();
  expect(await auditSchemes(there, 'board with staff')).toEqual([]);

  await block(here, desk.at(13))
    .getByRole('button', { name: /^Session at/ })
    .click();
  const session = here.getByRole('dialog', { name: 'Session' });
  const select = session.getByRole('combobox', { name: 'Assign someone' });
  await select.waitFor();
  const before = clicks();
  await select.click();
  await here.getByRole('option', { name: 'Gina Master' }).click();
  expect(clicks() - before).toBe(2);
  await staffOf(there).getByRole('button', { name: /^1:00/ }).waitFor();
  expect(await auditSchemes(here, 'session with its team')).toEqual([]);
  await session.getByRole('button', { name: 'Take Gina Master off this session' }).click();
  await staffOf(there).getByRole('button', { name: /^1:00/ }).waitFor({ state: 'hidden' });
});

test('the day sheet on paper lists the parties of each session, with who runs it and what is due', async () => {
  const desk = await openDesk(world, guests);
  const gina = await desk.hire('Gina Master');
  await desk.book(12, 'Paul Paper', 3);
  await desk.call('assignMember', { params: { sessionId: desk.at(12), userId: gina.userId } });
  const page = await desk.open(`/board?date=${desk.date}`);
  await chip(page, 'Paul Paper').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.getByRole('heading', { name: 'Day sheet' }).waitFor();
  await page.getByText('Run by: Gina Master').waitFor();
  expect(await page.getByRole('row', { name: /Paul Paper.*3 guests.*Paid/ }).count()).toBe(1);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await chip(page, 'Paul Paper').waitFor();
  expect(await page.getByRole('heading', { name: 'Day sheet' }).count()).toBe(0);
});
