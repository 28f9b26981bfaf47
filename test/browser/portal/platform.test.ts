import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { failedDeliveries } from '../../../lambdas/data/platform/failed-deliveries.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import { failure } from '../../http/support/operators.ts';
import { enroll } from '../../http/support/people.ts';
import { useGuests } from '../../support/browser.ts';
import { openShop } from '../../support/shop.ts';
import { sharedWorld } from '../../support/world.ts';
import { auditSchemes } from '../support/audit.ts';
import { complaint, heading, openPortal, press, saved, signInOn } from '../support/portal.ts';

/** What operators of the platform do. */

const world = sharedWorld();
const { site } = world.info;
const guests = useGuests();

async function operatorAt(path: string, width = 1280): Promise<Page> {
  const { email, password } = await enroll(world, 'platform:system-admin', 'totp');
  const page = await openPortal(guests, site + path, width);
  await signInOn(page, email, password);
  return page;
}

test('an operator creates an organization, gives it a plan and a fee, and switches a feature off', async () => {
  const page = await operatorAt('/organizations');
  await press(page, 'Create organization');
  const dialog = page.getByRole('dialog');
  const create = dialog.getByRole('button', { name: 'Create organization' });
  await create.click();
  const name = dialog.getByLabel('Name', { exact: true });
  expect(await complaint(name)).toContain('Enter a name');
  const findings = await auditSchemes(page, 'a new organization');
  await name.fill('Attic of Riddles');
  await dialog.getByLabel('Owner’s name').fill('Vera Vault');
  await dialog.getByLabel('Owner’s email').fill(`vera-${crypto.randomUUID()}@vault.example`);
  await dialog.getByLabel('Currency').selectOption('EUR');
  await create.click();
  await heading(page, 'Attic of Riddles');

  await page.getByLabel('Plan', { exact: true }).selectOption({ label: 'Scale' });
  await page.getByLabel('API keys', { exact: true }).fill('7');
  await press(page, 'Save plan');
  await page.getByRole('row', { name: 'Venues' }).getByText('0 of 25').waitFor();
  await page.getByRole('row', { name: 'API keys' }).getByText('0 of 7').waitFor();
  const fee = page.getByLabel('Share of each online payment');
  await fee.fill('120');
  await press(page, 'Save fee');
  expect(await complaint(fee)).not.toBe('');
  await fee.fill('2.5');
  await saved(page, () => press(page, 'Save fee'));
  await saved(page, () => page.getByRole('switch', { name: 'Waitlist' }).click({ force: true }));
  findings.push(...(await auditSchemes(page, 'an organization')));
  await page.reload();
  await page.getByRole('switch', { name: 'Waitlist', checked: false }).waitFor();
  expect(await page.getByLabel('Share of each online payment').inputValue()).toBe('2.5');
  expect(findings).toEqual([]);
});

test('a suspended organization needs a reason, can be read with support access, and resumes', async () => {
  const { organization } = await openShop(world.table, { now: await world.now() });
  const renamed = `Vault ${randomUUID().slice(0, 8)}`;
  const page = await operatorAt(`/organizations/${organization.id}`);
  await press(page, 'Suspend');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  expect(await complaint(dialog.getByLabel('Reason'))).toContain('Give a reason');
  const findings = await auditSchemes(page, 'suspending');
  await dialog.getByLabel('Reason').fill('Unpaid invoices');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await page.getByText('Suspended', { exact: true }).waitFor();
  await page.getByText('Unpaid invoices', { exact: true }).waitFor();
  findings.push(...(await auditSchemes(page, 'suspended')));

  await press(page, 'Open support access');
  await dialog.getByLabel('Reason').fill('Why the invoices are unpaid');
  await dialog.getByRole('button', { name: 'Open support access' }).click();
  await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
  const banner = page.getByRole('region', { name: 'Support access' });
  await banner.getByText('you can look, but change nothing').waitFor();
  expect(await page.getByRole('button', { name: 'New booking' }).count()).toBe(0);
  findings.push(...(await auditSchemes(page, 'inside')));
  await banner.getByRole('button', { name: 'Leave' }).click();
  await heading(page, 'Organizations');

  await organizations(world.table).edit({ id: organization.id, version: 2 }, { name: renamed }, []);
  await page.getByRole('searchbox', { name: 'Search organizations' }).fill(renamed.toLowerCase());
  const found = page.getByRole('row').filter({ hasText: renamed });
  await found.getByText('Reason: Unpaid invoices').waitFor();
  findings.push(...(await auditSchemes(page, 'organizations found')));
  await page.getByRole('radiogroup', { name: 'Status' }).getByText('Suspended').click();
  await page.waitForURL(/[?&]status=suspended/);
  expect(await page.getByRole('searchbox', { name: 'Search organizations' }).inputValue()).toBe('');
  await page.goto(`${site}/system-admin`);
  const access = page
    .getByRole('table', { name: 'Support access' })
    .getByRole('row')
    .filter({ hasText: renamed });
  await access.getByText('Why the invoices are unpaid').waitFor();
  findings.push(...(await auditSchemes(page, 'support access')));
  await access.getByRole('button', { name: renamed }).click();
  await press(page, 'Resume');
  await press(page, 'Yes, resume');
  await page.getByText('Active', { exact: true }).waitFor();
  expect(findings).toEqual([]);
});

test('failed deliveries are inspected, sent again, and discarded several at once', async () => {
  const { organization } = await openShop(world.table, { now: await world.now() });
  const now = await world.now();
  const keep = () => failure(world, organization.id, now);
  const [toReplay, ...toDiscard] = [await keep(), await keep(), await keep()] as const;
  const page = await operatorAt('/system-admin', 390);
  await heading(page, 'System');
  const choice = (id: string) => page.getByLabel(`Select ${id}`);
  await page
    .getByRole('row')
    .filter({ has: choice(toReplay) })
    .getByRole('button')
    .click();
  await page.getByRole('dialog').getByText('It was not to be').waitFor();
  const findings = await auditSchemes(page, 'a failure');
  await press(page, 'Send again');
  await page.getByText('1 sent again.').waitFor();
  const statusOf = async (id: string) => (await failedDeliveries(world.table).get(id as never))?.status;
  expect(await statusOf(toReplay)).toBe('replayed');
  for (const id of toDiscard) await choice(id).check();
  await press(page, 'Discard (2)');
  await press(page, 'Yes, discard');
  await page.getByText('2 discarded.').waitFor();
  expect(await Promise.all(toDiscard.map(statusOf))).toEqual(['discarded', 'discarded']);
  findings.push(...(await auditSchemes(page, 'system')));
  expect(findings).toEqual([]);
});
