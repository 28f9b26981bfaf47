import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enroll } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { arrive, goTo, heading, openPortal, press, saved, signInOn } from '../support/portal.ts';
import { openVenue } from '../support/venue.ts';
import { useWebsite } from '../support/website.ts';

/** An owner sets venues and widgets up, and puts a widget on another website. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();
const website = useWebsite(site, 'Shop');

async function enter(plan: Parameters<typeof openVenue>[1] = {}) {
  const shop = await openVenue(world, plan);
  const person = await enroll(world, `${shop.organization.id}:admin:all`);
  const page = await openPortal(guests, `${site}/venues`);
  await signInOn(page, person.email, person.password);
  await arrive(page);
  return { ...shop, page };
}

/** A page of the other website with this code in it. */
async function openWebsite(code: string): Promise<Page> {
  website.lines = code;
  await website.untilAllowed(/data-key="([^"]+)"/.exec(code)?.[1] ?? '');
  const page = await (await guests.enter()).newPage();
  await page.goto(`${website.origin}/book`);
  return page;
}

const preview = (page: Page) => page.frameLocator('iframe[title="Preview of the widget"]');

/** Colour of the brand as the frame's widget has it. */
const themeOf = (page: Page) => preview(page).locator('html').getAttribute('data-theme');

test('a venue is created, and its page opens at its address', async () => {
  const { page, venue } = await enter({ organization: { plan: 'scale' } });
  await heading(page, 'Venues');
  const findings = await auditSchemes(page, 'venues');
  await press(page, 'New venue');
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(`Harbour ${venue.slug}`);
  await form.getByText(new RegExp(`/harbour-${venue.slug}$`)).waitFor();
  await form.getByLabel('Street and number').fill('2 Quay');
  await form.getByLabel('Postal code').fill('20457');
  await form.getByLabel('City').fill('Hamburg');
  await form.getByLabel('Country').fill('Germ');
  await page.getByRole('option', { name: 'Germany' }).click();
  await form.getByLabel('Time zone').fill('Berlin');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  findings.push(...(await auditSchemes(page, 'new venue')));
  await press(page, 'Create venue');
  await heading(page, `Harbour ${venue.slug}`);
  expect(new URL(page.url()).pathname).toMatch(/^\/venues\/ven_[a-z0-9]+\/look$/);
  expect((await fetch(`${site}/harbour-${venue.slug}`)).status).toBe(200);
  expect(findings).toEqual([]);
});

test('a look is tried before it is saved, and the code shows it on the allowed website only', async () => {
  const { page, venue, activity } = await enter();
  await page.getByRole('button', { name: new RegExp(`^${venue.name}`) }).click();
  await heading(page, venue.name);
  const findings = await auditSchemes(page, 'details');
  await page.getByRole('link', { name: 'Look', exact: true }).click();
  await preview(page).getByText(activity.name).first().waitFor();
  expect(await themeOf(page)).toBe('light');
  await page.getByRole('radiogroup', { name: 'Background', exact: true }).getByText('Dark').click();
  await preview(page).locator('html[data-theme="dark"]').waitFor();
  findings.push(...(await auditSchemes(page, 'look')));
  const before = await fetch(`${site}/embed?widget=calendar&key=${venue.embedKey}`);
  expect(await before.text()).toContain('data-theme="light"');
  await press(page, 'Save');
  await page.getByText('Changes saved.').waitFor();

  await page.getByRole('link', { name: 'Pictures', exact: true }).click();
  await page.getByText('or drop it here').waitFor();
  findings.push(...(await auditSchemes(page, 'pictures')));
  await page.getByRole('link', { name: 'Embed', exact: true }).click();
  await page.getByLabel('Address of the page').fill(`${website.origin}/book`);
  await press(page, 'Check');
  await page.getByText('The page’s domain is not allowed').waitFor();
  await page.getByText('The widget opens and answers.').waitFor();
  findings.push(...(await auditSchemes(page, 'embed')));
  await saved(page, () => press(page, `Allow ${website.origin}`));
  await page
    .getByRole('button', { name: `Remove ${website.origin}` })
    .or(page.getByText(website.origin))
    .first()
    .waitFor();
  const code = await page.getByRole('region', { name: 'Embed code' }).locator('pre').innerText();
  expect(code).toContain(venue.embedKey);
  const shop = await openWebsite(code);
  const widget = shop.frameLocator('iframe');
  await widget.getByText(activity.name).first().waitFor();
  await widget.locator('html[data-theme="dark"]').waitFor();
  expect(findings).toEqual([]);
});

test('a named widget has its own look and code, and counts who came', async () => {
  const { page, activity } = await enter();
  await goTo(page, 'Widgets');
  await page.getByText('No widgets yet').waitFor();
  await press(page, 'New widget');
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('Hotel Marina');
  await form.getByRole('button', { name: 'Create widget' }).click();
  await heading(page, 'Hotel Marina');
  await page.getByLabel('Use the venue’s colour and background').click();
  await page.getByRole('radiogroup', { name: 'Background', exact: true }).getByText('Dark').click();
  await preview(page).locator('html[data-theme="dark"]').waitFor();
  const domains = page.getByRole('combobox', { name: 'Domains' });
  await domains.fill(website.origin);
  await domains.press('Enter');
  await page.getByText(website.origin, { exact: true }).first().waitFor();
  const findings = await auditSchemes(page, 'widget');
  await saved(page, () => press(page, 'Save'));
  const code = await page.getByRole('region', { name: 'Embed code' }).locator('pre').innerText();
  const shop = await openWebsite(code);
  await shop.frameLocator('iframe').getByText(activity.name).first().waitFor();
  await shop.frameLocator('iframe').locator('html[data-theme="dark"]').waitFor();
  await page.reload();
  await page.getByRole('region', { name: 'Last 30 days' }).getByText('Visits', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Last 30 days' }).getByText('1', { exact: true }).waitFor();
  findings.push(...(await auditSchemes(page, 'figures')));
  await goTo(page, 'Widgets');
  await page.getByText('Visits: 1, started: 0, booked: 0').waitFor();
  findings.push(...(await auditSchemes(page, 'widgets')));
  expect(findings).toEqual([]);
});
