import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useGuests } from '../../support/browser.ts';
import { keepWaiver, waiverRules } from '../../support/waiver.ts';
import { sharedWorld } from '../../support/world.ts';
import { audit } from '../support/audit.ts';
import { bookAndPay } from '../support/booked.ts';
import { openVenue } from '../support/venue.ts';
import { chooseDay, focusOn, freeSlots, payOn } from '../support/widget.ts';

/** A guest looks after a booking by the link in its email. */

const world = sharedWorld();
const guests = useGuests();

/** Until an hour before: a tenth of what was paid is kept, and other times can be had. */
const cancellation = { tiers: [{ minutesBefore: 60, feeBasisPoints: 1000 }], rescheduleMinutes: 60 };
const plan = { activity: { cancellation } };

async function openBooking(): Promise<{ page: Page; venue: Awaited<ReturnType<typeof openVenue>> }> {
  const venue = await openVenue(world, plan);
  const page = await (await guests.enter()).newPage();
  await page.goto(await bookAndPay(page, venue));
  await page.getByText('Confirmed', { exact: true }).waitFor();
  return { page, venue };
}

/** An amount beside its name. */
const amount = async (page: Page, name: string) =>
  (await page.locator('.quote > div', { hasText: name }).locator('dd').first().textContent()) ?? '';

