import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enroll } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { openShop } from '../../support/shop.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { complaint, heading, openPortal, press, signInOn } from '../support/portal.ts';

/** The settings of an organization, as its owner finds and changes them. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

/** The owner of an organization that no other test knows, at a page of its settings. */
async function ownerAt(path: string, width = 1280): Promise<Page> {
  const { organization } = await openShop(world.table, {
    now: await world.now(),
    activity: { status: 'draft' },
  });
  const { email, password } = await enroll(world, `${organization.id}:org-admin:all`);
  const page = await openPortal(guests, site + path, width);
  await signInOn(page, email, password);
  return page;
}

test('an owner changes the organization and its booking rules, and what is wrong stands beside its field', async () => {
  const page = await ownerAt('/settings');
  await heading(page, 'Organization');
  expect(new URL(page.url()).pathname).toBe('/settings/organization');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('');
  await press(page, 'Save changes');
  expect(await complaint(name)).toContain('This is required');
  const findings = await auditSchemes(page, 'organization');
  await name.fill('The Renamed Attic');
  await press(page, 'Save changes');
  await page.getByText('Saved.').waitFor();

  await page.getByRole('link', { name: 'Booking rules' }).click();
  await heading(page, 'Booking rules');
  const days = page.getByLabel('Days in advance');
  await days.fill('900');
  await press(page, 'Save changes');
  expect(await complaint(days)).toContain('730');
  await days.fill('30');
  await page.getByText('Guests can book up to 30 days ahead').waitFor();
  await press(page, 'Save changes');
  await page.getByText('Saved.').waitFor();
  await page.reload();
  expect(await page.getByLabel('Days in advance').inputValue()).toBe('30');
  findings.push(...(await auditSchemes(page, 'booking rules')));

  for (const [section, title] of [
    ['fees', 'Taxes and fees'],
    ['emails', 'Emails'],
    ['stripe', 'Stripe'],
    ['support', 'Support access'],
    ['plan', 'Plan and usage'],
  ] as const) {
    await page.goto(`${site}/settings/${section}`, { waitUntil: 'networkidle' });
    await heading(page, title);
    findings.push(...(await auditSchemes(page, section)));
  }
  await page.getByRole('row', { name: 'Venues' }).getByText('1 of 5').waitFor();

  await page.goto(`${site}/settings/emails`, { waitUntil: 'networkidle' });
  await page.getByLabel('Language of the guest').selectOption({ label: 'German' });
  const opened = page.waitForResponse(/emails\/preview\?kind=gift-card-bought&language=de&scheme=light$/);
  await page.getByRole('button', { name: /^Gift card receipt/ }).click();
  const preview = await opened;
  expect(await preview.text()).toContain('Danke für Ihren Einkauf');
  expect(preview.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(findings).toEqual([]);
});

test('an API key is shown once, works, and stops working when it is revoked', async () => {
  const page = await ownerAt('/settings/api-keys', 390);
  await press(page, 'Create key');
  const create = page.getByRole('dialog').getByRole('button', { name: 'Create key' });
  await create.click();
  const name = page.getByLabel('Name', { exact: true });
  expect(await complaint(name)).not.toBe('');
  await page.getByText('Choose at least one').waitFor();
  const findings = await auditSchemes(page, 'a new key');
  await name.fill('Accounting');
  await page.getByLabel('View activities').check();
  await page.getByLabel('View venues').check();
  await page.getByLabel('Works for').selectOption({ label: '30 days' });
  await create.click();
  const secret = await page.getByRole('group', { name: 'API key', exact: true }).innerText();
  findings.push(...(await auditSchemes(page, 'the secret')));
  const venues = async () => {
    const answer = await fetch(`${site}/api/portal/venues`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    return answer.status;
  };
  expect(await venues()).toBe(200);
  await press(page, 'I’ve stored it');
  const row = page.getByRole('row').filter({ hasText: 'Accounting' });
  await row.getByText('View venues, View activities').waitFor();
  expect(await page.getByText(secret).count()).toBe(0);
  await press(page, 'Revoke Accounting');
  await press(page, 'Yes, revoke');
  await row.getByText('Revoked', { exact: true }).waitFor();
  expect(await venues()).toBe(401);
  findings.push(...(await auditSchemes(page, 'keys')));

  await page.goto(`${site}/settings/audit?kind=api-key`);
  await heading(page, 'Audit log');
  await page.getByRole('row').filter({ hasText: 'Revoked an API key' }).getByRole('button').waitFor();
  await page.getByRole('row').filter({ hasText: 'Created an API key' }).getByRole('button').click();
  await page.getByRole('dialog').getByText('Accounting', { exact: true }).waitFor();
  await press(page, 'Same action');
  await page.getByRole('row').filter({ hasText: 'Revoked an API key' }).waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toContain('action=createApiKey');
  expect(await page.getByLabel('Action', { exact: true }).inputValue()).toBe('createApiKey');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  findings.push(...(await auditSchemes(page, 'audit log')));
  expect(findings).toEqual([]);
});

/** Another system: it keeps what it is told, and answers as the test wants. */
const received: IncomingMessage['headers'][] = [];
let status = 200;
const system = createServer((request, response) => {
  received.push(request.headers);
  request.resume();
  response.writeHead(status).end('the till is closed');
});
beforeAll(() => new Promise<void>((resolve) => void system.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => void system.close(() => resolve())));

test('a webhook is tested, its failure is read, and the message is sent again', async () => {
  const { port } = system.address() as AddressInfo;
  const page = await ownerAt('/settings/webhooks');
  await press(page, 'Add webhook');
  const url = page.getByRole('dialog').getByLabel('Address');
  await url.fill('http://crm.example/hook');
  await page.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click();
  expect(await complaint(url)).toContain('https');
  const findings = await auditSchemes(page, 'a new webhook');
  await url.fill(`http://127.0.0.1:${port}/hook`);
  await page.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await press(page, 'I’ve stored it');
  await heading(page, 'Webhook');

  status = 500;
  await press(page, 'Send test message');
  const row = page.getByRole('row').filter({ hasText: 'webhook.test' });
  // The queue's turn can take long on a busy machine.
  await row.getByText('500').waitFor({ timeout: 90_000 });
  status = 200;
  await row.getByRole('button').click();
  const message = page.getByRole('dialog');
  await message.getByText('The system answered with an error.').waitFor();
  await message.getByText('"type": "webhook.test"').waitFor();
  await message.getByText('the till is closed').waitFor();
  findings.push(...(await auditSchemes(page, 'a message')));
  await press(page, 'Send again');
  await message.getByText('Delivered').first().waitFor({ timeout: 90_000 });
  await page.keyboard.press('Escape');
  await row.getByText('Delivered').waitFor();
  const ids = new Set(received.map((headers) => headers['webhook-id']));
  expect([received.length, ids.size]).toEqual([2, 1]);

  await press(page, 'Replace secret');
  await press(page, 'Yes, replace');
  await page
    .getByRole('dialog')
    .getByText(/^whsec_/)
    .waitFor();
  await press(page, 'I’ve stored it');
  await page.getByText('Messages are signed with the old secret too').waitFor();
  findings.push(...(await auditSchemes(page, 'webhook')));
  await press(page, 'Delete webhook');
  await press(page, 'Yes, delete');
  await page.getByText('No webhooks yet').waitFor();
  expect(findings).toEqual([]);
});

test('a calendar feed needs something to show, is read by its address, and ends', async () => {
  const page = await ownerAt('/settings/calendars', 390);
  await press(page, 'Create calendar feed');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Shows').selectOption({ label: 'Sessions of an activity' });
  await dialog.getByRole('button', { name: 'Create calendar feed' }).click();
  expect(await complaint(dialog.getByLabel('Activity'))).not.toBe('');
  const findings = await auditSchemes(page, 'a new calendar');
  await dialog.getByLabel('Activity').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Create calendar feed' }).click();
  const address = await page.getByRole('group', { name: 'Address of the feed' }).innerText();
  const read = async () => (await fetch(address)).status;
  expect(await read()).toBe(200);
  await press(page, 'I’ve stored it');
  await page.getByRole('button', { name: /^Revoke “/ }).click();
  await press(page, 'Yes, revoke');
  await page.getByText('No calendar feeds yet').waitFor();
  expect(await read()).toBe(404);
  findings.push(...(await auditSchemes(page, 'calendars')));
  expect(findings).toEqual([]);
});
