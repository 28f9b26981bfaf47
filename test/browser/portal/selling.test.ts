import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { must } from '../../http/support/call.ts';
import { enroll, signIn } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { countClicks } from '../support/clicks.ts';
import { goTo, heading, openPortal, press, signInOn } from '../support/portal.ts';
import { openVenue } from '../support/venue.ts';

/** What a venue sells beside seats: promo codes and gift cards. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

const widths = [1280, 390];

/** An administrator at a venue that no other test knows. */
async function enter(width: number) {
  const venue = await openVenue(world);
  const person = await enroll(world, `${venue.organization.id}:admin:all`);
  const page = await openPortal(guests, `${site}/dashboard`, width);
  await signInOn(page, person.email, person.password);
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  return { page, venue, person };
}

const typeNext = async (page: Page, text: string) => {
  await page.keyboard.press('Tab');
  await page.keyboard.type(text);
};

test.each(widths)('at %s px a promo code is created in 4 presses, changed and paused', async (width) => {
  const { page } = await enter(width);
  const clicks = await countClicks(page);
  await goTo(page, 'Promo codes');
  await page.getByText('No promo codes yet').waitFor();
  const findings = await auditSchemes(page, 'no promo codes');
  await press(page, 'New promo code');
  await page.getByRole('textbox', { name: 'Code' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('summer26');
  await typeNext(page, 'Summer campaign');
  await press(page, 'Create promo code');
  const row = page.getByRole('row', { name: /^SUMMER26/ });
  await row.waitFor();
  expect(clicks()).toBeLessThanOrEqual(4);
  findings.push(...(await auditSchemes(page, 'promo codes')));

  await row.getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: 'SUMMER26' });
  await drawer.getByRole('button', { name: 'Dates, number of uses, activities' }).click();
  await drawer.getByLabel('Last day').fill('2030-08-31');
  await drawer.getByLabel('Uses in total').fill('50');
  findings.push(...(await auditSchemes(page, 'a promo code')));
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await row.getByRole('button').click();
  expect(await drawer.getByLabel('Last day').inputValue()).toBe('2030-08-31');
  await drawer.getByRole('button', { name: 'Pause' }).click();
  await drawer.getByText('Paused', { exact: true }).waitFor();
  expect(await drawer.getByLabel('Uses in total').inputValue()).toBe('50');
  expect(findings).toEqual([]);
});

test.each(widths)('at %s px a gift card is sold in 5 presses into the till, and refunded', async (width) => {
  const { page, venue, person } = await enter(width);
  const params = { venueId: venue.venue.id };
  const cookie = await signIn(world, person.email, person.password);
  const headers = { 'idempotency-key': crypto.randomUUID() };
  await must(world, 'openTill', { params, headers, cookie, body: { name: 'Bar', float: 0 } });
  const clicks = await countClicks(page);
  await goTo(page, 'Gift cards');
  await page.getByText('No gift cards yet').waitFor();
  await press(page, 'Sell a gift card');
  const drawer = page.getByRole('dialog', { name: 'Sell a gift card' });
  await drawer.getByLabel('Value').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('80');
  await typeNext(page, 'Gil Buyer');
  await typeNext(page, 'gil@example.com');
  await drawer.getByText('Goes into the till “Bar”.').waitFor();
  const findings = await auditSchemes(page, 'sell a gift card');
  await press(page, 'Sell for $80.00');
  const code = drawer.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  await code.waitFor();
  expect(clicks()).toBeLessThanOrEqual(5);
  findings.push(...(await auditSchemes(page, 'a sold gift card')));
  const text = await code.innerText();
  await press(page, 'Done');

  await page.getByRole('searchbox', { name: 'Search gift cards' }).fill(text);
  await page.getByRole('button', { name: `Card ending in ${text.slice(-4)}` }).click();
  const card = page.getByRole('dialog', { name: 'Gift card' });
  await card.getByText('of $80.00 left').waitFor();
  findings.push(...(await auditSchemes(page, 'a gift card')));
  for (const [way, after] of [
    ['Add', '$85.00'],
    ['Take off', '$80.00'],
  ] as const) {
    await card.getByRole('button', { name: 'Adjust balance' }).click();
    const change = page.getByRole('dialog', { name: 'Adjust balance' });
    await change.getByText(way, { exact: true }).click();
    await change.getByLabel('Amount').fill('5');
    await change.getByLabel('Reason').fill('The room was late');
    await change.getByText(`New balance: ${after}`).waitFor();
    if (way === 'Add') findings.push(...(await auditSchemes(page, 'a balance to adjust')));
    await change.getByRole('button', { name: 'Adjust balance' }).click();
    await change.waitFor({ state: 'hidden' });
    await card.getByText(after, { exact: true }).first().waitFor();
  }
  await card.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('The card is on its way to gil@example.com.').first().waitFor();
  await press(page, 'Refund card');
  await press(page, 'Refund $80.00');
  await card.getByText('Refunded', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'hidden' });
  findings.push(...(await auditSchemes(page, 'gift cards')));
  await press(page, 'Check a balance');
  const check = page.getByRole('dialog', { name: 'Check a balance' });
  await check.getByLabel('Code of the card').fill(text);
  await check.getByRole('button', { name: 'Check balance' }).click();
  await check.getByRole('status').getByText('Refunded').waitFor();
  findings.push(...(await auditSchemes(page, 'a balance')));
  await page.goto(`${site}/till`);
  await heading(page, 'Bar');
  await page.getByRole('region', { name: 'Bar' }).getByText('$0.00').first().waitFor();
  expect(findings).toEqual([]);
});