test('cancelling says what comes back, asks once more, and gives it back', async () => {
  const { page, venue } = await openBooking();
  const findings = await audit(page, 'confirmed');
  const opener = page.getByRole('button', { name: 'Cancel booking' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Cancel this booking?' });
  await dialog.getByText('You get $22.50 back.').waitFor();
  await dialog.getByText('$2.50 is kept').waitFor();
  findings.push(...(await audit(page, 'dialog')));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await focusOn(opener);

  await opener.click();
  await dialog.getByRole('button', { name: 'Yes, cancel it' }).click();
  await page.getByText('Cancelled', { exact: true }).waitFor();
  await page.getByText(/^\$22\.50(: refund requested| is on its way)/).waitFor();
  await focusOn(page.locator('.notice.success'));
  findings.push(...(await audit(page, 'cancelled')));
  await page.goto(venue.widget);
  await chooseDay(page, venue.date);
  await freeSlots(page).filter({ hasText: '10 places left' }).waitFor();
  expect(findings).toEqual([]);
});

test('a larger party pays the difference, shown before', async () => {
  const { page } = await openBooking();
  await page.getByRole('button', { name: 'Change time or party' }).click();
  await focusOn(page.getByRole('heading', { name: 'Change time or party' }));
  await page.getByRole('button', { name: 'More: Player' }).click();
  await page.getByText('+$25.00').waitFor();
  const findings = await audit(page, 'change');
  await page.getByRole('button', { name: 'Confirm and pay $25.00' }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
  await payOn(page);
  await page.getByText('your payment has arrived').waitFor();
  await page.getByText('2 guests').waitFor();
  expect(await amount(page, 'Paid')).toBe('$50.00');
  expect(findings).toEqual([]);
});

test('a smaller party gets the difference back, less the fee, shown before', async () => {
  const { page } = await openBooking();
  await page.getByRole('button', { name: 'Change time or party' }).click();
  await page.getByRole('button', { name: 'More: Player' }).click();
  await page.getByRole('button', { name: 'Confirm and pay' }).click();
  await page.getByRole('button', { name: 'Decline the card' }).waitFor();
  await payOn(page);
  await page.getByText('your payment has arrived').waitFor();

  await page.getByRole('button', { name: 'Change time or party' }).click();
  await page.getByRole('button', { name: 'Fewer: Player' }).click();
  await page.getByText('You get back').waitFor();
  await page.getByText('The new price includes a cancellation fee of $2.50.').waitFor();
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await page.getByText('Your booking is changed.').waitFor();
  await page.getByText('1 guest', { exact: true }).waitFor();
  expect(await amount(page, 'Refunded')).toBe('$22.50');
  expect(await amount(page, 'Cancellation fee')).toBe('$2.50');
});

test('another time at the same price costs nothing', async () => {
  const { page, venue } = await openBooking();
  const before = await page.locator('.facts-list time').getAttribute('datetime');
  await page.getByRole('button', { name: 'Change time or party' }).click();
  await page.getByRole('button', { name: 'Choose another time' }).click();
  await freeSlots(page).first().waitFor();
  const dayAfter = new Date(Date.parse(venue.date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await chooseDay(page, dayAfter);
  const findings = await audit(page, 'another time');
  await freeSlots(page).first().click();
  await page.getByText('The price stays the same.').waitFor();
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await page.getByText('Your booking is changed.').waitFor();
  const after = await page.locator('.facts-list time').getAttribute('datetime');
  expect([before?.slice(0, 10), after?.slice(0, 10)]).toEqual([venue.date, dayAfter]);
  expect(findings).toEqual([]);
});

test('when it is too late only the venue can change anything', async () => {
  const late = { tiers: [], rescheduleMinutes: 60 * 24 * 30 };
  const venue = await openVenue(world, { activity: { cancellation: late } });
  const page = await (await guests.enter()).newPage();
  await page.goto(await bookAndPay(page, venue));
  await page.getByText('It is too late to change or cancel').waitFor();
  expect(await page.getByRole('button', { name: /Cancel booking|Change time/ }).count()).toBe(0);
  expect(await audit(page, 'too late')).toEqual([]);
});

test('a party signs on a phone: drawn, by keyboard, and for a child', async () => {
  const waiver = { ...waiverRules, asksBirthDate: true, version: 1 };
  const venue = await openVenue(world, { activity: { waiver, minPlayers: 3 } });
  await keepWaiver(world.table, venue.activity);
  const guest = await guests.enter({ expected: [/400 \(Bad Request\).*signatures/] });
  const page = await guest.newPage();
  await page.goto(await bookAndPay(page, venue));
  await page.getByText('0 of 3 have signed').waitFor();
  await page.getByRole('link', { name: 'Sign the waiver' }).click();
  const sign = page.getByRole('button', { name: 'Sign', exact: true });
  await sign.click();
  await page.getByText('Draw your signature.').waitFor();
  const findings = await audit(page, 'problems');
  await focusOn(page.getByLabel('Your full name', { exact: true }));

  await page.getByLabel('Your full name', { exact: true }).fill('Ana Pérez');
  await page.getByLabel('Date of birth').fill('1990-02-03');
  await page.getByLabel(/I have read the waiver/).check();
  await drawOn(page);
  await sign.click();
  await focusOn(page.locator('#done'));
  await page.locator('#done').getByText('1 of 3 have signed').waitFor();
  findings.push(...(await audit(page, 'signed')));

  await page.getByRole('button', { name: 'Next person' }).press('Enter');
  await page.getByLabel('Your full name', { exact: true }).fill('Ben Smith');
  await page.getByLabel('Date of birth').fill('1985-06-07');
  await page.getByRole('button', { name: 'Add a child' }).press('Enter');
  await page.getByLabel('Full name of the child').fill('Mia Smith');
  await page.locator('.child').getByLabel('Date of birth').fill('2018-01-01');
  await page.getByLabel('Draw it').press('ArrowRight');
  await page.getByLabel('Type your full name').fill('Ben Smith');
  await page.getByLabel(/I have read the waiver/).press('Space');
  findings.push(...(await audit(page, 'typed')));
  await sign.press('Enter');
  await page.getByText('Everyone in this party has signed.').waitFor();
  expect(findings).toEqual([]);
});

/** Draws a zigzag, as a finger would. */
async function drawOn(page: Page): Promise<void> {
  const pad = page.locator('#pad');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is nothing to draw on.');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(box.x + 20 + step * 20, box.y + (step % 2 === 0 ? 20 : 90));
  }
  await page.mouse.up();
}
