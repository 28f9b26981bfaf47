import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { must } from '../http/support/call.ts';
import { hire, signIn } from '../http/support/people.ts';
import { letterTo, secretIn } from '../http/support/team.ts';
import { useGuests } from '../support/browser.ts';
import { sharedWorld } from '../support/world.ts';
import { audit, auditSchemes } from './support/audit.ts';
import { heading, openPortal, press, saved, signInOn } from './support/portal.ts';
import { useWebsite } from './support/website.ts';
import {
  chooseDayOfNextMonth,
  fillDetails,
  freeSlots,
  goToPayment,
  payOn,
  reserve,
} from './support/widget.ts';

/** From an operator's `createOrganization` to a paid booking in the widget on the new owner's website. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

const website = useWebsite(site, 'Vault');

/** The owner of a new organization, at the link of the email that invites them, with a password of their own. */
async function arriveAsOwner(): Promise<Page> {
  const { email, password } = await hire(world, { role: 'system-admin', organizationId: '' });
  const ownerEmail = `vera-${randomUUID()}@vault.example`;
  await must(world, 'createOrganization', {
    cookie: await signIn(world, email, password),
    headers: { 'idempotency-key': randomUUID() },
    body: { name: 'Vault & Co', ownerName: 'Vera Vault', ownerEmail, currency: 'EUR', plan: 'starter' },
  });
  await world.waitUntilIdle();
  const letter = await letterTo(world, ownerEmail);
  const page = await openPortal(guests, /href="([^"]+)"/.exec(letter.body.html)?.[1] ?? '');
  await signInOn(page, ownerEmail, secretIn(letter));
  await page.getByLabel('New password').fill('Chosen-Horse-9');
  await page.keyboard.press('Enter');
  return page;
}

const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const bar = (page: Page) => page.getByRole('region', { name: 'Setup' });
const goOn = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const isDone = (page: Page, name: string) => bar(page).getByText(`Done: ${name}`).waitFor();

test('a checklist leads a new owner from the first sign-in to a paid booking on their website', async () => {
  const page = await arriveAsOwner();
  await heading(page, 'Get ready for bookings');
  expect(new URL(page.url()).pathname).toBe('/start');
  const findings = await auditSchemes(page, 'the first sign-in');
  await press(page, 'That’s right');
  await page.getByRole('main').getByText('1 of 10 done').waitFor();

  await goOn(page, 'Add venue');
  const form = page.getByRole('dialog');
  const slug = `vault-${randomUUID().slice(0, 8)}`;
  await form.getByLabel('Name').fill(`Vault ${slug}`);
  await form.getByLabel('Street and number').fill('2 Quay');
  await form.getByLabel('Postal code').fill('20457');
  await form.getByLabel('City').fill('Hamburg');
  await form.getByLabel('Country').fill('Germ');
  await page.getByRole('option', { name: 'Germany' }).click();
  await form.getByLabel('Time zone').fill('Berlin');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  await press(page, 'Create venue');
  await isDone(page, 'Add your venue');
  await goOn(page, 'Back to the checklist');
  await press(page, 'I work alone');
  await step(page, 'Invite your team').getByText('Skipped').waitFor();

  await goOn(page, 'Connect Stripe');
  await press(page, 'Connect Stripe');
  await press(page, 'Complete everything');
  await isDone(page, 'Take card payments');
  findings.push(...(await audit(page, 'a done step')));

  await goOn(page, 'Next: Create your first activity');
  await page.getByLabel('Name').fill('The Clock Tower');
  await page.getByLabel('Escape room').check();
  await press(page, 'Create draft');
  await bar(page).getByText('The last one, Review, puts the activity on sale.').waitFor();
  await page.getByLabel('Description').fill('Stop the clock before midnight.');
  for (const next of [
    'Capacity and prices',
    'Details',
    'Pictures',
    'Schedule',
    'Payment',
    'Website',
    'Review',
  ]) {
    await press(page, `Next: ${next}`);
  }
  await press(page, 'Put on sale');
  await isDone(page, 'Go live: put the activity on sale');

  await goOn(page, 'Next: Choose the look of the widget');
  await page.getByRole('radiogroup', { name: 'Background', exact: true }).getByText('Dark').click();
  await saved(page, () => press(page, 'Save'));
  await isDone(page, 'Choose the look of the widget');

  await goOn(page, 'Next: Put the widget on your website');
  const domains = page.getByRole('combobox', { name: 'Domains' });
  await domains.fill(website.origin);
  await domains.press('Enter');
  await saved(page, () => press(page, 'Save domains'));
  website.lines = await page.getByRole('region', { name: 'Embed code' }).locator('pre').innerText();
  await website.untilAllowed(/data-key="([^"]+)"/.exec(website.lines)?.[1] ?? '');
  const shop = await (await guests.enter()).newPage();
  await shop.goto(`${website.origin}/book`);
  const widget = shop.frameLocator('iframe');
  await widget.getByText('The Clock Tower').first().waitFor();
  await isDone(page, 'Put the widget on your website');

  await goOn(page, 'Back to the checklist');
  await page.getByRole('main').getByText('9 of 10 done').waitFor();
  findings.push(...(await auditSchemes(page, 'before the test booking')));
  expect(await page.getByRole('link', { name: 'Open your website' }).getAttribute('href')).toBe(
    website.origin,
  );
  await chooseDayOfNextMonth(widget, 0);
  await freeSlots(widget).first().click();
  await reserve(widget);
  await fillDetails(widget, { name: 'Tess Tester', email: 'tess@example.com' });
  await goToPayment(widget, shop);
  await payOn(shop);
  await shop.waitForURL(new RegExp(`^${website.origin}`));
  await page.getByRole('main').getByText('10 of 10 done').waitFor();
  await heading(page, 'You’re live');
  findings.push(...(await auditSchemes(page, 'live')));

  await page.goto(`${site}/dashboard`);
  await bar(page).getByText('You’re live').waitFor();
  await goOn(page, 'Open the checklist');
  await press(page, 'Hide the checklist');
  await page.getByRole('dialog').getByRole('button', { name: 'Hide the checklist' }).click();
  await page.getByText('The checklist is hidden.').waitFor();
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  expect(await bar(page).count()).toBe(0);
  expect(findings).toEqual([]);
});
