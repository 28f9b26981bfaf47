import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '../../../core/domain/time.ts';
import { enroll } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { audit, auditSchemes } from '../support/audit.ts';
import { countClicks } from '../support/clicks.ts';
import { openPortal, press, signInOn } from '../support/portal.ts';
import { openVenue } from '../support/venue.ts';

/** Activities: from a name to a room on sale, and a change with its preview. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

/** A manager of a venue of their own, on this page. */
async function open(path: string, width = 1280) {
  const venue = await openVenue(world);
  const manager = await enroll(world, `${venue.organization.id}:manager:${venue.venue.id}`);
  const page = await openPortal(guests, site + path, width);
  await signInOn(page, manager.email, manager.password);
  return { venue, page };
}

const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).click();
const saved = (page: Page) => page.getByText('The draft is saved.').waitFor();

test.each([1280, 390])('at %s px a room goes from a name to the shop window', async (width) => {
  const { page } = await open('/events', width);
  await page.getByRole('heading', { name: 'Activities', level: 1 }).waitFor();
  const findings = await auditSchemes(page, 'activities');
  await press(page, 'New activity');
  await page.getByLabel('Name').fill('The Clock Tower');
  await page.getByLabel('Escape room').check();
  findings.push(...(await audit(page, 'new activity')));
  await press(page, 'Create draft');
  await page.getByRole('heading', { name: 'The Clock Tower', level: 1 }).waitFor();

  await page.getByLabel('Description').fill('Stop the clock before midnight.');
  await saved(page);
  findings.push(...(await audit(page, 'basics')));
  await press(page, 'Next: Capacity and prices');
  await page.getByLabel('Smallest party').fill('9');
  await press(page, 'Next: Details');
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await page.getByLabel('Smallest party').fill('2');
  await page.getByLabel('Price', { exact: true }).fill('30');
  await page.getByRole('textbox', { name: 'Guests' }).fill('3');
  await page.getByRole('region', { name: 'Example price' }).getByText('$90.00').first().waitFor();
  findings.push(...(await auditSchemes(page, 'prices')));
  await press(page, 'Next: Details');
  await page.getByLabel('Minimum age').fill('12');
  await press(page, 'Add question to guests');
  await page
    .getByRole('group', { name: /Questions for/ })
    .getByLabel('Question', { exact: true })
    .fill('Any allergies?');
  findings.push(...(await audit(page, 'details')));
  await press(page, 'Next: Pictures');
  findings.push(...(await audit(page, 'pictures')));
  await press(page, 'Next: Schedule');
  await page.getByLabel('Sunday: opens at').fill('12:00');
  findings.push(...(await auditSchemes(page, 'schedule')));
  await press(page, 'Next: Payment');
  await page.getByLabel('Everything at the venue').check();
  findings.push(...(await audit(page, 'payment')));
  await press(page, 'Next: Website');
  findings.push(...(await audit(page, 'website')));
  await press(page, 'Next: Review');
  findings.push(...(await audit(page, 'review')));
  await press(page, 'Put on sale');
  await page.getByText('On sale', { exact: true }).waitFor();
  await page.getByText(/The sessions are up to date/).waitFor();

  await page.reload();
  await tab(page, 'Schedule');
  expect(await page.getByLabel('Sunday: opens at').inputValue()).toBe('12:00');
  expect(findings).toEqual([]);
});

test('a draft can be left in the middle and is there again', async () => {
  const { page } = await open('/events?create=1');
  await page.getByLabel('Name').fill('Half Done');
  await press(page, 'Create draft');
  await page.getByLabel('Tagline').fill('To be continued');
  await saved(page);
  await page.goto(`${site}/events?status=draft`);
  await page.getByRole('link', { name: 'Half Done' }).click();
  await page.getByRole('heading', { name: 'Half Done', level: 1 }).waitFor();
  expect(await page.getByLabel('Tagline').inputValue()).toBe('To be continued');
  await tab(page, /Review/);
  await page.getByRole('button', { name: 'Go to “Capacity and prices”' }).first().click();
  await page.getByRole('group', { name: 'Tickets' }).waitFor();
});

test.each([1280, 390])(
  'at %s px next month’s hours and a price rise take eight presses, each with a preview',
  async (width) => {
    const { venue, page } = await open('/events', width);
    const name = venue.activity.name;
    await page.getByRole('link', { name }).waitFor();
    const clicks = await countClicks(page);
    await page.getByRole('link', { name }).click();
    await tab(page, 'Schedule');
    const first = addDays(venue.date, 20);
    const day = page.getByRole('group', { name: 'New special day' });
    await day.getByLabel('Date').fill(first);
    await day.getByLabel('Until (optional)').fill(addDays(first, 6));
    await day.getByLabel('From').fill('10:00');
    await day.getByLabel('Until', { exact: true }).fill('23:00');
    await press(page, 'Add day');
    await press(page, 'Save changes');
    const preview = page.getByRole('dialog', { name: 'What changes' });
    await preview.getByText(/sessions? (is|are) added/).waitFor();
    await preview.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The changes are saved.').waitFor();

    await tab(page, 'Capacity and prices');
    await page.getByLabel('Price', { exact: true }).fill('27.50');
    await press(page, 'Save changes');
    await preview.getByText(/get the new settings/).waitFor();
    const findings = await audit(page, 'preview');
    await preview.getByRole('button', { name: 'Save' }).click();
    await preview.waitFor({ state: 'detached' });
    expect(clicks()).toBeLessThanOrEqual(8);
    expect(findings).toEqual([]);
  },
);

test('hours are drawn with the mouse', async () => {
  const { venue, page } = await open('/events');
  await page.getByRole('link', { name: venue.activity.name }).click();
  await tab(page, 'Schedule');
  await page.getByRole('button', { name: /Remove hours on Monday/ }).click();
  const box = await page.getByTestId('draw-monday').boundingBox();
  if (!box) throw new Error('There is no Monday to draw on.');
  // The grid shows 08:00 to 24:00.
  const at = (hour: number) => [box.x + box.width / 2, box.y + ((hour - 8) / 16) * box.height] as const;
  await page.mouse.move(...at(14));
  await page.mouse.down();
  await page.mouse.move(...at(20), { steps: 4 });
  await page.mouse.up();
  expect(await page.getByLabel('Monday: opens at').inputValue()).toBe('14:00');
  expect(await page.getByLabel('Monday: closes at').inputValue()).toBe('20:00');
});

test('prices of all activities rise together, after one preview', async () => {
  const { venue, page } = await open('/events?bulk=1');
  await page.getByLabel(venue.activity.name).check();
  await page.getByLabel('Change all prices by').fill('10');
  await press(page, 'Show what changes');
  await page.getByText(/get the new settings/).waitFor();
  const findings = await auditSchemes(page, 'bulk');
  await press(page, 'Save 1 activity');
  await page.getByText('1 activity was changed.').waitFor();
  await page.getByRole('link', { name: venue.activity.name }).click();
  await tab(page, 'Capacity and prices');
  expect(await page.getByLabel('Price', { exact: true }).inputValue()).toBe('27.50');
  expect(findings).toEqual([]);
});
